/** The API of shared estimates for stories and tests; bodies pass the BFF's own schemas. */
import * as estimates from '@portal/bff/contract/schemas/estimates';
import { http, HttpResponse } from 'msw';

const KNEE = estimates.SharedEstimate.parse({
  kind: 'worked_out',
  clinic: { name: 'Northfield Lakeside Clinic', phone: '(507) 555-0148' },
  names: { en: 'MRI of the knee', es: 'Resonancia magnética de la rodilla', hospital: 'MRI KNEE W/O' },
  service: 'CPT:73721',
  setting: 'outpatient',
  madeOn: '2026-11-24',
  worked: {
    clinic: { id: '0192f0c1-2d3e-7a4b-8c5d-000000000001', name: 'Northfield Lakeside Clinic', phone: '(507) 555-0148' },
    service: 'CPT:73721',
    names: { en: 'MRI of the knee', es: 'Resonancia magnética de la rodilla', hospital: 'MRI KNEE W/O' },
    setting: 'outpatient',
    basis: 'plan',
    chargeCents: 164_000,
    benefits: { deductibleLeftCents: 41_000, copayCents: null, coinsuranceBasisPoints: 2_000, outOfPocketLeftCents: null },
    low: { allowedCents: 41_000, copayCents: 0, deductibleCents: 41_000, coinsuranceCents: 0, overCapCents: 0, patientCents: 41_000, insuranceCents: 0 },
    mid: null,
    high: {
      allowedCents: 85_280,
      copayCents: 0,
      deductibleCents: 41_000,
      coinsuranceCents: 8_856,
      overCapCents: 0,
      patientCents: 49_856,
      insuranceCents: 35_424,
    },
    pricesOf: '2026-07-01',
  },
  lines: [],
  pays: { lowCents: 41_000, highCents: 49_856 },
  expiresAt: '2026-12-08T16:00:00.000Z',
});
const ANKLE = estimates.SharedEstimate.parse({
  ...KNEE,
  kind: 'good_faith',
  worked: null,
  lines: [{ code: 'CPT:73610', description: 'Ankle X-ray, 3 views', quantity: 1, cents: 21_250 }],
  pays: { lowCents: 21_250, highCents: 21_250 },
});

const answers = (body: object) => [http.post('/api/shared-estimates', () => HttpResponse.json(body))];

export const sharedEstimateMocks = {
  insured: answers(KNEE),
  goodFaith: answers(ANKLE),
  ended: [
    http.post('/api/shared-estimates', () =>
      HttpResponse.json(
        {
          type: 'urn:problem:resource:not-found',
          title: 'Not there',
          status: 404,
          code: 'resource/not-found',
          requestId: '0192f0c1-2d3e-7a4b-8c5d-000000000000',
        },
        { status: 404, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  ],
};
