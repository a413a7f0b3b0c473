/** The questions that lead a patient to the right visit, edited at the desk: versions, one of them live. */
import { defineFeature } from '../feature.ts';
import { decisionQuestionsActivity } from './activity.ts';
import { decisionQuestionsProblems } from './problems.ts';
import { decisionQuestionsRoutes } from './routes.ts';

export const decisionQuestions = defineFeature({
  name: 'decision-questions',
  routes: [['/api/clinics/:clinicId/decision-questions', decisionQuestionsRoutes]],
  forms: ['appointments.questions.*'],
  problems: decisionQuestionsProblems,
  activity: decisionQuestionsActivity,
  rows: { stay: ['decisionVersion'] },
});
