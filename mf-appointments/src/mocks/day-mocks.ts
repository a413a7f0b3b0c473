/** The day of a clinic for stories and tests; answers pass the BFF's own schemas. */
import * as appointments from '@portal/bff/contract/schemas/appointments';
import type { ClinicVisit } from '@portal/bff/contract/appointments';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf } from '@portal/shell/contract/testing';
import { BOOKED } from './appointments-mocks.ts';

const CLINIC = '/api/clinics/:clinicId';
const TODAY = '2026-12-03';
const patient = { id: BOOKED.id, displayName: 'Elena Ruiz', birthDate: '1974-03-09', patientNumber: 'NH-104210' };
const visit = (startsAt: string, more: Partial<ClinicVisit> = {}): ClinicVisit =>
  appointments.ClinicVisit.parse({ ...BOOKED, id: crypto.randomUUID(), startsAt, patient, ...more });

function day(visits: readonly ClinicVisit[], waiting: { requests: number; messages: number; visitRequests: number; disputes: number }): RequestHandler[] {
  const counted = (count: number) => ({ items: [], count, next: null });
  return [
    http.get(`${CLINIC}/appointments/day`, ({ request }) => {
      const asked = new URL(request.url).searchParams.get('day') ?? TODAY;
      const found = visits.filter(({ startsAt }) => startsAt.startsWith(asked));
      return HttpResponse.json(appointments.ClinicDay.parse({ ...partOf(found, request), day: asked, today: TODAY, timeZone: BOOKED.timeZone }));
    }),
    http.get(`${CLINIC}/desk/requests`, () => HttpResponse.json(counted(waiting.requests))),
    http.get(`${CLINIC}/visit-requests/requests`, () => HttpResponse.json(counted(waiting.visitRequests))),
    http.get(`${CLINIC}/appointments/disputes`, () => HttpResponse.json(counted(waiting.disputes))),
    http.get(`${CLINIC}/messages/threads`, () => HttpResponse.json({ ...counted(waiting.messages), pools: [] })),
  ];
}

/** What the API can be like. */
export const dayScenarios = {
  success: day(
    [
      visit(`${TODAY}T15:00:00.000Z`),
      visit(`${TODAY}T16:30:00.000Z`, { title: 'Blood pressure check', modality: 'video', patient: { ...patient, displayName: 'Walter Brandt' } }),
      visit('2026-12-04T15:00:00.000Z', { title: 'Vaccine' }),
    ],
    { requests: 3, messages: 0, visitRequests: 2, disputes: 1 },
  ),
  empty: day([], { requests: 0, messages: 1, visitRequests: 0, disputes: 0 }),
  serverError: [http.all(`${CLINIC}/*`, () => HttpResponse.json({}, { status: 500 }))],
};
