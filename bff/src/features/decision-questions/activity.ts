/** What staff do with the questions before a visit, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const decisionQuestionsActivity = {
  area: { code: 'decision-questions', name: { en: 'Questions before a visit', es: 'Preguntas antes de una cita' } },
  segments: ['decision-questions'],
  sentences: {
    'decision-questions.viewed': { en: 'Looked at the questions before a visit', es: 'Vio las preguntas antes de una cita' },
    'decision-questions.changed': { en: 'Edited a draft of the questions before a visit', es: 'Editó un borrador de las preguntas antes de una cita' },
    'decision-questions.published': {
      en: 'Changed the questions that patients are asked before a visit',
      es: 'Cambió las preguntas que se hacen antes de una cita',
    },
    'decision-questions.discarded': { en: 'Deleted a draft of the questions before a visit', es: 'Borró un borrador de las preguntas antes de una cita' },
  },
  rules: [
    { method: 'POST', address: '^decision-questions/[^/]+/publish$', what: 'decision-questions.published' },
    { method: 'DELETE', address: '^decision-questions/[^/]+$', what: 'decision-questions.discarded' },
  ],
} as const satisfies FeatureActivity;
