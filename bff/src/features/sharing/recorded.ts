/** What of sharing is recorded for other systems; the entity is the grant, or for a restriction the account it is about. */
export interface SharingChanges {
  'access.given': true;
  'access.changed': true;
  'access.ended': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends SharingChanges {}
}
