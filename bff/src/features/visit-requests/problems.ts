/** What can be wrong with visit requests, the wait list and offers. */
import type { FeatureProblems } from '../../http/problems.ts';

export const visitRequestsProblems = {
  'visit-request/too-many': {
    status: 409,
    title: 'You have as many open requests as we can take. Cancel one, or wait for our answer, before you send another.',
  },
  'visit-request/already-decided': { status: 409, title: 'This request is already answered. Load the page again to see the answer.' },
  'visit-request/taken': { status: 409, title: 'A colleague took this request first. Load the page again to see who has it.' },
  'visit-request/not-for-them': { status: 422, title: 'This colleague can’t open this request. Choose someone else.' },
  'wait-list/too-many': { status: 409, title: 'You are on as many wait lists as we can take. Leave one before you join another.' },
  'wait-list/joined': { status: 409, title: 'You are already on the wait list for this visit.' },
  'wait-list/not-movable': { status: 409, title: 'This visit can’t be moved online. Call your clinic.' },
  'wait-list/ended': { status: 409, title: 'This is no longer on the wait list. Load the page again.' },
  'visit-offer/over': { status: 409, title: 'This time is no longer held for you, and someone else has it now. You keep your place on the wait list.' },
  'visit-offer/decided': { status: 409, title: 'You already answered this. Load the page again to see your answer.' },
  'visit-offer/others-wait': { status: 409, title: 'Others are waiting for this time too, so we can’t hold it longer.' },
} as const satisfies FeatureProblems;

type Problems = typeof visitRequestsProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
