/** What can be wrong with disputes of bills, and with bills that are brought in. */
import type { FeatureProblems } from '../../http/problems.ts';

export const billingProblems = {
  'billing/disputed': { status: 409, title: 'You already told us that something is wrong here. We’re working on it.' },
  'billing/not-disputable': { status: 409, title: 'We can’t take this online. Call the billing office.' },
  'billing/already-decided': { status: 409, title: 'This already has an answer. Load the page again to see it.' },
  'billing/dispute-taken': { status: 409, title: 'A colleague took this first. Load the page again to see who has it.' },
  'billing/not-for-them': { status: 422, title: 'This colleague can’t open this. Choose someone else.' },
  'billing/own-dispute': { status: 409, title: 'This is your own. Someone else on your team has to answer it.' },
  'billing/more-than-owed': { status: 422, title: 'That is more than what is left to pay on this bill.' },
  'billing/file-invalid': { status: 422, title: 'Something in the file is wrong. Nothing was brought in.' },
} as const satisfies FeatureProblems;

type Problems = typeof billingProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
