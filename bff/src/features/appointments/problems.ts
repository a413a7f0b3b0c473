/** What can be wrong with visits. */
import type { FeatureProblems } from '../../http/problems.ts';

export const appointmentsProblems = {
  'appointment/not-cancellable': { status: 409, title: 'This visit can’t be canceled online anymore. Call your clinic.' },
  'appointment/settled': { status: 409, title: 'Someone else has already answered this. Look at the visit again.' },
} as const satisfies FeatureProblems;

type Problems = typeof appointmentsProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
