/** What `/api/patients/:patientId/treatment` answers. */
import { json, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { TreatmentPanel } from './schema.ts';

export const read = subjectRoute('records:read', {
  'x-staff': true,
  method: 'get',
  path: '/',
  summary: 'What staff who treat a patient must know, to read; the patient sees that they did',
  responses: { 200: json('The record at a glance.', TreatmentPanel) },
});

export type TreatmentApi = ApiOf<[typeof read]>;
