/** What of records is recorded for other systems; the entity is the report. */
export interface RecordsChanges {
  'result.seen': true;
  'result.commented': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends RecordsChanges {}
}
