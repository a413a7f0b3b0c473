/** What can be wrong at the schedule. */
import type { FeatureProblems } from '../../http/problems.ts';

export const schedulesProblems = {
  'schedule/not-markable': { status: 409, title: 'This can’t be noted for this visit now. Load the schedule again to see what changed.' },
  'schedule/time-exists': { status: 409, title: 'There is already a time then. Choose another one.' },
} as const satisfies FeatureProblems;

type Problems = typeof schedulesProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
