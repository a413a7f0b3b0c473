/** What of reviews is recorded for other systems; the entity is the report. */
export interface ReviewsChanges {
  'result.reviewed': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends ReviewsChanges {}
}
