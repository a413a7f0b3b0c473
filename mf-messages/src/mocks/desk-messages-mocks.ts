/** The desk's conversations for stories and tests: a server that remembers who has taken one and whether it is done. */
import * as drafts from '@portal/bff/contract/schemas/drafts';
import * as messages from '@portal/bff/contract/schemas/messages';
import * as records from '@portal/bff/contract/schemas/records';
import * as refills from '@portal/bff/contract/schemas/refills';
import type {
  Absences,
  DeskSide,
  DeskThreadList,
  MessageTemplate,
  NewAbsence,
  NewBatch,
  NewConversion,
  NewOwner,
  NewPool,
  NewState,
  Recipients,
  TemplateInput,
  ThreadSummary,
  ThreadWork,
} from '@portal/bff/contract/messages';
import { fillTyped, knownFieldsIn } from '@portal/bff/contract/template-text';
import type { KnownField } from '@portal/bff/contract/template-text';
import type { RefillRefusal } from '@portal/bff/contract/refills';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { panelMocks, partOf } from '@portal/shell/contract/testing';
import { ARRIVING, CLINIC_API, DESK_THREADS, deskSide, deskThread, NURSE, problem, THREAD_ID } from './messages-mocks.ts';

const POOLS: DeskThreadList['pools'] = [
  { pool: 'clinical', waiting: 1, late: 0 },
  { pool: 'physician', waiting: 0, late: 0 },
];

/** What was asked of the server, oldest first. */
export const sentToDesk: (NewOwner | NewState | NewPool | NewConversion | NewBatch | NewAbsence | TemplateInput | { note: string })[] = [];

const id = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;
const AT = '2026-11-23T17:00:00.000Z';
const RAMAN = { id: id(61), name: 'Priya Raman' };
export const TEMPLATE_ID = id(200);
export const BATCH_ID = id(220);

const TEMPLATES: MessageTemplate[] = [
  {
    id: TEMPLATE_ID,
    pool: 'clinical',
    name: 'How to take a medicine',
    bodies: { en: 'Hello {first name},\n\nTake it {how often}.\n\n{my name}', es: 'Hola, {nombre}:\n\nTómelo {cada cuánto}.\n\n{mi nombre}' },
    version: 1,
    isRetired: false,
    updatedAt: AT,
  },
  { id: id(201), pool: 'clinical', name: 'Please call us', bodies: { en: 'Please call us.' }, version: 2, isRetired: false, updatedAt: AT },
];
const RETIRED: MessageTemplate = {
  id: id(202),
  pool: 'physician',
  name: 'Flu season',
  bodies: { en: 'Get your shot.' },
  version: 3,
  isRetired: true,
  updatedAt: AT,
};

/** What only the desk sees of its conversation. */
const sideOf = (more: Partial<DeskSide> = {}): DeskSide =>
  messages.DeskSide.parse({
    threadId: THREAD_ID,
    notes: [
      {
        id: id(210),
        kind: 'note',
        authorName: 'Priya Raman',
        authorRole: 'Physician',
        mine: false,
        body: 'She is on metoprolol.',
        toPool: null,
        toName: null,
        createdAt: AT,
      },
    ],
    made: [],
    present: [],
    away: [{ id: RAMAN.id, until: '2026-12-05T06:00:00.000Z', cover: NURSE }],
    language: 'en',
    values: { patient: 'Elena', staff: NURSE.name, clinic: 'Lakeside', doctor: null, visitAt: null, result: null },
    templates: TEMPLATES,
    ...more,
  });

/** As the patient has it: something was made of it, and somebody covers for who has it. */
export const madeThread = () =>
  messages.Thread.parse({
    ...deskThread(),
    patient: null,
    work: null,
    colleagues: null,
    made: [
      { kind: 'visit_request', targetId: id(230), at: AT },
      { kind: 'result_comment', targetId: id(240), at: AT },
    ],
    standing: { state: 'received', pool: 'clinical', team: null, answerBy: null, isLate: false, isCovered: true, clinic: { name: 'Lakeside', phone: null } },
  });

const ABSENT = { name: RAMAN.name, mine: false, from: '2026-11-20', until: '2026-12-04', isNow: true, cover: { ...NURSE, mine: true } };

/** As the server fills a text for one of many. */
function listText(body: string, patient: string, doctor: string | null): Pick<Recipients['items'][number], 'text' | 'unfilled'> {
  const values: Record<KnownField, string | null> = { patient, staff: NURSE.name, clinic: 'Lakeside', doctor, visit: null, result: null };
  const fields = knownFieldsIn(body);
  if (fields.length === 0) return { text: null, unfilled: [] };
  if (fields.includes('doctor') && doctor === null) return { text: null, unfilled: ['doctor'] };
  return { text: fillTyped(body, (field) => values[field]), unfilled: [] };
}

/** What the desk has beside conversations. It remembers what was written. */
export function deskTools(more: Partial<DeskSide> = {}): RequestHandler[] {
  let side = sideOf(more);
  let absences: Absences = { today: '2026-11-24', items: [ABSENT], candidates: [RAMAN] };
  const templates = [...TEMPLATES, RETIRED];
  const batch = { id: BATCH_ID, subject: 'Flu shots', byName: NURSE.name, createdAt: AT, total: 3, sent: 1, refused: 2, doneAt: AT };
  return [
    http.get(`${CLINIC_API}/threads/:threadId/desk`, () => HttpResponse.json(side)),
    http.put(`${CLINIC_API}/threads/:threadId/presence`, () => HttpResponse.json(messages.Presences.parse({ present: side.present, owner: null }))),
    http.post(`${CLINIC_API}/threads/:threadId/notes`, async ({ request }) => {
      const { body } = messages.NewNote.parse(await request.json());
      sentToDesk.push({ note: body });
      const note = {
        id: id(211),
        kind: 'note',
        authorName: NURSE.name,
        authorRole: 'Nurse',
        mine: true,
        body,
        toPool: null,
        toName: null,
        createdAt: '2026-11-24T16:00:00.000Z',
      };
      side = { ...side, notes: [...side.notes, messages.ThreadNote.parse(note)] };
      return HttpResponse.json(note, { status: 201 });
    }),
    http.post(`${CLINIC_API}/threads/:threadId/conversions`, async ({ request }) => {
      const conversion = messages.NewConversion.parse(await request.json());
      sentToDesk.push(conversion);
      const made = { kind: conversion.kind, targetId: id(230), at: '2026-11-24T16:00:00.000Z' };
      side = { ...side, made: [{ ...made, byName: NURSE.name, messageId: conversion.messageId }] };
      return HttpResponse.json(messages.ThreadMade.parse(made));
    }),
    http.get(`${CLINIC_API}/templates`, () => HttpResponse.json(messages.MessageTemplates.parse({ items: templates }))),
    http.put(`${CLINIC_API}/templates/:templateId`, async ({ request, params }) => {
      const input = messages.TemplateInput.parse(await request.json());
      sentToDesk.push(input);
      return HttpResponse.json(messages.MessageTemplate.parse({ ...input, id: params['templateId'], version: input.version + 1, updatedAt: AT }));
    }),
    http.get(`${CLINIC_API}/absences`, () => HttpResponse.json(messages.Absences.parse(absences))),
    http.put(`${CLINIC_API}/absence`, async ({ request }) => {
      const { from, until } = messages.NewAbsence.parse(await request.json());
      const mine = { name: NURSE.name, mine: true, from, until, isNow: false, cover: { ...RAMAN, mine: false } };
      absences = { ...absences, items: [ABSENT, mine] };
      return HttpResponse.json(messages.Absences.parse(absences));
    }),
    http.delete(`${CLINIC_API}/absence`, () => {
      absences = { ...absences, items: [ABSENT] };
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(`${CLINIC_API}/recipients`, async ({ request }) => {
      const { patientNumbers, body = '' } = messages.RecipientsAsked.parse(await request.json());
      const none = { text: null, unfilled: [] };
      const items = patientNumbers.map((number) => {
        if (number === 'NH-0') return { state: 'not_found', name: null, birthDate: null, ...none };
        if (number === 'NH-104300') return { state: 'found', name: 'Tom Hale', birthDate: '1961-07-30', ...listText(body, 'Tom', null) };
        return { state: 'found', name: 'Elena Ruiz', birthDate: '1974-03-09', ...listText(body, 'Elena', RAMAN.name) };
      });
      return HttpResponse.json(messages.Recipients.parse({ items }));
    }),
    http.put(`${CLINIC_API}/batches/:batchId`, async ({ request, params }) => {
      sentToDesk.push(messages.NewBatch.parse(await request.json()));
      return HttpResponse.json(messages.MessageBatch.parse({ ...batch, id: params['batchId'], sent: 0, doneAt: null }));
    }),
    http.get(`${CLINIC_API}/batches/:batchId`, () =>
      HttpResponse.json(
        messages.MessageBatchDetail.parse({
          ...batch,
          items: [
            { patientNumber: 'NH-104210', name: 'Elena Ruiz', state: 'sent', threadId: THREAD_ID },
            { patientNumber: 'NH-0', name: null, state: 'not_found', threadId: null },
            { patientNumber: 'NH-104300', name: 'Tom Hale', state: 'no_account', threadId: null },
          ],
        }),
      ),
    ),
    http.get(`${CLINIC_API}/batches`, () => HttpResponse.json(messages.MessageBatches.parse({ items: [batch], count: 1, next: null }))),
    http.get('/api/clinics/:clinicId/drafts/:form', () => HttpResponse.json(drafts.FormDraft.parse({ value: '' }))),
    http.get('/api/patients/:patientId/refills/medicines', () =>
      HttpResponse.json(
        refills.RefillMedicines.parse({
          items: [medicine(250, 'Metformin 500 mg', 2), medicine(251, 'Lisinopril 10 mg', 2, { code: 'too-early', from: '2027-01-17' })],
          count: 2,
          next: null,
          timeZone: 'America/Chicago',
          today: '2026-11-24',
          preferred: PHARMACY,
          align: null,
        }),
      ),
    ),
    http.get('/api/patients/:patientId/records/results', () =>
      HttpResponse.json(
        records.ResultList.parse({
          items: [
            {
              id: id(240),
              name: 'Cholesterol',
              issuedAt: AT,
              issuedPrecision: null,
              timeZone: 'America/Chicago',
              practitioner: null,
              status: 'final',
              withdrawnAt: null,
              withdrawnFor: null,
              flag: 'normal',
              valueCount: 1,
              outOfRangeCount: 0,
              seen: false,
              isNew: false,
            },
          ],
          count: 1,
          next: null,
        }),
      ),
    ),
  ];
}

const PHARMACY = {
  id: 'main-street',
  name: 'Main Street Pharmacy',
  kind: 'retail',
  phone: '(507) 555-0142',
  address: { line: '12 Main Street', city: 'Northfield', state: 'MN', zip: '55057' },
  hours: [],
  delivers: false,
};

const medicine = (number: number, name: string, refillsLeft: number, refusal: RefillRefusal | null = null) => ({
  medicineId: id(number),
  name,
  dosage: [],
  prescriber: null,
  controlled: null,
  refillsLeft,
  validUntil: null,
  lastFill: null,
  supplyDays: null,
  supplyFrom: null,
  daysLeft: null,
  runsOut: null,
  askFrom: null,
  refusal,
  open: null,
  pharmacy: PHARMACY,
});

function list(threads: readonly ThreadSummary[], pools: DeskThreadList['pools']): RequestHandler {
  return http.get(`${CLINIC_API}/threads`, ({ request }) => {
    const wanted = messages.DeskThreadQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const inPool = threads.filter(({ work }) => wanted.pool === 'all' || work?.pool === (wanted.pool === 'own' ? pools[0]?.pool : wanted.pool));
    const found = inPool.filter(({ work }) =>
      wanted.filter === 'awaiting' ? work?.waitsSince && !work.doneAt : wanted.filter === 'mine' ? work?.owner?.mine === true : true,
    );
    return HttpResponse.json(messages.DeskThreadList.parse({ ...partOf(found, request), pools }));
  });
}

/** A desk on which one conversation is worked on. */
function desk(begin: Partial<ThreadWork> = {}, more: Partial<DeskSide> = {}): RequestHandler[] {
  let work = begin;
  const now = () => HttpResponse.json(messages.ThreadWork.parse(deskThread(work).work));
  return [
    ...panelMocks(),
    ...deskTools(more),
    list(DESK_THREADS, POOLS),
    http.put(`${CLINIC_API}/threads/:threadId/owner`, async ({ request }) => {
      const owner = messages.NewOwner.parse(await request.json());
      sentToDesk.push(owner);
      const colleague = deskThread().colleagues?.find(({ id }) => id === owner.ownerId);
      work = { ...work, owner: colleague ? { id: colleague.id, name: colleague.name, mine: colleague.mine } : null };
      return now();
    }),
    http.put(`${CLINIC_API}/threads/:threadId/state`, async ({ request }) => {
      const state = messages.NewState.parse(await request.json());
      sentToDesk.push(state);
      work = { ...work, doneAt: state.done ? '2026-11-24T16:00:00.000Z' : null };
      return now();
    }),
    http.put(`${CLINIC_API}/threads/:threadId/pool`, async ({ request }) => {
      sentToDesk.push(messages.NewPool.parse(await request.json()));
      return new HttpResponse(null, { status: 204 });
    }),
    ...deskSide(() => deskThread(work)),
  ];
}

const ELSEWHERE: DeskThreadList['pools'] = [
  { pool: 'physician', waiting: 0, late: 0 },
  { pool: 'clinical', waiting: 2, late: 1 },
];

/** What the API can be like at the desk. */
export const deskScenarios = {
  success: () => desk(),
  mine: () => desk({ owner: { ...NURSE, mine: true }, waitsSince: null }),
  /** A colleague writes an answer at the same moment, and the promise is broken. */
  busy: () =>
    desk(
      { owner: { ...RAMAN, mine: false }, answerBy: '2026-11-24T14:00:00.000Z' },
      { present: [{ ...RAMAN, isTyping: true, until: '2099-01-01T00:00:00.000Z' }] },
    ),
  /** A colleague answered after the page was read. */
  answered: (): RequestHandler[] => {
    let isAnswered = false;
    const { messages: all } = deskThread();
    const theirs = { ...ARRIVING, authorName: RAMAN.name, authorRole: 'Physician', body: 'Take them at night.' };
    return [
      ...panelMocks(),
      ...deskTools(),
      http.post(`${CLINIC_API}/threads/:threadId/replies`, async ({ request }) => {
        const { lastMessageId } = messages.DeskReply.parse(await request.clone().json());
        if (lastMessageId === theirs.id) return;
        isAnswered = true;
        return problem(409, 'message/newer');
      }),
      ...deskSide(() => ({ ...deskThread(), messages: isAnswered ? [...all, theirs] : all })),
    ];
  },
  /** Longer than what is read at first. */
  long: (): RequestHandler[] => [
    http.get(`${CLINIC_API}/threads/:threadId/messages`, () =>
      HttpResponse.json(
        messages.ThreadMessages.parse({
          items: [{ ...ARRIVING, id: id(230), sentAt: '2026-10-02T15:00:00.000Z', body: 'What was said long ago.' }],
          count: 2,
          next: null,
        }),
      ),
    ),
    ...panelMocks(),
    ...deskTools(),
    ...deskSide(() => ({ ...deskThread(), messageCount: 2, earlier: 'before' })),
  ],
  /** Somebody else takes it first. */
  taken: (): RequestHandler[] => {
    let isTaken = false;
    const owner = { id: deskThread().colleagues?.[1]?.id ?? '', name: 'Priya Raman', mine: false };
    return [
      ...panelMocks(),
      ...deskTools(),
      http.put(`${CLINIC_API}/threads/:threadId/owner`, () => {
        isTaken = true;
        return problem(409, 'message/taken');
      }),
      ...deskSide(() => deskThread(isTaken ? { owner } : {})),
    ];
  },
  /** Nobody waits, in none of the teams. */
  done: [list([], [{ pool: 'billing', waiting: 0, late: 0 }])],
  /** Nobody waits in the own team, but in another. */
  elsewhere: [list(DESK_THREADS, ELSEWHERE)],
  slow: [
    http.all(`${CLINIC_API}/*`, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
  serverError: [http.all(`${CLINIC_API}/*`, () => problem(500, 'service/internal'))],
};
