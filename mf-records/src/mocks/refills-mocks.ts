/** Refills for stories and tests, as named scenarios; bodies pass the BFF's own schemas. */
import * as refills from '@portal/bff/contract/schemas/refills';
import type { AskedRefills, AskRefills, Pharmacy, Refill, RefillMedicine, RefillRefusal } from '@portal/bff/contract/refills';
import { cutPart, partOf } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

const API = '/api/patients/:patientId/refills';
const DRAFT = '/api/patients/:patientId/drafts/:form';
export const ZONE = 'America/Chicago';
export const TODAY = '2026-11-30';

export const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;

const WEEKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '18:00' }));

function pharmacy(id: string, name: string, more: Partial<Pharmacy> = {}): Pharmacy {
  return refills.Pharmacy.parse({
    id,
    name,
    kind: 'retail',
    phone: '(507) 555-0142',
    address: { line: '12 Main Street', city: 'Northfield', state: 'MN', zip: '55057' },
    hours: [...WEEKDAYS, { weekday: 6, from: '09:00', until: '13:00' }],
    delivers: false,
    ...more,
  });
}

export const MAIN_STREET = pharmacy('main-street', 'Main Street Pharmacy', { delivers: true });
export const RIVERSIDE = pharmacy('riverside', 'Riverside Drugs', {
  phone: '(507) 555-0177',
  address: { line: '480 River Road', city: 'Dundas', state: 'MN', zip: '55019' },
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', until: '24:00' })),
});
export const BY_MAIL = pharmacy('by-mail', 'Prairie Mail Pharmacy', { kind: 'mail', phone: '(800) 555-0188', hours: [] });
const PHARMACIES = [MAIN_STREET, BY_MAIL, RIVERSIDE];

const RENEWAL = {
  category: 'medication',
  team: { en: 'Family medicine team', es: 'Equipo de medicina familiar' },
  prescriber: 'Priya Raman, MD',
  clinic: 'Lakeside',
};
const take = (text: string) => [{ step: null, text, instruction: null, coded: null, ask: false }];

function medicine(number: number, name: string, more: Partial<RefillMedicine> = {}): RefillMedicine {
  return refills.RefillMedicine.parse({
    medicineId: uuid(number),
    name,
    dosage: take('Take 1 tablet once a day'),
    prescriber: 'Priya Raman, MD',
    controlled: null,
    refillsLeft: 2,
    validUntil: '2027-05-01',
    lastFill: { on: '2026-09-07', quantity: 90, unit: 'tablets', pharmacy: 'Main Street Pharmacy' },
    supplyDays: 90,
    supplyFrom: 'told',
    daysLeft: 6,
    runsOut: '2026-12-06',
    askFrom: null,
    refusal: null,
    open: null,
    pharmacy: MAIN_STREET,
    ...more,
  });
}

const refused = (number: number, name: string, refusal: RefillRefusal, more: Partial<RefillMedicine> = {}) => medicine(number, name, { refusal, ...more });

export const LOW = medicine(200, 'Metformin 500 mg tablet');
export const NEARLY_OUT = medicine(201, 'Lisinopril 20 mg tablet', { daysLeft: 1, runsOut: '2026-12-01', refillsLeft: 1 });
const PLENTY = medicine(202, 'Atorvastatin 40 mg tablet', { daysLeft: 9, runsOut: '2026-12-09' });
const UNKNOWN = medicine(203, 'Albuterol inhaler', {
  daysLeft: null,
  runsOut: null,
  refillsLeft: null,
  dosage: take('Take 2 puffs every 4 hours as needed'),
  lastFill: null,
});
export const NONE_LEFT = refused(204, 'Levothyroxine 50 mcg tablet', refills.RefillRefusal.parse({ code: 'none-left', renewal: RENEWAL }), {
  refillsLeft: 0,
  daysLeft: 0,
  runsOut: '2026-11-28',
});
const EXPIRED = refused(
  205,
  'Fluticasone nasal spray',
  refills.RefillRefusal.parse({ code: 'expired', until: '2026-10-31', renewal: { ...RENEWAL, team: null } }),
  { daysLeft: 3, runsOut: '2026-12-03' },
);
const NO_PHARMACY = refused(206, 'Omeprazole 20 mg capsule', { code: 'no-pharmacy' }, { pharmacy: null });
const CLOSED = refused(207, 'Sertraline 50 mg tablet', { code: 'pharmacy-closed' });

/** Each reason for which one can't be asked for here. */
const NOT_NOW = [
  refused(210, 'Gabapentin 300 mg capsule', { code: 'too-early', from: '2026-12-12' }, { daysLeft: 24, runsOut: '2026-12-24', askFrom: '2026-12-12' }),
  refused(211, 'Losartan 50 mg tablet', { code: 'already-asked', refillId: uuid(300) }, { open: { id: uuid(300), state: 'sent' } }),
  refused(212, 'Oxycodone 5 mg tablet', { code: 'controlled', class: 'II', clinicPhone: '(507) 555-0100' }, { controlled: 'II' }),
  refused(213, 'Amoxicillin 500 mg capsule', { code: 'stopped' }),
  refused(214, 'Warfarin 5 mg tablet', { code: 'paused' }),
  refused(215, 'Prednisone 10 mg tablet', { code: 'not-ordered' }),
  refused(216, 'Cetirizine 10 mg tablet', { code: 'not-prescribed-here' }),
  refused(217, 'Amlodipine 5 mg tablet', { code: 'may-be-someone-elses', clinicPhone: '(507) 555-0100' }),
  refused(218, 'Metoprolol 25 mg tablet', { code: 'replaced', medicineId: uuid(202) }),
  refused(219, 'Furosemide 20 mg tablet', { code: 'not-found' }),
];
const LONG = 'Hydrochlorothiazide, triamterene and potassium chloride extended-release oral tablet with an uncommonly long name';

const CLINIC = { id: uuid(400), name: 'Lakeside', phone: '(507) 555-0100', timeZone: ZONE };
const step = (state: string, at: string, by: string, name: string | null = null) => ({ state, at: `2026-11-${at}:00.000Z`, by, name });
const ASKED = step('asked', '29T15:30', 'patient');
const REVIEWED = step('in_review', '29T18:10', 'clinic', 'Grace Lindqvist');
const APPROVED = step('approved', '29T18:20', 'clinic', 'Priya Raman, MD');
const SENT = step('sent', '29T18:21', 'portal');
const READY = step('ready', '30T14:00', 'pharmacy', 'Main Street Pharmacy');

export const REFILL_ID = uuid(300);

export function refill(more: Record<string, unknown> = {}): Refill {
  return refills.Refill.parse({
    id: REFILL_ID,
    state: 'asked',
    kind: 'refill',
    medicineId: LOW.medicineId,
    name: LOW.name,
    note: '',
    pharmacy: MAIN_STREET,
    clinic: CLINIC,
    askedAt: '2026-11-29T15:30:00.000Z',
    askedBy: null,
    dueBy: '2026-12-01T23:00:00.000Z',
    late: null,
    changed: null,
    refused: null,
    failed: null,
    tracking: null,
    can: { cancel: false, changePharmacy: false, askAgain: false },
    history: [ASKED],
    version: 3,
    ...more,
  });
}

const ended = { dueBy: null };
const MAY = { can: { cancel: true, changePharmacy: true, askAgain: false } };

/** A refill in each of its states. */
export const REFILLS = {
  asked: refill({ ...MAY, note: 'I leave for a trip on Friday.', askedBy: 'Dana Whitfield' }),
  inReview: refill({ state: 'in_review', history: [ASKED, REVIEWED] }),
  sent: refill({
    state: 'sent',
    history: [ASKED, REVIEWED, APPROVED, SENT],
    changed: { dose: 'Take 1 tablet twice a day', quantity: 180, refills: 3, pharmacy: false },
  }),
  ready: refill({ state: 'ready', history: [ASKED, REVIEWED, APPROVED, SENT, READY], dueBy: '2026-12-07T23:00:00.000Z' }),
  pickedUp: refill({ state: 'picked_up', history: [ASKED, REVIEWED, APPROVED, SENT, READY, step('picked_up', '30T16:00', 'pharmacy')], ...ended }),
  shipped: refill({
    state: 'shipped',
    pharmacy: BY_MAIL,
    tracking: { carrier: 'UPS', number: '1Z 999 AA1 01 2345 6784' },
    history: [ASKED, REVIEWED, APPROVED, SENT, step('shipped', '30T16:00', 'pharmacy', 'Prairie Mail Pharmacy')],
    ...ended,
  }),
  refused: refill({
    state: 'refused',
    refused: { reason: 'visit-needed', words: 'Your last visit was a year ago. Please book one, then we refill this.' },
    history: [ASKED, REVIEWED, step('refused', '30T14:00', 'clinic', 'Priya Raman, MD')],
    ...ended,
  }),
  failed: refill({
    state: 'failed',
    failed: 'declined',
    can: { cancel: false, changePharmacy: false, askAgain: true },
    history: [ASKED, REVIEWED, APPROVED, step('failed', '30T14:00', 'pharmacy', 'Main Street Pharmacy')],
    ...ended,
  }),
  canceled: refill({ state: 'canceled', history: [ASKED, step('canceled', '29T16:00', 'patient')], ...ended }),
  lateReview: refill({ late: { step: 'review', since: '2026-11-28T23:00:00.000Z', call: 'clinic' }, dueBy: '2026-11-28T23:00:00.000Z', ...MAY }),
  lateFill: refill({ state: 'sent', late: { step: 'fill', since: '2026-11-28T23:00:00.000Z', call: 'pharmacy' }, history: [ASKED, REVIEWED, APPROVED, SENT] }),
  latePickUp: refill({
    state: 'ready',
    late: { step: 'pick-up', since: '2026-11-22T23:00:00.000Z', call: 'pharmacy' },
    history: [ASKED, REVIEWED, APPROVED, SENT, READY],
  }),
  long: refill({ name: LONG, kind: 'renewal', note: `${LONG}. `.repeat(4), ...MAY }),
} satisfies Record<string, Refill>;

const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** What was asked for, oldest first; a test begins by forgetting it. */
export const sentAsks: { readonly key: string | null; readonly body: AskRefills }[] = [];
/** The drafts that were kept, oldest first; null where one was dropped. */
export const keptChoices: (string | null)[] = [];
export const keptPharmacies: (string | null)[] = [];

const drafts = (value: string | null): RequestHandler[] => [
  http.get(DRAFT, () => HttpResponse.json({ value })),
  http.put(DRAFT, async ({ request }) => {
    keptChoices.push(((await request.json()) as { value: string }).value);
    return new HttpResponse(null, { status: 204 });
  }),
  http.delete(DRAFT, () => {
    keptChoices.push(null);
    return new HttpResponse(null, { status: 204 });
  }),
];

interface Listed {
  readonly align?: object | null;
  readonly open?: readonly Refill[];
}

const lists = (medicines: readonly RefillMedicine[], { align = null, open = [] }: Listed = {}): RequestHandler[] => [
  http.get(`${API}/medicines`, ({ request }) =>
    HttpResponse.json(refills.RefillMedicines.parse({ ...partOf(medicines, request), timeZone: ZONE, today: TODAY, preferred: MAIN_STREET, align })),
  ),
  http.get(`${API}/requests`, ({ request }) => {
    const state = new URL(request.url).searchParams.get('state');
    const all = state === 'open' ? open : Object.values(REFILLS).map((one, index) => ({ ...one, id: uuid(300 + index) }));
    return HttpResponse.json(refills.RefillList.parse(partOf(all, request)));
  }),
];

const pharmacies = (kept: Pharmacy | null = MAIN_STREET): RequestHandler[] => [
  http.post(`${API}/pharmacies/search`, async ({ request }) => {
    const { place, name, after, limit } = refills.PharmacySearch.parse(await request.json());
    const fits = (text: string, sought: string) => text.toLowerCase().includes(sought.toLowerCase());
    const found = PHARMACIES.filter((one) => fits(`${one.address.city} ${one.address.zip}`, place) && fits(one.name, name));
    return HttpResponse.json(refills.PharmacyList.parse(cutPart(found, after, limit)));
  }),
  http.get(`${API}/pharmacy`, () => HttpResponse.json(refills.PreferredPharmacy.parse({ pharmacy: kept }))),
  http.put(`${API}/pharmacy`, async ({ request }) => {
    const { pharmacyId } = refills.NewPreferredPharmacy.parse(await request.json());
    keptPharmacies.push(pharmacyId);
    return HttpResponse.json(refills.PreferredPharmacy.parse({ pharmacy: PHARMACIES.find(({ id }) => id === pharmacyId) ?? null }));
  }),
];

type Item = AskedRefills['items'][number];

/** How one is answered; `isAlone` where nothing else was asked for with it. Without an answer it is taken. */
type Answers = (item: AskRefills['items'][number], isAlone: boolean) => Item | undefined;

function asking(answers: Answers = () => undefined): RequestHandler[] {
  return [
    http.post(`${API}/requests`, async ({ request }) => {
      const body = refills.AskRefills.parse(await request.json());
      sentAsks.push({ key: request.headers.get('idempotency-key'), body });
      const items = body.items.map((item) => answers(item, body.items.length === 1) ?? accepted(item));
      return HttpResponse.json(refills.AskedRefills.parse({ items }));
    }),
  ];
}

function accepted({ medicineId, kind, pharmacyId, note }: AskRefills['items'][number]): Item {
  const name = ALL.find((known) => known.medicineId === medicineId)?.name ?? null;
  const place = PHARMACIES.find(({ id }) => id === pharmacyId) ?? MAIN_STREET;
  return { outcome: 'accepted', medicineId, name, refill: refill({ id: uuid(500), medicineId, name, kind, note, pharmacy: place, ...MAY }) };
}

const OPEN_TO_ASK = [NEARLY_OUT, NONE_LEFT, LOW, PLENTY, UNKNOWN];
const ALL = [...OPEN_TO_ASK, EXPIRED, NO_PHARMACY, CLOSED, ...NOT_NOW];
const ALIGN = { medicineIds: [NEARLY_OUT, LOW, PLENTY].map(({ medicineId }) => medicineId), from: '2026-12-01', until: '2026-12-09', allFrom: TODAY };
const ALL_NOW = { ...ALIGN, nowIds: ALIGN.medicineIds };
const SOME_NOW = { ...ALIGN, nowIds: ALIGN.medicineIds.slice(0, 1), allFrom: '2026-12-04' };
/** One is taken, one refused, and one fails until it is tried again alone. */
const mixed: Answers = ({ medicineId }, isAlone) => {
  if (medicineId === LOW.medicineId) return { outcome: 'refused', medicineId, name: LOW.name, refusal: { code: 'too-early', from: '2026-12-12' } };
  if (medicineId === PLENTY.medicineId && !isAlone) return { outcome: 'failed', medicineId, name: PLENTY.name, failure: { code: 'pharmacy-unreachable' } };
  return undefined;
};
/** Somebody used the last refill since the list was read. */
const spent: Answers = ({ medicineId, kind }) =>
  kind === 'renewal'
    ? undefined
    : { outcome: 'refused', medicineId, name: LOW.name, refusal: refills.RefillRefusal.parse({ code: 'none-left', renewal: RENEWAL }) };
const one = (shown: Refill, more: RequestHandler[] = []): RequestHandler[] => [
  ...more,
  http.get(`${API}/requests/:refillId`, () => HttpResponse.json(refills.Refill.parse(shown))),
  http.post(`${API}/requests/:refillId/cancel`, () => HttpResponse.json(refills.Refill.parse({ ...REFILLS.canceled, id: shown.id }))),
  http.put(`${API}/requests/:refillId/pharmacy`, async ({ request }) => {
    const { pharmacyId } = refills.NewRefillPharmacy.parse(await request.json());
    return HttpResponse.json(refills.Refill.parse({ ...shown, pharmacy: PHARMACIES.find(({ id }) => id === pharmacyId) }));
  }),
  ...asking(),
  ...pharmacies(),
];
const base = (medicines: readonly RefillMedicine[], listed: Listed = {}, answers?: Answers, draft: string | null = null) => [
  ...drafts(draft),
  ...lists(medicines, listed),
  ...pharmacies(),
  ...asking(answers),
];

const KEPT = JSON.stringify({ chosen: [{ medicineId: LOW.medicineId, pharmacy: null, note: 'Two more weeks' }], pharmacy: null });

/** What is left of the medicines of the list, by their ids there. */
export const leftOf = (left: readonly { readonly id: string; readonly name: string; readonly more?: Partial<RefillMedicine> }[]): RequestHandler[] =>
  lists(left.map(({ id, name, more = {} }) => ({ ...medicine(200, name, more), medicineId: id })));

/** What the API can be like. */
export const refillScenarios = {
  list: base(OPEN_TO_ASK, { align: ALL_NOW, open: [REFILLS.sent, { ...REFILLS.latePickUp, id: uuid(301), name: 'Losartan 50 mg tablet' }] }),
  partly: base([NEARLY_OUT, LOW, PLENTY], { align: SOME_NOW }),
  everyRefusal: base(ALL),
  mixed: base(OPEN_TO_ASK, {}, mixed),
  spent: base([LOW], {}, spent),
  kept: base(OPEN_TO_ASK, {}, undefined, KEPT),
  many: base(
    Array.from({ length: 21 }, (_, n) => ({ ...LOW, medicineId: uuid(700 + n), name: `Medicine ${n + 1}` })),
    {
      align: { ...ALIGN, medicineIds: Array.from({ length: 21 }, (_, n) => uuid(700 + n)), nowIds: Array.from({ length: 21 }, (_, n) => uuid(700 + n)) },
    },
  ),
  none: base([]),
  long: base([
    { ...LOW, name: LONG },
    { ...NONE_LEFT, name: `${LONG} (2)` },
    { ...(NOT_NOW[0] ?? LOW), name: `${LONG} (3)` },
  ]),
  sendFails: [http.post(`${API}/requests`, () => problem(503, 'service/database-unavailable')), ...base(OPEN_TO_ASK)],
  pharmacy: pharmacies(),
  noPharmacy: pharmacies(null),
  slow: [http.all(`${API}/*`, () => delay('infinite')), ...drafts(null)],
  serverError: [http.all(`${API}/*`, () => problem(500, 'service/internal')), ...drafts(null)],
  noHistory: [http.get(`${API}/requests`, () => HttpResponse.json({ items: [], count: 0, next: null }))],
  tooLate: one(REFILLS.asked, [http.post(`${API}/requests/:refillId/cancel`, () => problem(409, 'refill/taken'))]),
} satisfies Record<string, RequestHandler[]>;

/** One refill, as it is in a state. */
export const oneRefill = (shown: Refill): RequestHandler[] => one(shown);
