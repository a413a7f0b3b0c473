/** What can be wrong with the account. */
import type { FeatureProblems } from '../../http/problems.ts';

export const accountProblems = {
  'invitation/not-valid': { status: 404, title: 'This code and birth date do not match an open invitation.' },
  'account/guardian-contact': { status: 409, title: 'This email belongs to someone who can see this record. Use one that only its owner can read.' },
  'account/name-taken': { status: 409, title: 'Choose a different username.' },
} as const satisfies FeatureProblems;

type Problems = typeof accountProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
