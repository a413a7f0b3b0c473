/** What can be wrong with how somebody signs in. */
import type { FeatureProblems } from '../../http/problems.ts';

export const accountSecurityProblems = {
  'password/too-short-alone': { status: 409, title: 'Set a longer password first.' },
  'second-factor/wrong-code': { status: 422, title: 'This code is wrong. Check it and try again.' },
  'second-factor/not-set-up': { status: 409, title: 'Set up two-step verification first.' },
  'passkey/not-valid': { status: 422, title: 'We couldn’t add this passkey. Try again.' },
} as const satisfies FeatureProblems;

type Problems = typeof accountSecurityProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
