/** What can be wrong with paying. */
import type { FeatureProblems } from '../../http/problems.ts';

export const paymentsProblems = {
  'payment/off': { status: 409, title: 'Bills of this clinic can’t be paid here. Call the clinic to pay.' },
  'payment/nothing-owed': { status: 409, title: 'There is nothing left to pay on this bill. Nothing was charged.' },
  'payment/more-than-owed': { status: 409, title: 'This is more than you owe on this bill. Nothing was charged. Load the page again to see what is left.' },
  'payment/changed': {
    status: 409,
    title: 'Something changed on this bill since you opened it. Nothing was charged. Load the page again to see what is left.',
  },
  'payment/method-gone': { status: 422, title: 'This card or account is no longer saved. Choose another one.' },
  'payment/method-declined': { status: 422, title: 'Your bank did not accept this. Check the numbers, or use another card or account.' },
  'payment/method-used': { status: 409, title: 'This card or account pays a plan, auto-pay or a scheduled payment. Choose another one there first.' },
  'payment/gateway-away': { status: 503, title: 'We can’t reach the payment service right now. Nothing was charged. Try again in a few minutes.' },
} as const satisfies FeatureProblems;

type Problems = typeof paymentsProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
