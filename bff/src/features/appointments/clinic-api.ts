/** What `/api/clinics/:clinicId/appointments` takes and answers. */
import { json, subjectRoute } from '../../access/subject-route.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { ClinicDay, ClinicDayQuery } from './schema.ts';

export const day = subjectRoute('appointments:read', {
  method: 'get',
  path: '/day',
  summary: 'A day’s visits at the clinic, in their order; today without a day',
  request: { query: ClinicDayQuery },
  responses: { 200: json('The visits.', ClinicDay) },
});

export type ClinicAppointmentsApi = ApiOf<[typeof day]>;
