/** What can be wrong with requests. */
import type { FeatureProblems } from '../../http/problems.ts';

export const requestsProblems = {
  'request/already-decided': { status: 409, title: 'Someone has already answered this request. Load the page again to see the answer.' },
} as const satisfies FeatureProblems;

type Problems = typeof requestsProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
