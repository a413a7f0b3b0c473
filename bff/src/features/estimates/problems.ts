/** What can be wrong with estimates. */
import type { FeatureProblems } from '../../http/problems.ts';

export const estimatesProblems = {
  'estimate/no-price': { status: 422, title: 'This clinic has no price for this service online. Call the clinic and ask what it costs.' },
  'estimate/too-many': { status: 409, title: 'You asked for as many estimates as we can take at a time. Wait for an answer, or cancel one.' },
  'estimate/issued': { status: 409, title: 'The clinic already made this estimate. It stays here for you.' },
  'estimate/no-amount': { status: 409, title: 'There is no amount to share yet. Wait until the clinic has made the estimate.' },
  'estimate/already-decided': { status: 409, title: 'A colleague already made this estimate, or the patient canceled it. Load the page again.' },
} as const satisfies FeatureProblems;

type Problems = typeof estimatesProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
