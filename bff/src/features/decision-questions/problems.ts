/** What can be wrong with the questions before a visit. */
import type { FeatureProblems } from '../../http/problems.ts';

export const decisionQuestionsProblems = {
  'decision-questions/not-draft': { status: 409, title: 'This version can’t be changed anymore. Start a new draft from it.' },
  'decision-questions/live-changed': { status: 409, title: 'Another version went live since you looked. Load the page again and check what changes.' },
  'decision-questions/not-ready': { status: 422, title: 'These questions can’t go live yet. Fix what is listed, save, then try again.' },
} as const satisfies FeatureProblems;

type Problems = typeof decisionQuestionsProblems;

declare module '../../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
