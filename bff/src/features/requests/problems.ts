/** What can be wrong with requests. */
import type { FeatureProblems } from '../../http/problems.ts';

export const requestsProblems = {
  'request/already-decided': { status: 409, title: 'Someone has already answered this request. Load the page again to see the answer.' },
  'request/too-many-open': {
    status: 409,
    title: 'You have as many open requests as we can take. Cancel one, or wait for our answer, before you send another.',
  },
} as const satisfies FeatureProblems;

type Problems = typeof requestsProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
