/** What can be wrong with payment plans, auto-pay, payments for a later day, and paying as a guest. */
import type { FeatureProblems } from '../../http/problems.ts';

export const paymentPlansProblems = {
  'payment-plan/too-little': { status: 409, title: 'This amount is too small for a payment plan. You can pay it all at once.' },
  'payment-plan/bill-taken': { status: 409, title: 'A bill you chose is in a payment plan already, or is paid. Load the page again.' },
  'payment-plan/amount-changed': { status: 409, title: 'What you owe changed since this page was loaded. Look at the new schedule before you continue.' },
  'payment-plan/over': { status: 409, title: 'This payment plan is over. Load the page again.' },
  'payment-plan/decided': { status: 409, title: 'A colleague answered this plan first. Load the page again to see the answer.' },
  'payment-plan/nothing-to-pay': { status: 409, title: 'This payment was already made. Load the page again.' },
  'payment-plan/method-gone': { status: 409, title: 'This card or account was removed. Choose another way to pay.' },
  'payment-plan/offline': { status: 409, title: 'Bills of this clinic can’t be paid online. Call the billing office.' },
  'planned-payment/over': { status: 409, title: 'This payment was already made or canceled. Load the page again.' },
  'planned-payment/too-much': { status: 409, title: 'This is more than what is left to pay on this bill. Enter a smaller amount.' },
  'guest-pay/not-found': {
    status: 404,
    title: 'We can’t find a bill like that to pay. Check the number, the year of birth and the amount on your bill. If they are right, call us.',
  },
} as const satisfies FeatureProblems;

type Problems = typeof paymentPlansProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
