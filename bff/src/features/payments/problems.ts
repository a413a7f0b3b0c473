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
  'payment/webhook-refused': { status: 400, title: 'This is not from our payment service.' },
  'refund/not-paid': { status: 409, title: 'This payment did not go through, so there is nothing to give back.' },
  'refund/more-than-paid': { status: 409, title: 'This is more than can still be given back. Load the page again to see how much that is.' },
  'refund/own': { status: 409, title: 'You asked for this refund. A colleague has to agree to it.' },
  'refund/own-family': { status: 409, title: 'This is about you or your family. A colleague has to decide.' },
  'refund/not-own': { status: 409, title: 'A colleague asked for this refund. Agree to it, or say no.' },
  'refund/decided': { status: 409, title: 'Someone else was faster. Look at what was decided.' },
  'credit/too-much': { status: 409, title: 'This is more than the credit, or more than is owed on the other bill. Load the page again.' },
  'day/not-over': { status: 409, title: 'This day is not over yet. Close it tomorrow.' },
  'day/not-compared': { status: 409, title: 'This day was not compared since it ended. Compare it again, then close it.' },
  'day/closed': { status: 409, title: 'This day is closed. Look at what was found.' },
  'day/needs-note': { status: 409, title: 'This day does not balance. Write what you found out, then close it.' },
  'day/bank-file': { status: 422, title: 'We can’t read this file. Each line needs a date, a reference and an amount.' },
  'payment/gateway-away': { status: 503, title: 'We can’t reach the payment service right now. Nothing was charged. Try again in a few minutes.' },
} as const satisfies FeatureProblems;

type Problems = typeof paymentsProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
