/** Help with bills for stories and tests, on the patient's side and at the desk; bodies pass the BFF's own schemas. */
import * as assistance from '@portal/bff/contract/schemas/assistance';
import type { Application, DeskApplicationDetail, WorkedOut } from '@portal/bff/contract/assistance';
import { partOf, uploadMocks } from '@portal/shell/contract/testing';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

const API = '/api/patients/:patientId';
const HELP = `${API}/assistance`;
const DESK = '/api/clinics/:clinicId';
const uuid = (number: number) => `0192f0c1-2d3e-7a4b-9d5d-${String(number).padStart(12, '0')}`;

export const APPLICATION_ID = uuid(1);
const AT = '2026-11-20T16:00:00.000Z';

/** What was sent, in its order. */
export const sent: { readonly what: string; readonly body: unknown }[] = [];

export const WORKED_OUT: WorkedOut = assistance.WorkedOut.parse({
  size: 3,
  area: 'contiguous',
  yearlyCents: 63_700_00,
  guideline: { year: 2026, source: '91 FR 1797', cents: 27_320_00 },
  percent: 234,
  band: { upTo: 300, discount: 75 },
  owedCents: 2_450_00,
  hardship: { share: 20, discount: 50, applies: false },
  discount: 75,
  by: 'income',
  interestFreeMonths: 24,
});

const RULES = {
  bands: [
    { upTo: 200, discount: 100 },
    { upTo: 300, discount: 75 },
    { upTo: 400, discount: 40 },
  ],
  hardship: { share: 20, discount: 50 },
  interestFreeMonths: 24,
  decisionDays: 10,
  helpMonths: 6,
};

function application(more: Partial<Application> = {}): Application {
  return assistance.Application.parse({
    id: APPLICATION_ID,
    state: 'draft',
    clinic: 'Northfield Lakeside Clinic',
    timeZone: 'America/Chicago',
    createdAt: AT,
    sentAt: null,
    answerBy: null,
    moreBy: null,
    decidedAt: null,
    discount: null,
    helpUntil: null,
    endReason: null,
    version: 4,
    phone: '(507) 555-0148',
    area: 'contiguous',
    insured: false,
    members: [
      { relation: 'spouse', age: 39 },
      { relation: 'child', age: 9 },
    ],
    incomes: [{ source: 'wages', cents: 2_450_00, every: 'two-weeks' }],
    yearlyCents: 63_700_00,
    getsBy: '',
    reasons: ['less-work', 'bills'],
    reasonText: 'My hours were cut in the fall.',
    monthlyCents: 50_00,
    papers: [{ id: uuid(9), type: 'application/pdf', size: 48_000, scan: 'clean', name: 'pay-slip-october.pdf' }],
    moreAsked: null,
    answer: null,
    refusal: null,
    helpFrom: null,
    interestFreeMonths: 24,
    appealBy: null,
    isSecondLook: false,
    events: [],
    bills: [],
    ...more,
  });
}

const event = (number: number, at: string, kind: Application['events'][number]['kind'], words: string | null = null, discount: number | null = null) => ({
  id: uuid(number),
  at,
  kind,
  words,
  discount,
});
const WAS_SENT = { sentAt: AT, answerBy: '2026-12-07T23:00:00.000Z', events: [event(20, AT, 'sent')] };
const ASKED = 'Please send your pay slips of October and November.';

const EMPTY = application({ members: null, incomes: null, yearlyCents: null, insured: null, reasons: [], reasonText: '', monthlyCents: null, papers: [] });
const DRAFT = application();
const SENT = application({ ...WAS_SENT, state: 'sent' });
const MORE = application({
  ...WAS_SENT,
  state: 'needs_more',
  moreAsked: ASKED,
  moreBy: '2026-12-24T05:59:00.000Z',
  events: [...WAS_SENT.events, event(21, '2026-11-23T15:00:00.000Z', 'more-asked', ASKED)],
});
const APPROVED = application({
  ...WAS_SENT,
  state: 'approved',
  decidedAt: '2026-11-24T15:00:00.000Z',
  discount: 75,
  helpUntil: '2027-05-23',
  answer: 'We are glad that we can help.',
  appealBy: '2026-12-25T05:59:00.000Z',
  events: [...WAS_SENT.events, event(22, '2026-11-24T15:00:00.000Z', 'approved', 'We are glad that we can help.', 75)],
  bills: [{ statementId: uuid(30), number: 'NH-S-20410', cents: 1_837_50 }],
});
const REFUSED = application({
  ...WAS_SENT,
  state: 'refused',
  decidedAt: '2026-11-24T15:00:00.000Z',
  refusal: 'income',
  answer: 'Your income is above our limit. You can pay over 24 months without interest.',
  appealBy: '2026-12-25T05:59:00.000Z',
  events: [...WAS_SENT.events, event(23, '2026-11-24T15:00:00.000Z', 'refused', 'Your income is above our limit.')],
});
const OVER = application({
  ...WAS_SENT,
  id: uuid(2),
  state: 'ended',
  endReason: 'over',
  discount: 100,
  sentAt: '2026-01-05T16:00:00.000Z',
  helpUntil: '2026-07-10',
});

const problem = (status: number, code: string, errors?: readonly object[]) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: uuid(0), ...(errors ? { errors } : {}) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

const draftsOf = (api: string) => [
  http.get(`${api}/drafts/:form`, () => HttpResponse.json({ value: null })),
  http.put(`${api}/drafts/:form`, () => new HttpResponse(null, { status: 204 })),
  http.delete(`${api}/drafts/:form`, () => new HttpResponse(null, { status: 204 })),
];

const terms = (more: object = {}) =>
  http.get(`${HELP}/terms`, () =>
    HttpResponse.json(
      assistance.AssistanceTerms.parse({
        rules: RULES,
        phone: '(507) 555-0148',
        area: 'contiguous',
        owedCents: 2_450_00,
        openId: null,
        othersOpen: false,
        ...more,
      }),
    ),
  );

/** The API as it is for somebody whose application stands like this. */
function helpOf(own: Application | null, others: readonly Application[] = [], more: object = {}): RequestHandler[] {
  const all = [...(own ? [own] : []), ...others];
  const keep = (what: string, answer: Application) => async (request: Request) => {
    sent.push({ what, body: await request.json().catch(() => null) });
    return HttpResponse.json(assistance.Application.parse(answer));
  };
  const open = own && (own.state === 'draft' || own.state === 'sent' || own.state === 'needs_more') ? own.id : null;
  return [
    terms({ openId: open, ...more }),
    http.get(`${HELP}/applications`, ({ request }) => HttpResponse.json(assistance.Applications.parse(partOf(all, request)))),
    http.post(`${HELP}/screening`, async ({ request }) => {
      const { income } = assistance.Screening.parse(await request.json());
      const isAbove = income.cents > 10_000_00;
      const workedOut = isAbove ? { ...WORKED_OUT, percent: 620, band: null, discount: 0, by: null } : WORKED_OUT;
      return HttpResponse.json(assistance.ScreeningAnswer.parse({ workedOut, mayHaveMedicaid: !isAbove }));
    }),
    http.post(`${HELP}/applications`, ({ request }) => keep('begin', EMPTY)(request)),
    http.get(`${HELP}/applications/:id`, ({ params }) => {
      const found = all.find(({ id }) => id === params['id']);
      return found ? HttpResponse.json(found) : problem(404, 'resource/not-found');
    }),
    http.patch(`${HELP}/applications/:id`, ({ request }) => keep('change', { ...DRAFT, version: 5 })(request)),
    http.post(`${HELP}/applications/:id/send`, ({ request }) => keep('send', SENT)(request)),
    http.post(`${HELP}/applications/:id/more`, ({ request }) => keep('more', SENT)(request)),
    http.post(`${HELP}/applications/:id/appeal`, ({ request }) => keep('appeal', { ...SENT, isSecondLook: true })(request)),
    http.post(`${HELP}/applications/:id/withdraw`, () => {
      sent.push({ what: 'withdraw', body: null });
      return new HttpResponse(null, { status: 204 });
    }),
    ...uploadMocks(`/api/patients/:patientId/assistance/applications/${APPLICATION_ID}/documents`, { took: () => undefined }),
    ...draftsOf(API),
  ];
}

const always = (answer: () => Response | Promise<Response>): RequestHandler[] => [http.all(`${HELP}/*`, answer), ...draftsOf(API)];
const waitForever = async () => {
  await delay('infinite');
  return new HttpResponse();
};

/** What the API can be like on the patient's side. */
export const helpScenarios = {
  none: helpOf(null),
  past: helpOf(null, [OVER]),
  draft: helpOf(DRAFT, [OVER]),
  begun: helpOf(EMPTY),
  sent: helpOf(SENT),
  needsMore: helpOf(MORE),
  approved: helpOf(APPROVED),
  refused: helpOf(REFUSED),
  ended: helpOf({ ...OVER, id: APPLICATION_ID }),
  othersApplied: helpOf(null, [], { othersOpen: true }),
  notOffered: helpOf(null, [], { rules: null }),
  /** Somebody changed it elsewhere. */
  changedElsewhere: [http.patch(`${HELP}/applications/:id`, () => problem(412, 'resource/changed')), ...helpOf(DRAFT)],
  slow: always(waitForever),
  serverError: always(() => problem(500, 'service/internal')),
} satisfies Record<string, RequestHandler[]>;

function deskApplication(more: Partial<DeskApplicationDetail> = {}): DeskApplicationDetail {
  return assistance.DeskApplicationDetail.parse({
    ...SENT,
    patient: { id: uuid(50), displayName: 'Elena Ruiz', birthDate: '1974-03-09', patientNumber: 'NH-104210' },
    appliedBy: null,
    owner: null,
    signedName: 'Elena Ruiz',
    appealText: null,
    papers: [
      { id: uuid(9), type: 'application/pdf', size: 48_000, scan: 'clean', name: 'pay-slip-october.pdf' },
      { id: uuid(10), type: 'image/jpeg', size: 910_000, scan: 'waiting', name: 'tax-return.jpg' },
    ],
    workedOut: WORKED_OUT,
    helpMonths: 6,
    decidedBy: null,
    events: [{ ...event(20, AT, 'sent'), by: 'Elena Ruiz' }],
    colleagues: [
      { id: uuid(71), name: 'Alicia Fontaine', mine: true },
      { id: uuid(70), name: 'Tomasz Nowak', mine: false },
    ],
    notBy: null,
    ...more,
  });
}

const DECIDED = deskApplication({
  state: 'approved',
  discount: 75,
  helpUntil: '2027-05-23',
  decidedAt: '2026-11-24T15:00:00.000Z',
  decidedBy: 'Alicia Fontaine',
  bills: [{ statementId: uuid(30), number: 'NH-S-20410', cents: 1_837_50 }],
});

function deskOf(one: DeskApplicationDetail): RequestHandler[] {
  const keep = async (what: string, request: Request, answer: DeskApplicationDetail) => {
    sent.push({ what, body: await request.json() });
    return HttpResponse.json(answer);
  };
  const list = [one, deskApplication({ id: uuid(3), answerBy: '2020-01-01T00:00:00.000Z', appliedBy: 'Dana Whitfield', isSecondLook: true })];
  return [
    http.get(`${DESK}/assistance/applications`, ({ request }) => {
      const items = new URL(request.url).searchParams.get('state') === 'open' ? list : [];
      return HttpResponse.json(assistance.DeskApplications.parse({ ...partOf(items, request), lateCount: 1 }));
    }),
    http.get(`${DESK}/assistance/applications/:id`, () => HttpResponse.json(one)),
    http.put(`${DESK}/assistance/applications/:id/owner`, ({ request }) =>
      keep('owner', request, { ...one, owner: { id: uuid(71), name: 'Alicia Fontaine', mine: true } }),
    ),
    http.post(`${DESK}/assistance/applications/:id/ask-more`, ({ request }) => keep('ask-more', request, { ...one, state: 'needs_more' })),
    http.post(`${DESK}/assistance/applications/:id/decide`, ({ request }) => keep('decide', request, DECIDED)),
    ...draftsOf(DESK),
  ];
}

/** What the API can be like at the desk. */
export const deskHelpScenarios = {
  open: deskOf(deskApplication()),
  aboveTheRules: deskOf(deskApplication({ workedOut: { ...WORKED_OUT, percent: 620, band: null, discount: 0, by: null }, papers: [] })),
  secondLook: deskOf(deskApplication({ isSecondLook: true, appealText: 'I lost my job since.', appliedBy: 'Dana Whitfield' })),
  own: deskOf(deskApplication({ notBy: 'own' })),
  decided: deskOf(DECIDED),
  tooSmall: [
    http.post(`${DESK}/assistance/applications/:id/decide`, () => problem(422, 'request/invalid', [{ path: 'discount', code: 'too-small' }])),
    ...deskOf(deskApplication()),
  ],
  none: [
    http.get(`${DESK}/assistance/applications`, () => HttpResponse.json(assistance.DeskApplications.parse({ items: [], count: 0, next: null, lateCount: 0 }))),
  ],
  slow: [http.all(`${DESK}/assistance/*`, waitForever)],
  serverError: [http.all(`${DESK}/assistance/*`, () => problem(500, 'service/internal')), ...draftsOf(DESK)],
} satisfies Record<string, RequestHandler[]>;
