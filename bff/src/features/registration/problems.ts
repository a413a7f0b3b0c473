/** What can be wrong with making an account. */
import type { FeatureProblems } from '../../http/problems.ts';

export const registrationProblems = {
  'registration/step-missing': { status: 409, title: 'A step before this one is missing. Go back and finish it first.' },
} as const satisfies FeatureProblems;

type Problems = typeof registrationProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
