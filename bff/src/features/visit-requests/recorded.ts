/** What of visit requests, the wait list and offers is recorded for other systems; the entity is the request, the entry or the offer. */
export interface VisitRequestsChanges {
  'visit-request.sent': true;
  'visit-request.changed': true;
  'visit-request.withdrawn': true;
  'visit-request.booked': true;
  'visit-request.declined': true;
  'wait-list.joined': true;
  'wait-list.changed': true;
  'wait-list.left': true;
  'wait-list.ended': true;
  'visit-offer.made': true;
  'visit-offer.accepted': true;
  'visit-offer.declined': true;
  'visit-offer.expired': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends VisitRequestsChanges {}
}
