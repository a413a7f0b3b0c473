/** What can be wrong with making an account. */
import type { FeatureProblems } from '../../http/problems.ts';

export const registrationProblems = {
  'registration/step-missing': { status: 409, title: 'A step before this one is missing. Go back and finish it first.' },
  'registration/wrong-code': { status: 422, title: 'This code is wrong or too old. Check it, or get a new one.' },
} as const satisfies FeatureProblems;

type Problems = typeof registrationProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
