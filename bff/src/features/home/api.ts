/** What `/api/patients/:patientId/home` takes and answers. */
import { json, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { Home } from './schema.ts';

export const read = subjectRoute('any', {
  method: 'get',
  path: '/',
  summary: 'The home page: what needs attention, and a part for each feature card',
  responses: { 200: json('The home page.', Home) },
});

export type HomeApi = ApiOf<[typeof read]>;
