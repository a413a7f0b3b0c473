/** What of help with bills is recorded for other systems; the entity is the application. */
export interface AssistanceChanges {
  'assistance.sent': true;
  'assistance.more-asked': true;
  'assistance.more-sent': true;
  'assistance.approved': true;
  'assistance.refused': true;
  'assistance.appealed': true;
  'assistance.ended': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends AssistanceChanges {}
}
