/** What of the account is recorded for other systems; the entity is the patient. */
export interface AccountChanges {
  'profile.changed': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends AccountChanges {}
}
