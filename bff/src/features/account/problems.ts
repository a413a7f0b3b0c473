/** What can be wrong with the account. */
import type { FeatureProblems } from '../../http/problems.ts';

export const accountProblems = {
  'invitation/not-valid': { status: 404, title: 'This code and birth date do not match an open invitation. Check both, or call us for a new code.' },
  'account/guardian-contact': { status: 409, title: 'This email belongs to someone who can see this record. Use one that only its owner can read.' },
  'account/name-taken': { status: 409, title: 'This username is taken. Choose another.' },
} as const satisfies FeatureProblems;

type Problems = typeof accountProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
