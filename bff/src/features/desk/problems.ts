/** What can be wrong with the account desk. */
import type { FeatureProblems } from '../../http/problems.ts';

export const deskProblems = {
  'registration/no-chart': { status: 409, title: 'Choose the patient whose record this is about.' },
  'request/own': { status: 409, title: 'This is your own request. Someone else on your team has to answer it.' },
  'code/guardian-missing': { status: 422, title: 'This patient is a child. Write down which parent or guardian gets the code.' },
  'account/own': { status: 409, title: 'You can’t close or open your own account here. Ask a coworker.' },
} as const satisfies FeatureProblems;

type Problems = typeof deskProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
