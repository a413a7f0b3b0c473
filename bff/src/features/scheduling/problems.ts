/** What can be wrong with booking. */
import type { FeatureProblems } from '../../http/problems.ts';

export const schedulingProblems = {
  'booking/slot-taken': { status: 409, title: 'Someone else just took this time. Choose another one.' },
  'booking/patient-busy': { status: 409, title: 'There is already a visit at this time. Choose another time, or move that visit.' },
  'booking/hold-ended': { status: 409, title: 'We no longer keep this time for you. Choose it again, or choose another one.' },
  'booking/refused': { status: 409, title: 'This visit can’t be booked online. Call your clinic, or send a request.' },
  'booking/not-movable': { status: 409, title: 'This visit can’t be moved online anymore. Call your clinic.' },
  'booking/order-done': { status: 409, title: 'This is already scheduled. Look at your visits.' },
  'booking/too-many': { status: 429, title: 'You booked many visits today. Call your clinic to book more.' },
} as const satisfies FeatureProblems;

type Problems = typeof schedulingProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
