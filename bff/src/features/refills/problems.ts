/** What this feature answers when something is wrong, beside what the whole server does. */
import type { FeatureProblems } from '../../http/problems.ts';

export const refillsProblems = {
  'refill/taken': { status: 409, title: 'Your care team already has this request. Call your clinic to change it.' },
  'refill/decided': { status: 409, title: 'This request was already answered. Load the page again.' },
  'refill/owned': { status: 409, title: 'Someone else has this request now. Load the page again to see who.' },
  'refill/not-for-them': { status: 422, title: 'This person can’t open this request. Choose someone else.' },
  'refill/asked-again': { status: 409, title: 'There is a newer request for this medicine. Answer that one.' },
  'refill/not-possible': { status: 409, title: 'This medicine can’t be refilled now. See what is known of it, or answer the message.' },
  'refill/pharmacy-unreachable': { status: 503, title: 'We can’t reach this pharmacy right now. Try again in a few minutes, or choose another one.' },
} as const satisfies FeatureProblems;

type Problems = typeof refillsProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
