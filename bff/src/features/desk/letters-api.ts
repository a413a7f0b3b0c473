/** What `/api/clinics/:clinicId/desk/letters` takes and answers. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { Letters, PostedLetters } from './letters-schema.ts';

export const list = subjectRoute('desk:write', {
  method: 'get',
  path: '/letters',
  summary: 'Letters of this clinic’s patients that wait to be posted, written out',
  request: { query: PageQuery },
  responses: { 200: json('The letters.', Letters) },
});

export const posted = subjectRoute('desk:write', {
  method: 'put',
  path: '/letters/posted',
  summary: 'Say that letters were posted; safe to repeat',
  request: { body: jsonBody(PostedLetters) },
  responses: { 200: json('The first of the letters that still wait.', Letters) },
});

export type DeskLettersApi = ApiOf<[typeof list, typeof posted]>;
