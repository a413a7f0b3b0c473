/** What can be wrong with help with bills. */
import type { FeatureProblems } from '../../http/problems.ts';

export const assistanceProblems = {
  'assistance/not-offered': { status: 409, title: 'This clinic doesn’t take applications online. Call the clinic to ask for help.' },
  'assistance/already-open': { status: 409, title: 'You already have an application. Open it to see where it stands.' },
  'assistance/incomplete': { status: 422, title: 'Something is missing in this application. Look through the steps again.' },
  'assistance/sent': { status: 409, title: 'This application was already sent. Load the page again to see where it stands.' },
  'assistance/not-asked': { status: 409, title: 'The clinic isn’t waiting for anything from you. Load the page again.' },
  'assistance/no-second-look': { status: 409, title: 'A second look can’t be asked for anymore. Call the clinic.' },
  'assistance/over': { status: 409, title: 'This application is closed. You can start a new one.' },
  'assistance/already-decided': { status: 409, title: 'A colleague already answered this application. Load the page again to see the answer.' },
  'assistance/taken': { status: 409, title: 'A colleague took this application first. Load the page again to see who has it.' },
  'assistance/not-for-them': { status: 422, title: 'This colleague can’t open this application. Choose someone else.' },
  'assistance/own': { status: 403, title: 'This is about you or your family. Someone else on your team has to decide.' },
  'assistance/same-person': { status: 403, title: 'You decided this the first time. A second look needs someone else on your team.' },
} as const satisfies FeatureProblems;

type Problems = typeof assistanceProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
