/**
 * The records API for stories and tests, as named scenarios. Bodies pass the
 * BFF's own schemas, so a mock that no longer matches the API fails.
 */
import * as account from '@portal/bff/contract/schemas/account';
import * as records from '@portal/bff/contract/schemas/records';
import type { CodedDose, HealthMeasure, ResultComponent, ResultSummary, ResultValue } from '@portal/bff/contract/records';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { partOf } from '@portal/shell/contract/testing';

const API = '/api/patients/:patientId/records';
const ZONE = 'America/Chicago';

const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;
const at = (day: string) => `${day}T15:30:00.000Z`;

/** The result with values out of range. */
export const FLAGGED_ID = uuid(1);
/** A result whose values are all in range. */
export const NORMAL_ID = uuid(2);

function summary(number: number, name: string, day: string, more: Partial<ResultSummary> = {}): ResultSummary {
  return {
    id: uuid(number),
    name,
    issuedAt: at(day),
    issuedPrecision: null,
    timeZone: ZONE,
    practitioner: 'Priya Raman, MD',
    status: 'final',
    withdrawnAt: null,
    withdrawnFor: null,
    flag: 'normal',
    valueCount: 4,
    outOfRangeCount: 0,
    seen: true,
    isNew: false,
    ...more,
  };
}

const FLAGGED = summary(1, 'Hemoglobin A1c and metabolic panel', '2026-11-20', { flag: 'abnormal', outOfRangeCount: 2, seen: false, isNew: true });
const NORMAL = summary(2, 'Complete blood count', '2026-08-18');
const CRITICAL = summary(3, 'Potassium', '2026-11-22', { flag: 'critical', outOfRangeCount: 1, valueCount: 1, seen: false, isNew: true });
const EARLY = summary(4, 'Urine culture', '2026-11-21', { flag: 'unknown', status: 'preliminary', practitioner: null, seen: false, isNew: true });

const NOTHING = {
  number: null,
  digits: null,
  comparator: null,
  unit: null,
  text: null,
  absentReason: null,
  absentText: null,
  referenceLow: null,
  referenceHigh: null,
  referenceLowDigits: null,
  referenceHighDigits: null,
  referenceUnit: null,
  referenceText: null,
  flag: null,
  labWords: null,
} satisfies Omit<ResultComponent, 'name'>;

function value(number: number, name: string, more: Partial<ResultValue> = {}): ResultValue {
  return {
    id: uuid(100 + number),
    name,
    group: null,
    measuredAt: at('2026-11-19'),
    status: 'final',
    given: true,
    ...NOTHING,
    note: null,
    components: [],
    earlier: [],
    ...more,
  };
}

const part = (name: string, more: Partial<ResultComponent> = {}): ResultComponent => ({ name, ...NOTHING, ...more });
const earlier = (day: string, number: number) => ({ at: at(day), number, digits: null });

const VALUES = [
  value(1, 'Hemoglobin A1c', {
    number: 8.4,
    unit: '%',
    referenceLow: 4,
    referenceHigh: 5.6,
    flag: 'high',
    note: 'Measured twice.',
    earlier: [earlier('2026-02-12', 7.1), earlier('2026-05-14', 7.4), earlier('2026-08-18', 7.9)],
  }),
  value(2, 'Sodium', { number: 138, unit: 'mmol/L', referenceLow: 135, referenceHigh: 145, flag: 'normal' }),
  value(3, 'HDL cholesterol', { number: 41, unit: 'mg/dL', referenceLow: 50, flag: 'low' }),
  value(4, 'Albumin in urine', { number: 3, comparator: '<', unit: 'mg/L', referenceHigh: 30, flag: 'normal' }),
  value(5, 'Ketones in urine', { text: 'Negative', referenceText: 'Negative' }),
  value(6, 'Blood pressure', {
    components: [part('Upper', { number: 128, unit: 'mm[Hg]' }), part('Lower', { number: 82, unit: 'mm[Hg]' })],
  }),
];

const detail = (of: ResultSummary, values: readonly ResultValue[], more = {}) =>
  records.ResultDetail.parse({
    ...of,
    collectedAt: at('2026-11-19'),
    collectedPrecision: null,
    reportedAt: of.issuedAt,
    reportedPrecision: of.issuedPrecision,
    seenAt: of.seen ? at('2026-11-21') : null,
    conclusion: null,
    codedConclusion: null,
    noteText: null,
    documents: [],
    comments: [],
    values,
    ...more,
  });

/** A long panel as laboratories send it: two values outside their range, one that nobody rated, and all others inside. */
const METABOLIC = [
  ['Glucose', '112', 'mg/dL', 70, 99, 'high'],
  ['Urea nitrogen', '14', 'mg/dL', 7, 20, 'normal'],
  ['Creatinine', '0.90', 'mg/dL', 0.6, 1.1, 'normal'],
  ['Sodium', '139', 'mmol/L', 135, 145, 'normal'],
  ['Potassium', '2.4', 'mmol/L', 3.5, 5.1, 'critical-low'],
  ['Chloride', '102', 'mmol/L', 98, 107, 'normal'],
  ['Carbon dioxide', '25', 'mmol/L', 22, 29, 'normal'],
  ['Calcium', '9.40', 'mg/dL', 8.6, 10.3, 'normal'],
  ['Protein', '7.0', 'g/dL', 6.4, 8.3, 'normal'],
  ['Albumin', '4.2', 'g/dL', 3.5, 5, 'normal'],
  ['Bilirubin', '0.5', 'mg/dL', 0.2, 1.2, 'normal'],
  ['Alkaline phosphatase', '71', 'units/L', 44, 147, 'normal'],
  ['AST', '22', 'units/L', 8, 48, 'normal'],
  ['ALT', '31', 'units/L', 7, 55, 'normal'],
  ['Estimated filtration rate', '84', 'mL/min/{1.73_m2}', null, null, null],
] as const;

const metabolic = (onlyUsual: boolean) =>
  METABOLIC.filter(([, , , , , flag]) => !onlyUsual || flag === 'normal').map(([name, digits, unit, referenceLow, referenceHigh, flag], n) =>
    value(20 + n, name, {
      number: Number(digits),
      digits,
      unit,
      referenceLow,
      referenceHigh,
      flag,
      earlier: [earlier('2026-02-12', Number(digits) * 0.9), earlier('2026-08-18', Number(digits) * 1.1)],
    }),
  );

/** Results of the kinds that are rarer, each under an id of its own. */
const RARE = {
  long: detail(summary(6, 'Comprehensive metabolic panel', '2026-11-20', { flag: 'critical', valueCount: 15, outOfRangeCount: 2 }), metabolic(false)),
  allUsual: detail(summary(7, 'Comprehensive metabolic panel', '2026-11-20', { valueCount: 12 }), metabolic(true), {
    comments: [
      {
        id: uuid(80),
        authorName: 'Nora Lindqvist',
        authorRole: 'Nurse',
        body: 'All of this is as we hoped.\nPlease go on as before.',
        at: at('2026-11-21'),
        threadId: uuid(81),
      },
    ],
  }),
  preliminary: detail(summary(8, 'Urine culture', '2026-11-21', { flag: 'unknown', status: 'preliminary', seen: false, isNew: true, valueCount: 1 }), [
    value(50, 'Bacteria', { text: 'Growth', status: 'preliminary' }),
  ]),
  cancelled: detail(summary(9, 'Heart panel', '2026-11-21', { flag: 'normal', valueCount: 1 }), [
    value(51, 'Troponin', { status: 'cancelled', given: false, note: 'The sample was damaged.' }),
    value(53, 'Sodium', { number: 138, digits: '138', unit: 'mmol/L', flag: 'normal', status: 'corrected' }),
  ]),
  notDone: detail(summary(12, 'Heart enzymes', '2026-11-21', { flag: 'unknown', valueCount: 1 }), [
    value(52, 'Creatine kinase', { absentReason: 'not-performed' }),
  ]),
  withdrawn: detail(
    summary(13, 'Potassium', '2026-11-18', {
      flag: 'unknown',
      status: 'entered-in-error',
      withdrawnAt: at('2026-11-21'),
      withdrawnFor: 'error',
      valueCount: 0,
    }),
    [],
  ),
  withheld: detail(
    summary(14, 'Potassium', '2026-11-18', {
      flag: 'unknown',
      status: 'entered-in-error',
      withdrawnAt: at('2026-11-21'),
      withdrawnFor: 'unsure',
      valueCount: 0,
    }),
    [],
  ),
  documents: detail(summary(10, 'Biopsy', '2026-11-20', { flag: 'unknown', valueCount: 0 }), [], {
    codedConclusion: 'Abnormal cells',
    documents: [
      { title: 'Pathology report', contentType: 'application/pdf', number: 0 },
      { title: 'Slide', contentType: 'image/tiff', number: null },
      { title: null, contentType: null, number: null },
    ],
  }),
  panel: detail(summary(11, 'Blood tests', '2026-11-15', { issuedPrecision: 'month', flag: 'critical', valueCount: 5, outOfRangeCount: 2 }), [
    value(54, 'Hemoglobin', { group: 'Blood count', number: 6.1, digits: '6.1', unit: 'g/dL', flag: 'critical-low' }),
    value(55, 'Antibody titer', { text: '1 : > 640', labWords: 'Past infection likely\nRepeat in 2 weeks' }),
    value(56, 'Blood gases', {
      number: 1,
      digits: '1.0',
      flag: 'normal',
      components: [
        part('pH', { number: 7.05, digits: '7.05', unit: 'pH', referenceLow: 7.35, referenceHigh: 7.45, flag: 'critical-low' }),
        part('Peanut IgE', { number: 0.1, digits: '0.1', comparator: '<', unit: 'kU/L' }),
      ],
    }),
  ]),
};
/** Their ids. */
export const RARE_IDS = {
  long: uuid(6),
  allUsual: uuid(7),
  preliminary: uuid(8),
  cancelled: uuid(9),
  notDone: uuid(12),
  withdrawn: uuid(13),
  withheld: uuid(14),
  documents: uuid(10),
  panel: uuid(11),
} satisfies Record<keyof typeof RARE, string>;

export const LONG_NAME = 'Comprehensive metabolic 2000 panel with estimated glomerular filtration rate by creatinine-based formula - Serum or Plasma';

const CONDITION = { standing: 'current', doubt: null, onset: null, onsetTold: null, ended: null, endedTold: null, recorded: null };
const ALLERGY = { severe: false, reaction: null, onset: null, onsetTold: null, lastReaction: null, recorded: null };
const MEDICINE = { standing: 'current', status: 'active', notToTake: false, dosage: [], reason: null, prescriber: null, prescribed: null };
const STEP = { step: 1, text: null, instruction: null, coded: null, ask: false };
/** A coded dose that says nothing. */
export const NO_CODES: CodedDose = {
  amount: null,
  rate: null,
  often: null,
  oftenText: null,
  events: [],
  days: [],
  clock: [],
  at: [],
  each: null,
  lasting: null,
  from: null,
  until: null,
  count: null,
  asNeeded: false,
  asNeededFor: null,
  route: null,
  routeText: null,
  site: null,
  method: null,
  hints: [],
  maxInPeriod: null,
  maxEachTime: null,
  maxInLifetime: null,
};
const VACCINE = { cvx: null, given: true, on: null, onTold: null, reason: null, subpotent: false, place: null, dose: null };

const lists = {
  measurements: {
    schema: records.MeasurementList,
    items: [
      {
        ...value(61, 'Blood pressure', {
          components: [
            part('Upper', { number: 148, digits: '148', unit: 'mm[Hg]', flag: 'high' }),
            part('Lower', { number: 82, digits: '82', unit: 'mm[Hg]' }),
          ],
        }),
        measuredPrecision: null,
      },
      { ...value(62, 'Body weight', { number: 71.5, digits: '71.50', unit: 'kg' }), measuredPrecision: 'day' },
      { ...value(63, 'Troponin', { status: 'cancelled', given: false }), measuredPrecision: null },
    ],
  },
  conditions: {
    schema: records.ConditionList,
    items: [
      { ...CONDITION, id: uuid(11), name: 'Type 2 diabetes', onset: '2014-03-02' },
      { ...CONDITION, id: uuid(12), name: 'High blood pressure', recorded: '2015-06-10' },
      { ...CONDITION, id: uuid(14), name: 'Asthma', onset: '2009' },
      { ...CONDITION, id: uuid(17), name: 'Migraine', onsetTold: { kind: 'age', low: 34, high: 34, unit: 'a', strict: false } },
      { ...CONDITION, id: uuid(18), name: 'Eczema', onsetTold: { kind: 'words', text: 'since she was little' } },
      { ...CONDITION, id: uuid(15), name: 'Lung cancer', standing: 'unconfirmed', doubt: 'differential' },
      { ...CONDITION, id: uuid(16), name: 'Back pain', standing: 'unclear', onset: '2019-05' },
      { ...CONDITION, id: uuid(13), name: 'Acute bronchitis', standing: 'past', onset: '2022-01-10', ended: at('2022-01-24') },
      {
        ...CONDITION,
        id: uuid(19),
        name: 'Ear infections',
        standing: 'past',
        onsetTold: { kind: 'within', from: '1998', to: '1999' },
        endedTold: { kind: 'age', low: 4, high: 6, unit: 'a', strict: false },
      },
    ],
  },
  medications: {
    schema: records.MedicationList,
    items: [
      {
        ...MEDICINE,
        id: uuid(21),
        name: 'Metformin 1000 mg tablet',
        dosage: [{ ...STEP, text: 'Take 1 tablet with breakfast and 1 with dinner' }],
        reason: 'Type 2 diabetes',
        prescriber: 'Priya Raman, MD',
        prescribed: at('2025-02-03'),
      },
      {
        ...MEDICINE,
        id: uuid(24),
        name: 'Prednisone 10 mg tablet',
        dosage: [
          { ...STEP, text: '4 tablets a day for 5 days' },
          { ...STEP, step: 2, text: 'then 1 tablet a day' },
        ],
        prescribed: '2026-11-01',
      },
      {
        ...MEDICINE,
        id: uuid(25),
        name: 'Ibuprofen 200 mg tablet',
        dosage: [
          {
            ...STEP,
            coded: {
              ...NO_CODES,
              amount: { low: 1, high: 2, unit: 'tablet' },
              often: { times: { low: 1, high: 1 }, per: { low: 4, high: 6, unit: 'h' } },
              asNeeded: true,
              asNeededFor: 'pain',
              maxInPeriod: { low: 6, high: 6, unit: 'tablet', per: { low: 24, high: 24, unit: 'h' } },
            },
          },
        ],
      },
      { ...MEDICINE, id: uuid(22), name: 'Lisinopril 20 mg tablet', status: 'on-hold' },
      { ...MEDICINE, id: uuid(26), name: 'Aspirin 81 mg tablet', standing: 'avoid', notToTake: true, prescribed: '2026-11-01' },
      { ...MEDICINE, id: uuid(27), name: 'Vitamin D 1000 IU capsule', standing: 'unclear', status: 'unknown' },
      {
        ...MEDICINE,
        id: uuid(23),
        name: 'Amoxicillin 500 mg capsule',
        standing: 'past',
        status: 'completed',
        dosage: [{ ...STEP, text: '1 capsule 3 times a day for 10 days', instruction: 'Take with food' }],
        prescriber: 'Samuel Ortega, MD',
        prescribed: '2022-01-10',
      },
    ],
  },
  allergies: {
    schema: records.AllergyList,
    items: [
      {
        ...ALLERGY,
        id: uuid(31),
        name: 'Penicillin',
        standing: 'current',
        severe: true,
        reaction: 'Hives (severe)',
        onset: '2009',
        lastReaction: '2019-08',
        recorded: '2009-06-15',
      },
      { ...ALLERGY, id: uuid(32), name: 'Cat hair', standing: 'current', onsetTold: { kind: 'absent', reason: 'unknown' } },
      { ...ALLERGY, id: uuid(34), name: 'Shellfish', standing: 'unconfirmed', recorded: '2024-05' },
      { ...ALLERGY, id: uuid(33), name: 'Egg', standing: 'past', reaction: 'Rash', recorded: '1980' },
    ],
  },
  immunizations: {
    schema: records.ImmunizationList,
    items: [
      { ...VACCINE, id: uuid(41), name: 'Influenza, seasonal', cvx: '140', on: at('2026-10-06'), place: 'Northfield Lakeside Clinic' },
      { ...VACCINE, id: uuid(42), name: 'Hepatitis B, adult', cvx: '43', on: '2019-05-20', dose: '2 of 3' },
      { ...VACCINE, id: uuid(46), name: 'Hepatitis B, adult', cvx: '43', on: '2019-04-02', dose: '1 of 3' },
      { ...VACCINE, id: uuid(44), name: 'Polio', on: '1984', subpotent: true },
      { ...VACCINE, id: uuid(45), name: 'Measles', onTold: { kind: 'absent', reason: 'unknown' } },
      { ...VACCINE, id: uuid(43), name: 'Shingles', given: false, on: '2025-09-02', reason: 'Out of stock' },
    ],
  },
};

const recordLists = (itemsOf: (items: readonly object[]) => readonly object[]) =>
  Object.entries(lists).map(([path, { schema, items }]) =>
    http.get(`${API}/${path}`, ({ request }) => HttpResponse.json(schema.parse({ timeZone: ZONE, ...partOf(itemsOf(items), request) }))),
  );

/** A list whole, as it is printed. */
const whole = <Name extends keyof typeof lists>(name: Name) =>
  lists[name].schema.parse({ timeZone: ZONE, items: lists[name].items, count: lists[name].items.length, next: null }) as ReturnType<
    (typeof lists)[Name]['schema']['parse']
  >;

const CONTACTS = [{ name: 'Ruth Ruiz', relationship: 'sibling', phone: '(507) 555-0199' }] as const;

/** Results as lists tell them. */
export const SUMMARIES = { flagged: FLAGGED, normal: NORMAL };

/** What sheets are given. */
export const SHEETS = {
  result: detail(FLAGGED, VALUES, { conclusion: 'Higher than three months ago.\nLet us talk about it at your next visit.' }),
  withdrawn: RARE.withdrawn,
  vaccines: whole('immunizations'),
  medicines: whole('medications'),
  conditions: whole('conditions'),
  measurements: whole('measurements'),
  wallet: {
    medications: whole('medications').items,
    allergies: whole('allergies').items,
    conditions: whole('conditions').items,
    contacts: CONTACTS,
  },
};

/** Vaccines of many years: more than a part. */
const MANY_VACCINES = Array.from({ length: 25 }, (_, n) => ({
  ...VACCINE,
  id: uuid(400 + n),
  name: `Influenza, season ${n + 1}`,
  given: n < 22,
  on: n < 22 ? `${2025 - n}-10-06` : null,
}));

const answer = (path: string, body: object) => http.get(`${API}/${path}`, () => HttpResponse.json(body));
const page = (items: readonly ResultSummary[], next: string | null = null) => records.ResultList.parse({ items, count: 5, next });
const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
const always = (answerWith: () => Response | Promise<Response>): RequestHandler[] => [http.all(`${API}/*`, answerWith)];

/** What the API can be like. */
export const recordsScenarios = {
  success: [
    http.get(`${API}/results`, ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.has('after') ? page([summary(5, 'Lipid panel', '2025-05-14')]) : page([CRITICAL, EARLY, FLAGGED, NORMAL], NORMAL.id),
      ),
    ),
    answer(`results/${FLAGGED_ID}`, SHEETS.result),
    answer(`results/${NORMAL_ID}`, detail(NORMAL, VALUES.slice(1, 2))),
    answer(
      `results/${CRITICAL.id}`,
      detail(CRITICAL, [value(7, 'Potassium', { number: 6.4, unit: 'mmol/L', referenceLow: 3.5, referenceHigh: 5.1, flag: 'critical-high' })]),
    ),
    ...Object.values(RARE).map((one) => answer(`results/${one.id}`, one)),
    http.put(`${API}/results/:reportId/seen`, () => new HttpResponse(null, { status: 204 })),
    ...recordLists((items) => items),
    // Of the patient's details the wallet card takes these.
    http.get('/api/patients/:patientId/account/profile', () =>
      HttpResponse.json({ emergencyContacts: account.Profile.shape.emergencyContacts.parse(CONTACTS) }),
    ),
  ],
  empty: [answer('results', page([])), ...recordLists(() => [])],
  many: [
    http.get(`${API}/immunizations`, ({ request }) => HttpResponse.json(records.ImmunizationList.parse({ timeZone: ZONE, ...partOf(MANY_VACCINES, request) }))),
  ],
  longContent: [
    answer('results', page([1, 2, 3].map((number) => ({ ...FLAGGED, id: uuid(number), name: LONG_NAME, status: 'corrected' })))),
    answer(
      `results/${FLAGGED_ID}`,
      detail(
        { ...FLAGGED, name: LONG_NAME, status: 'corrected' },
        VALUES.map((one) => ({ ...one, name: `${LONG_NAME}: ${one.name}` })),
        { noteText: `${LONG_NAME}. `.repeat(12) },
      ),
    ),
  ],
  forbidden: always(() => problem(403, 'access/scope-missing')),
  notFound: always(() => problem(404, 'resource/not-found')),
  serverError: always(() => problem(500, 'service/internal')),
  /** Marking as seen fails; everything else works. */
  seenFails: [http.put(`${API}/results/:reportId/seen`, () => problem(503, 'service/database-unavailable'))],
  slow: always(async () => {
    await delay('infinite');
    return new HttpResponse();
  }),
} satisfies Record<string, RequestHandler[]>;

/** The id of the result far outside its range. */
export const CRITICAL_ID = CRITICAL.id;

function measure(key: HealthMeasure['key'], day: string, more: Partial<HealthMeasure>): HealthMeasure {
  return records.HealthMeasure.parse({
    key,
    why: 'condition',
    at: at(day),
    precision: null,
    status: 'final',
    reportId: null,
    amounts: [],
    change: null,
    line: [],
    goal: null,
    ...more,
  });
}

const amount = (number: number, unit: string, more: Partial<HealthMeasure['amounts'][number]> = {}) => ({
  number,
  digits: String(number),
  comparator: null,
  unit,
  flag: null,
  ...more,
});
const lineOf = (numbers: readonly number[]) => numbers.map((number, n) => ({ at: at(`2026-${String(n + 1).padStart(2, '0')}-20`), number }));
const since = { since: at('2026-08-18'), precision: null };

const A1C = measure('a1c', '2026-11-20', {
  why: 'goal',
  reportId: FLAGGED_ID,
  amounts: [amount(8.4, '%', { flag: 'high' })],
  change: { ...since, amounts: [{ direction: 'up', digits: '0.6' }] },
  line: lineOf([7.2, 7.4, 7.3, 7.5, 7.8, 8.4]),
  goal: { text: 'A1c below 7.5 %', met: false },
});
const PRESSURE = measure('blood-pressure', '2026-10-21', {
  why: 'goal',
  amounts: [amount(128, 'mm[Hg]'), amount(79, 'mm[Hg]')],
  change: {
    ...since,
    amounts: [
      { direction: 'down', digits: '4' },
      { direction: 'same', digits: '0' },
    ],
  },
  line: lineOf([138, 134, 136, 132, 128]),
  goal: { text: 'Blood pressure below 130/80', met: true },
});
const WEIGHT = measure('weight', '2026-10-21', {
  amounts: [amount(83.1, 'kg')],
  change: { ...since, amounts: [{ direction: 'down', digits: '0.9' }] },
  line: lineOf([85, 84.6, 84, 83.1]),
});
/** Known only as less than something, early, and with nothing before it. */
const EARLY_LDL = measure('ldl', '2026-11-20', { status: 'preliminary', reportId: FLAGGED_ID, amounts: [amount(40, 'mg/dL', { comparator: '<' })] });
const OTHER_UNIT = measure('weight', '2026-10-21', { why: 'goal', amounts: [amount(79, 'kg')], goal: { text: LONG_NAME, met: null } });

const strip = (items: readonly HealthMeasure[]) => [answer('health', records.HealthStrip.parse({ items, timeZone: ZONE }))];

/** What the card on home reads. */
export const healthScenarios = {
  success: strip([A1C, PRESSURE, WEIGHT]),
  notExact: strip([EARLY_LDL, OTHER_UNIT]),
  empty: strip([]),
  serverError: [http.get(`${API}/health`, () => problem(500, 'service/internal'))],
} satisfies Record<string, RequestHandler[]>;
