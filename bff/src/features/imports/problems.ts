/** What can be wrong with what came from other systems. */
import type { FeatureProblems } from '../../http/problems.ts';

export const importProblems = {
  'imports/settled': { status: 409, title: 'Someone has already said that this is the same person. Open the patient’s record to see what came in.' },
} as const satisfies FeatureProblems;

type Problems = typeof importProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
