/** The after-visit summary for stories and tests. */
import * as records from '@portal/bff/contract/schemas/records';
import type { AfterVisitSummary } from '@portal/bff/contract/records';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { LONG_NAME, SHEETS, SUMMARIES } from './records-mocks.ts';

/** A visit that took place. */
export const VISIT_ID = '0192f0c1-2d3e-7a4b-8c5d-000000000701';
const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(700 + number).padStart(12, '0')}`;
const STARTS = '2026-11-20T15:00:00.000Z';

const VISIT = {
  id: VISIT_ID,
  title: 'Diabetes follow-up',
  names: null,
  status: 'fulfilled',
  modality: 'in_person',
  startsAt: STARTS,
  endsAt: '2026-11-20T15:30:00.000Z',
  timeZone: 'America/Chicago',
  practitioner: 'Priya Raman, MD',
  clinic: 'Northfield Lakeside Clinic',
  reason: 'Three-month check',
  address: '12 Lake Street, Northfield, MN 55057',
  clinicPhone: '507-555-0140',
} as const;

const NOTE = {
  id: uuid(11),
  name: 'Progress note',
  at: '2026-11-20T15:40:00.000Z',
  atPrecision: null,
  writtenBy: 'Priya Raman, MD',
  text: 'Your A1c is higher than three months ago. We talked about meals and walking.\n\nPlan: take metformin twice a day, walk 20 minutes after dinner, and come back in three months.',
};

const all = <Entry>(items: readonly Entry[], count = items.length) => ({ items, count });
const NOTHING = { items: [], count: 0 };
const next = {
  orders: [
    {
      id: uuid(21),
      title: 'Eye exam',
      reason: 'Type 2 diabetes',
      orderedBy: 'Priya Raman, MD',
      visitType: 'eye-exam',
      notBefore: null,
      scheduleBy: '2026-12-20',
      overdue: false,
    },
  ],
  visit: { ...VISIT, id: uuid(22), status: 'booked', startsAt: '2027-02-18T15:00:00.000Z', endsAt: null },
};

const summary = (more: object = {}): AfterVisitSummary =>
  records.AfterVisitSummary.parse({
    visit: VISIT,
    notes: all([NOTE]),
    measurements: all(SHEETS.measurements.items.slice(0, 2), 12),
    results: all([SUMMARIES.flagged, SUMMARIES.normal]),
    sameDay: {
      conditions: all([{ ...SHEETS.conditions.items[0], onset: '2026-11-20' }]),
      medications: all(SHEETS.medicines.items.slice(0, 1)),
      immunizations: all(SHEETS.vaccines.items.slice(0, 1)),
      procedures: all([{ id: uuid(31), name: 'Foot exam', status: 'completed', performed: STARTS, reason: 'Type 2 diabetes' }]),
    },
    next,
    ...more,
  });
const NONE = {
  notes: NOTHING,
  measurements: NOTHING,
  results: NOTHING,
  sameDay: { conditions: NOTHING, medications: NOTHING, immunizations: NOTHING, procedures: NOTHING },
};

/** What the page and its sheet are given. */
export const SUMMARY = summary();
export const EMPTY_SUMMARY = summary({ ...NONE, next: { orders: [], visit: null } });

const answer = (body: AfterVisitSummary): RequestHandler[] => [http.get('/api/patients/:patientId/records/visits/:pastVisitId', () => HttpResponse.json(body))];

export const afterVisitScenarios = {
  full: answer(SUMMARY),
  nothing: answer(EMPTY_SUMMARY),
  /** Nothing is linked to it, and it was by video in another zone. */
  anotherZone: answer(
    summary({
      ...NONE,
      visit: { ...VISIT, modality: 'video', timeZone: 'America/Denver', clinic: 'Northfield Summit Clinic' },
      results: all([SUMMARIES.normal]),
      next: null,
    }),
  ),
  long: answer(
    summary({
      visit: { ...VISIT, title: LONG_NAME, reason: `${LONG_NAME}. `.repeat(3), practitioner: 'Maximiliana Constantinopolska-Featherstonehaugh, MD, PhD' },
      notes: all([
        { ...NOTE, text: `${LONG_NAME}.\n`.repeat(8) },
        { ...NOTE, id: uuid(12), name: LONG_NAME, writtenBy: null, at: null },
      ]),
      results: all([{ ...SUMMARIES.flagged, name: LONG_NAME, status: 'corrected' }], 14),
      sameDay: {
        conditions: all([{ ...SHEETS.conditions.items[0], name: LONG_NAME }], 13),
        medications: all(SHEETS.medicines.items),
        immunizations: NOTHING,
        procedures: all(
          ['in-progress', 'stopped', 'unknown'].map((status, n) => ({ id: uuid(40 + n), name: LONG_NAME, status, performed: '2026-11-20', reason: null })),
          4,
        ),
      },
      next: { ...next, orders: next.orders.map((order) => ({ ...order, title: LONG_NAME })) },
    }),
  ),
} satisfies Record<string, RequestHandler[]>;
