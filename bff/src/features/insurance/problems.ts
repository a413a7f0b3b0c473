/** What can be wrong with insurance. */
import type { FeatureProblems } from '../../http/problems.ts';

export const insuranceProblems = {
  'insurance/too-many': { status: 409, title: 'You have as many open requests about insurance as we can take. Wait for our answer, or cancel one.' },
  'insurance/already-open': { status: 409, title: 'You already asked us to change this insurance. Wait for our answer, or cancel that request.' },
  'insurance/already-decided': { status: 409, title: 'This request is already answered. Load the page again to see the answer.' },
  'insurance/taken': { status: 409, title: 'A colleague took this request first. Load the page again to see who has it.' },
  'insurance/not-for-them': { status: 422, title: 'This colleague can’t open this request. Choose someone else.' },
  'insurance/own': { status: 403, title: 'This is your own request. Someone else on your team has to answer it.' },
  'insurance/cannot-ask': { status: 409, title: 'We can’t ask this insurance company online. Call the number on your card.' },
  'insurance/asked-just-now': { status: 409, title: 'Your insurance was asked a moment ago. Wait a few minutes before you ask again.' },
} as const satisfies FeatureProblems;

type Problems = typeof insuranceProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
