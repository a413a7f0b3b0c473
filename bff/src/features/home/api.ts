/** What `/api/patients/:patientId/home` takes and answers. */
import { json, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { Home, HomeGlance } from './schema.ts';

export const read = subjectRoute('any', {
  method: 'get',
  path: '/',
  summary: 'The home page: what changed, what there is to do, and a part for each feature card',
  responses: { 200: json('The home page.', Home) },
});

export const glance = subjectRoute('any', {
  method: 'get',
  path: '/glance',
  summary: 'How much waits in each feature, and the next visit: numbers beside a name or in the navigation',
  responses: { 200: json('The home page in short.', HomeGlance) },
});

export type HomeApi = ApiOf<[typeof read, typeof glance]>;
