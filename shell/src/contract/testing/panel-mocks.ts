/** A record at a glance for stories and tests; it passes the BFF's own schema. */
import * as treatment from '@portal/bff/contract/schemas/treatment';
import type { TreatmentPanel } from '@portal/bff/contract/treatment';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

const ZONE = 'America/Chicago';
const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;
const list = (items: readonly object[]) => ({ items, count: items.length, next: null, timeZone: ZONE });

const step = { step: null, text: null, instruction: null, coded: null, ask: false };
const medicine = (number: number, name: string, more: object = {}) => ({
  id: uuid(number),
  name,
  standing: 'current',
  status: 'active',
  notToTake: false,
  dosage: [{ ...step, text: 'One tablet twice a day' }],
  reason: null,
  prescriber: null,
  prescribed: '2026-01-05',
  ...more,
});

const result = (number: number, name: string, more: object = {}) => ({
  id: uuid(number),
  name,
  issuedAt: '2026-11-20T12:00:00.000Z',
  issuedPrecision: null,
  timeZone: ZONE,
  practitioner: null,
  status: 'final',
  withdrawnAt: null,
  withdrawnFor: null,
  flag: 'abnormal',
  valueCount: 1,
  outOfRangeCount: 1,
  seen: false,
  isNew: true,
  ...more,
});
const BACK = { status: 'entered-in-error', withdrawnAt: '2026-11-21T12:00:00.000Z', flag: 'unknown', valueCount: 0, outOfRangeCount: 0, isNew: false };

export const PANEL: TreatmentPanel = treatment.TreatmentPanel.parse({
  patient: { name: 'Elena Ruiz', birthDate: '1974-03-09', patientNumber: 'NH-104210', language: 'es', interpreterNeeded: true },
  timeZone: ZONE,
  allergies: list([
    {
      id: uuid(1),
      name: 'Penicillin',
      standing: 'current',
      severe: true,
      reaction: 'Hives',
      onset: '1988',
      onsetTold: null,
      lastReaction: null,
      recorded: null,
    },
  ]),
  medications: list([
    medicine(2, 'Metformin 500 mg'),
    medicine(3, 'Ibuprofen', { standing: 'avoid', notToTake: true, dosage: [] }),
    medicine(4, 'Lisinopril', { dosage: [] }),
    medicine(5, 'Amoxicillin', { standing: 'past', status: 'completed' }),
  ]),
  conditions: list([
    { id: uuid(6), name: 'Type 2 diabetes', standing: 'current', doubt: null, onset: '2016-05', onsetTold: null, ended: null, endedTold: null, recorded: null },
  ]),
  results: {
    items: [
      result(7, 'Hemoglobin A1c'),
      result(10, 'Urine culture', { issuedAt: '2026-11-18T00:00:00.000Z', issuedPrecision: 'day', flag: 'normal' }),
      result(11, 'Potassium', { ...BACK, withdrawnFor: 'error' }),
      result(12, 'Troponin', { ...BACK, withdrawnFor: 'unsure' }),
    ],
    count: 4,
    next: null,
  },
  visits: [
    {
      id: uuid(8),
      title: 'Diabetes check',
      names: null,
      status: 'booked',
      modality: 'in_person',
      startsAt: '2026-12-03T16:00:00.000Z',
      endsAt: '2026-12-03T16:30:00.000Z',
      timeZone: ZONE,
      practitioner: 'Priya Raman, MD',
      clinic: 'Lakeside',
    },
  ],
  speakers: [{ id: uuid(9), name: 'June Ruiz', relationship: 'caregiver', basis: null, lastDay: null }],
  contacts: [],
});

/** What the API answers. */
export const panelMocks = (panel: TreatmentPanel = PANEL): RequestHandler[] => [
  http.get('/api/patients/:patientId/treatment', () => HttpResponse.json(treatment.TreatmentPanel.parse(panel))),
];
