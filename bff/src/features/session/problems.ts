/** What can be wrong with signing in. */
import type { FeatureProblems } from '../../http/problems.ts';

export const sessionProblems = {
  'session/locked': { status: 429, title: 'Too many wrong passwords. Wait, or set a new password.' },
  'session/code-needed': { status: 401, title: 'Enter the code to finish signing in.' },
  'session/wrong-code': { status: 401, title: 'This code is wrong. Check it and try again.' },
  'session/codes-locked': { status: 429, title: 'Too many wrong codes. Wait, then try again.' },
  'session/codes-ended': { status: 403, title: 'Too many wrong codes. Use a passkey, or call us.' },
  'session/wrong-passkey': { status: 401, title: 'This passkey did not work. Try again, or sign in another way.' },
  'session/wrong-proof': { status: 403, title: 'That wasn’t right. Check it and try again.' },
  'session/wrong-credentials': { status: 401, title: 'The username or password is wrong. Check both and try again.' },
} as const satisfies FeatureProblems;

type Problems = typeof sessionProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
