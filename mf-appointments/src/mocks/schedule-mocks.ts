/** The schedule of a clinic for stories and tests; answers pass the BFF's own schemas, and what is noted stays so. */
import * as scheduling from '@portal/bff/contract/schemas/scheduling';
import * as schedules from '@portal/bff/contract/schemas/schedules';
import type { Closure, Schedule, ScheduledSlot, ScheduledVisit, Template } from '@portal/bff/contract/schedules';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { chartScenarios, TEST_CLINIC } from '@portal/shell/contract/testing';

const API = '/api/clinics/:clinicId/schedules';
const DRAFTS = '/api/clinics/:clinicId/drafts/:form';
/** A Thursday. */
export const TODAY = '2026-12-03';
const ZONE = 'America/Chicago';

const uuid = (number: number) => `0192f0c1-2d3e-7a4b-8c5d-${String(number).padStart(12, '0')}`;
export const RAMAN = { id: uuid(901), name: 'Priya Raman, MD' };
export const NOWAK = { id: uuid(902), name: 'Tomasz Nowak, NP' };
const OKAFOR = { id: uuid(903), name: 'Ngozi Okafor, MD' };

/** Asked of the server, oldest first. */
export const asked: { readonly what: string; readonly body: unknown }[] = [];

/** The same order of ids in every story. */
let made = 0;
const nextId = (): string => uuid((made += 1));

interface At {
  /** Of the clinic's clock in winter. */
  readonly clock: string;
  readonly day?: string;
  readonly minutes?: number;
  readonly who?: { readonly id: string; readonly name: string };
  /** Hours behind UTC. */
  readonly behind?: number;
}

function span({ clock, day = TODAY, minutes = 30, behind = 6 }: At): { startsAt: string; endsAt: string } {
  const starts = Date.parse(`${day}T${clock}:00Z`) + behind * 3_600_000;
  return { startsAt: new Date(starts).toISOString(), endsAt: new Date(starts + minutes * 60_000).toISOString() };
}

function slot(at: At, more: Partial<ScheduledSlot> = {}): ScheduledSlot {
  return schedules.ScheduledSlot.parse({
    id: nextId(),
    practitionerId: (at.who ?? RAMAN).id,
    ...span(at),
    status: 'free',
    modality: 'in_person',
    capacity: 1,
    visitTypes: [],
    ...more,
  });
}

const ELENA = { id: '5f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5', displayName: 'Elena Ruiz', birthDate: '1974-06-14', patientNumber: 'NH-104210' };
const person = (displayName: string, number: number) => ({
  id: uuid(800 + number),
  displayName,
  birthDate: '1961-02-08',
  patientNumber: `NH-10${4300 + number}`,
});

function visit(at: At, more: Partial<ScheduledVisit> = {}): ScheduledVisit {
  const who = at.who ?? RAMAN;
  return schedules.ScheduledVisit.parse({
    id: nextId(),
    title: 'Diabetes follow-up',
    names: null,
    status: 'booked',
    modality: 'in_person',
    ...span(at),
    timeZone: ZONE,
    practitioner: who.name,
    practitionerId: who.id,
    clinic: TEST_CLINIC.displayName,
    patient: ELENA,
    arrivedAt: null,
    startedAt: null,
    lateMinutes: null,
    moving: null,
    ...more,
  });
}

const WALTER = person('Walter Brandt', 1);
const MEI = person('Mei Lin', 2);
const JOSE = person('José Alvarez', 3);
const AMINA = person('Amina Yusuf', 4);

const template = (more: Partial<Template> = {}): Template =>
  schedules.Template.parse({
    id: uuid(700),
    practitionerId: RAMAN.id,
    practitioner: RAMAN.name,
    roomId: null,
    modality: 'in_person',
    visitTypes: ['follow-up'],
    weekdays: [1, 3],
    everyWeeks: 1,
    fromTime: '09:00',
    untilTime: '12:00',
    breaks: [],
    slotMinutes: 30,
    capacity: 1,
    firstDay: '2026-09-07',
    lastDay: null,
    madeUntil: '2027-03-03',
    version: 3,
    ...more,
  });

const TEMPLATES = schedules.Templates.parse({
  items: [
    template(),
    template({
      id: uuid(701),
      weekdays: [2, 4],
      fromTime: '08:00',
      untilTime: '17:00',
      breaks: [{ from: '12:00', until: '13:00' }],
      modality: 'video',
      visitTypes: [],
    }),
    template({
      id: uuid(702),
      practitionerId: NOWAK.id,
      practitioner: NOWAK.name,
      weekdays: [6],
      everyWeeks: 2,
      slotMinutes: 15,
      capacity: 6,
      visitTypes: ['vaccine'],
      lastDay: '2026-12-19',
    }),
  ],
  practitioners: [NOWAK, OKAFOR, RAMAN],
  rooms: [
    { id: uuid(601), name: 'Room 1' },
    { id: uuid(602), name: 'Room 2' },
  ],
  visitTypes: [
    { code: 'follow-up', name: 'Follow-up', minutes: 30 },
    { code: 'check-up', name: 'Check-up', minutes: 45 },
    { code: 'vaccine', name: 'Vaccine', minutes: 15 },
  ],
});

interface Content {
  readonly slots?: readonly ScheduledSlot[];
  readonly visits?: readonly ScheduledVisit[];
  readonly closures?: readonly Closure[];
  readonly today?: string;
  readonly hasMore?: boolean;
}

const ofDay = (startsAt: string, from: string, until: string): boolean => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(startsAt));
  return day >= from && day <= until;
};

function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

const STATUS = { booked: 'booked', arrived: 'arrived', 'in-visit': 'checked_in', done: 'fulfilled', 'no-show': 'noshow' } as const;

function problem(status: number, code: string, errors: readonly { path: string; code: string }[] = []) {
  return HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: 'r', ...(errors.length > 0 ? { errors } : {}) },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}

const resets: (() => void)[] = [];

/** Forgets what was noted, for the next test. */
export function resetSchedules(): void {
  asked.length = 0;
  for (const reset of resets) reset();
}

function clinic({ slots = [], visits = [], closures = [], today = TODAY, hasMore = false }: Content): RequestHandler[] {
  const begun = () => ({ slots: [...slots], visits: [...visits], closures: [...closures] });
  let now = begun();
  resets.push(() => (now = begun()));
  return [
    http.get(API, ({ request }) => {
      const query = new URL(request.url).searchParams;
      const from = query.get('from') ?? today;
      const until = addDays(from, Number(query.get('days') ?? '1') - 1);
      const who = query.get('practitionerId');
      const isShown = ({ startsAt, practitionerId }: { startsAt: string; practitionerId: string | null }) =>
        ofDay(startsAt, from, until) && (who === null || practitionerId === who);
      const answer: Schedule = schedules.Schedule.parse({
        from,
        until,
        today,
        timeZone: ZONE,
        practitioners: [NOWAK, OKAFOR, RAMAN],
        slots: now.slots.filter(isShown),
        visits: now.visits.filter(isShown),
        closures: now.closures,
        hasMore,
      });
      return HttpResponse.json(answer);
    }),
    http.put(`${API}/visits/:visitId/mark`, async ({ params, request }) => {
      const body = schedules.MarkVisit.parse(await request.json());
      asked.push({ what: 'mark', body });
      const visitsNow = now.visits.map((one) =>
        one.id !== params['visitId']
          ? one
          : body.mark === 'late'
            ? { ...one, lateMinutes: body.lateMinutes ?? null }
            : { ...one, status: STATUS[body.mark], ...(body.mark === 'booked' ? { lateMinutes: null } : {}) },
      );
      now = { ...now, visits: visitsNow };
      return HttpResponse.json(schedules.ScheduledVisit.parse(visitsNow.find(({ id }) => id === params['visitId'])));
    }),
    http.put(`${API}/slots/:slotId`, async ({ params, request }) => {
      const body = schedules.ChangedSlot.parse(await request.json());
      asked.push({ what: 'slot', body });
      now = { ...now, slots: now.slots.map((one) => (one.id === params['slotId'] ? { ...one, status: body.state === 'open' ? 'free' : 'closed' } : one)) };
      return HttpResponse.json(now.slots.find(({ id }) => id === params['slotId']));
    }),
    http.post(`${API}/bookings`, async ({ request }) => {
      const body = schedules.PhoneBooking.parse(await request.json());
      asked.push({ what: 'booking', body });
      const taken = now.slots.find(({ id }) => id === body.slotId) as ScheduledSlot;
      const booked = schedules.ScheduledVisit.parse({
        ...visit({ clock: '00:00' }),
        practitionerId: taken.practitionerId,
        startsAt: taken.startsAt,
        endsAt: taken.endsAt,
      });
      now = { ...now, visits: [...now.visits, booked], slots: now.slots.map((one) => (one === taken ? { ...one, status: 'busy' } : one)) };
      return HttpResponse.json(scheduling.BookedVisit.parse({ visitId: booked.id, startsAt: booked.startsAt, timeZone: ZONE }), { status: 201 });
    }),
    http.delete(`${API}/closures/:closureId`, ({ params }) => {
      asked.push({ what: 'reopen', body: params['closureId'] });
      now = { ...now, closures: [], slots: now.slots.map((one) => (one.status === 'closed' ? { ...one, status: 'free' } : one)) };
      return new HttpResponse(null, { status: 204 });
    }),
    ...forms(),
    ...chartScenarios.found,
  ];
}

/** What the forms beside the schedule ask. */
function forms(): RequestHandler[] {
  return [
    http.get(`${API}/templates`, () => HttpResponse.json(TEMPLATES)),
    http.get(DRAFTS, () => HttpResponse.json({ value: null })),
    http.put(DRAFTS, () => new HttpResponse(null, { status: 204 })),
    http.delete(DRAFTS, () => new HttpResponse(null, { status: 204 })),
    http.post(`${API}/closures`, async ({ request }) => {
      const body = schedules.NewClosure.parse(await request.json());
      asked.push({ what: 'close', body });
      return HttpResponse.json(
        schedules.ClosureMade.parse({
          closure: { id: uuid(500), practitionerId: body.practitionerId, ...span({ clock: '08:00', minutes: 240 }), reason: body.reason },
          proposed: 2,
          toCall: [visit({ clock: '10:00' }, { patient: JOSE, moving: 'call' })],
        }),
        { status: 201 },
      );
    }),
    http.post(`${API}/slots`, async ({ request }) => {
      const body = schedules.NewSlot.parse(await request.json());
      asked.push({ what: 'open', body });
      return HttpResponse.json(slot({ clock: '17:00' }), { status: 201 });
    }),
    http.post(`${API}/templates`, async ({ request }) => {
      const body = schedules.NewTemplate.parse(await request.json());
      asked.push({ what: 'template', body });
      return HttpResponse.json(template(), { status: 201 });
    }),
    http.put(`${API}/templates/:templateId`, async ({ request }) => {
      const body = schedules.ChangedTemplate.parse(await request.json());
      asked.push({ what: 'template', body });
      return HttpResponse.json(template({ version: 4 }));
    }),
  ];
}

const fullDay = (day = TODAY): Required<Pick<Content, 'slots' | 'visits'>> => ({
  visits: [
    visit({ clock: '09:00', day }, { status: 'fulfilled', patient: WALTER }),
    visit({ clock: '09:30', day }, { status: 'checked_in', patient: MEI, title: 'New problem' }),
    visit({ clock: '10:00', day }, { status: 'arrived' }),
    visit({ clock: '10:30', day }, { lateMinutes: 10, patient: JOSE }),
    visit({ clock: '09:00', day, who: NOWAK, minutes: 60 }, { status: 'noshow', patient: AMINA, title: 'Check-up' }),
    visit({ clock: '10:30', day, who: NOWAK }, { patient: WALTER, title: 'Blood pressure check', modality: 'video' }),
  ],
  slots: [
    slot({ clock: '09:00', day }, { status: 'busy' }),
    slot({ clock: '11:00', day }),
    slot({ clock: '11:30', day }, { status: 'held' }),
    slot({ clock: '10:00', day, who: NOWAK }),
    slot({ clock: '11:00', day, who: NOWAK }, { status: 'closed' }),
    slot({ clock: '10:00', day, who: OKAFOR }, { capacity: 6, visitTypes: ['vaccine'] }),
    slot({ clock: '10:30', day, who: OKAFOR }, { status: 'busy' }),
  ],
});

const closedMorning: Content = {
  visits: [
    visit({ clock: '09:00' }, { patient: WALTER, moving: 'proposed' }),
    visit({ clock: '10:00' }, { patient: JOSE, moving: 'call' }),
    visit({ clock: '13:00' }),
  ],
  slots: [slot({ clock: '09:30' }, { status: 'closed' }), slot({ clock: '13:30' })],
  closures: [{ id: uuid(500), practitionerId: RAMAN.id, ...span({ clock: '08:00', minutes: 240 }), reason: 'Dr. Raman is away this morning.' }],
};

const LONG = 'Dr. Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, MD, PhD, FAAFP';

/** What the API can be like. */
export const scheduleScenarios = {
  day: clinic(fullDay()),
  empty: clinic({}),
  week: clinic({
    visits: ['2026-11-30', '2026-12-01', '2026-12-02', TODAY, '2026-12-04'].flatMap((day) => fullDay(day).visits),
    slots: ['2026-11-30', '2026-12-01', '2026-12-02', TODAY, '2026-12-04'].flatMap((day) => fullDay(day).slots),
  }),
  closed: clinic(closedMorning),
  /** At 2:00 AM it is 1:00 AM again: 1:30 comes twice. */
  clockChange: clinic({
    today: '2026-11-01',
    slots: [
      slot({ clock: '00:30', day: '2026-11-01', behind: 5 }),
      slot({ clock: '01:30', day: '2026-11-01', behind: 5 }),
      slot({ clock: '01:30', day: '2026-11-01', behind: 6 }),
      slot({ clock: '02:30', day: '2026-11-01', behind: 6 }),
    ],
    visits: [],
  }),
  longNames: clinic({
    visits: [
      visit(
        { clock: '09:00' },
        {
          patient: { ...ELENA, displayName: 'Bartholomew Alessandro Montgomery-Featherstonehaugh de la Cruz y Villanueva' },
          title: 'Follow-up after an operation on the knee with a second look at the medicines',
          practitioner: LONG,
        },
      ),
    ],
    slots: [slot({ clock: '09:30' })],
  }),
  tooMuch: clinic({ ...fullDay(), hasMore: true }),
  loading: [http.get(API, () => delay('infinite'))],
  serverError: [
    http.get(DRAFTS, () => HttpResponse.json({ value: null })),
    http.all(`${API}/*`, () => HttpResponse.json({}, { status: 500 })),
    http.get(API, () => HttpResponse.json({}, { status: 500 })),
  ],
  /** Somebody else was faster in all of it. */
  conflict: [
    http.put(`${API}/visits/:visitId/mark`, () => problem(409, 'schedule/not-markable')),
    http.post(`${API}/bookings`, () => problem(409, 'booking/slot-taken')),
    http.put(`${API}/slots/:slotId`, () => problem(409, 'booking/slot-taken')),
    http.post(`${API}/slots`, () => problem(409, 'schedule/time-exists')),
    http.post(`${API}/closures`, () => problem(422, 'request/invalid', [{ path: 'day', code: 'past' }])),
    http.put(`${API}/templates/:templateId`, () => problem(412, 'resource/changed')),
    ...clinic(fullDay()),
  ],
  /** While the hours are changed, somebody else changes them. */
  changedElsewhere: (() => {
    let reads = 0;
    resets.push(() => (reads = 0));
    return [
      http.get(`${API}/templates`, () => {
        reads += 1;
        const items = reads === 1 ? TEMPLATES.items : [template({ fromTime: '10:00', version: 4 })];
        return HttpResponse.json({ ...TEMPLATES, items });
      }),
      http.put(`${API}/templates/:templateId`, () => problem(412, 'resource/changed')),
      ...forms(),
    ];
  })(),
  noTemplates: [http.get(`${API}/templates`, () => HttpResponse.json({ ...TEMPLATES, items: [] })), ...forms()],
};

/** Priya Raman's mornings. */
export const TEMPLATE_ID = uuid(700);
