/** What people can hear about their health record. */
import type { FeatureTopics } from '../../notifications/topics.ts';

export const recordsTopics = {
  results: {
    scope: 'records:read',
    path: (reportId) => `/records/results/${reportId}`,
    words: {
      en: { title: 'You have a new test result', text: 'You have a new test result. Sign in to see it.' },
      es: { title: 'Tiene un resultado de prueba nuevo', text: 'Tiene un resultado de prueba nuevo. Inicie sesión para verlo.' },
    },
    counted: {
      en: (count) => (count === 1 ? '1 new test result' : `${count} new test results`),
      es: (count) => (count === 1 ? '1 resultado de prueba nuevo' : `${count} resultados de pruebas nuevos`),
    },
  },
  comments: {
    scope: 'records:read',
    path: (reportId) => `/records/results/${reportId}`,
    words: {
      en: { title: 'You have a new comment', text: 'Your care team wrote a comment for you. Sign in to read it.' },
      es: { title: 'Tiene un comentario nuevo', text: 'Su equipo médico le escribió un comentario. Inicie sesión para leerlo.' },
    },
    // Each result counts once, however often it was commented on.
    counted: {
      en: (count) => (count === 1 ? 'new comments on 1 result' : `new comments on ${count} results`),
      es: (count) => (count === 1 ? 'comentarios nuevos sobre 1 resultado' : `comentarios nuevos sobre ${count} resultados`),
    },
  },
} as const satisfies FeatureTopics;

export type RecordsTopics = typeof recordsTopics;

declare module '../../notifications/topics.ts' {
  interface RecordTopics extends RecordsTopics {}
}
