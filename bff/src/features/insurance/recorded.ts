/** What of insurance is recorded for other systems; the entity is the request, or the coverage. */
export interface InsuranceChanges {
  'coverage-request.sent': true;
  'coverage-request.withdrawn': true;
  'coverage-request.approved': true;
  'coverage-request.declined': true;
  'coverage.checked': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends InsuranceChanges {}
}
