/** What can be wrong with the account desk. */
import type { FeatureProblems } from '../../http/problems.ts';

export const deskProblems = {
  'registration/no-chart': { status: 409, title: 'Choose whose record this is about.' },
  'request/own': { status: 409, title: 'Somebody else must decide what you asked for yourself.' },
  'account/own': { status: 409, title: 'You cannot close or open your own account here.' },
} as const satisfies FeatureProblems;

type Problems = typeof deskProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
