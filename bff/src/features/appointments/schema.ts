/** Shapes of the appointments API. Times are UTC, ISO 8601; each carries the clinic's zone to be shown in. */
import { z } from '@hono/zod-openapi';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';
import { VisitModality, VisitStatus } from './visit-values.ts';

export { VisitModality, VisitStatus };

export const VisitParams = z.object({ visitId: z.uuid() });

/** Words that a clinic writes, by language code. */
const ClinicWords = z.record(z.string(), z.string());

export const VisitSummary = z
  .object({
    id: z.uuid(),
    title: z.string(),
    /** The title by language code, where it is the name of the visit's kind; null where somebody wrote it for this visit. */
    names: ClinicWords.nullable(),
    status: VisitStatus,
    modality: VisitModality,
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime().nullable(),
    /** IANA zone of the clinic. */
    timeZone: z.string(),
    practitioner: z.string().nullable(),
    clinic: z.string().nullable(),
  })
  .openapi('VisitSummary');

/** Which visits: those to come, those that wait for somebody's yes, past ones, those that are off. */
export const VisitView = z.enum(['upcoming', 'requests', 'past', 'canceled']);

/** What a list is narrowed by: ids, and the way of the visit. */
export const VisitFilter = z.object({ clinic: z.uuid().optional(), clinician: z.uuid().optional(), way: VisitModality.optional() });

export const VisitListQuery = PageQuery.extend({ view: VisitView.default('upcoming'), ...VisitFilter.shape });

const NamedId = z.object({ id: z.uuid(), name: z.string() });

/** What a clinician ordered and nobody has booked yet. Days are days of its clinic's calendar. */
export const VisitToSchedule = z
  .object({
    id: z.uuid(),
    title: z.string(),
    orderedBy: z.string().nullable(),
    notBefore: z.iso.date().nullable(),
    scheduleBy: z.iso.date().nullable(),
    overdue: z.boolean(),
  })
  .openapi('VisitToSchedule');

/** A part of one list: what is to come and what is asked for soonest first, the others latest first. */
export const VisitList = pageOf(VisitSummary)
  .extend({
    /** What this list can be narrowed by: of each what it has, narrowed or not. */
    filters: z.object({ clinics: z.array(NamedId), clinicians: z.array(NamedId), ways: z.array(VisitModality) }),
    /** Of those to come: what is to be scheduled, the most urgent first. Empty in other lists. */
    toSchedule: z.array(VisitToSchedule),
  })
  .openapi('VisitList');

export const Visit = VisitSummary.extend({
  /** Code of the kind of visit, by which another time is found for it; null where its source tells none. */
  visitType: z.string().nullable(),
  reason: z.string().nullable(),
  /** How to get ready, as its source or the clinic wrote it for this visit. */
  instructions: z.string().nullable(),
  /** The same for every visit of its kind, by language code. */
  preparation: ClinicWords,
  address: z.string().nullable(),
  clinicPhone: z.string().nullable(),
  /** Where to park and how to find the door. */
  arrival: ClinicWords,
  cancelReason: z.string().nullable(),
  /** Whether the patient may cancel it online now. */
  cancellable: z.boolean(),
  /** Canceling from then on is late; what that means stands in the words. Null for what can't be canceled. */
  lateCancel: z.object({ from: z.iso.datetime(), hours: z.number().int(), words: ClinicWords }).nullable(),
  /** Whether the patient may move it online now. */
  movable: z.boolean(),
  /** Of those to come on the days around it, with it: more than one is a trip to be looked at as a whole. */
  tripCount: z.number().int(),
  /** Of a visit that took place: by which the health record tells what came of it. */
  summaryId: z.uuid().nullable(),
}).openapi('Visit');

/** A visit of a plan, and what comes between it and the next one. */
export const ItineraryStop = Visit.omit({ tripCount: true, summaryId: true })
  .extend({
    /** Null for the last. `none`: one of both is by video or phone. */
    next: z
      .object({
        gapMinutes: z.number().int(),
        way: z.enum(['same-place', 'travel', 'none']),
        /** By road, about; null where a place is not known. */ travelMinutes: z.number().int().nullable(),
        isTight: z.boolean(),
      })
      .nullable(),
  })
  .openapi('ItineraryStop');

/** The visits of a day or a trip, in their order. */
export const Itinerary = z
  .object({
    stops: z.array(ItineraryStop),
    /** Ids of the visits that are prepared for, what is to be begun first before. */
    preparing: z.array(z.uuid()),
  })
  .openapi('Itinerary');

/** In which language a calendar file says what it says. */
export const CalendarQuery = z.object({ language: z.enum(['en', 'es']).default('en') });

export const CancelVisit = z
  .object({ reason: z.string().trim().max(500).optional() })
  .strict()
  .openapi('CancelVisit');

/** The next visit as home tells it. */
export const UpcomingVisit = VisitSummary.extend({
  clinicPhone: z.string().nullable(),
  address: z.string().nullable(),
  /** How to get ready, as it was written for this visit. */
  instructions: z.string().nullable(),
  /** The same for every visit of its kind, by language code. */
  preparation: ClinicWords,
  /** Days from today to it on the clinic's calendar; 0 on its day. */
  inDays: z.number().int().nonnegative(),
});

/** A day of people's lives; calendars far from it have years that neither a clock nor the database reads. */
const day = z.iso.date().refine((text) => text >= '1900-01-01' && text < '2200-01-01');

/** Without a day it is today, by the clinic's calendar. */
export const ClinicDayQuery = PageQuery.extend({ day: day.optional() });

/** A visit at the clinic's desk: whose it is, by three identifiers. */
export const ClinicVisit = VisitSummary.extend({
  patient: z.object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() }),
}).openapi('ClinicVisit');

/** Earliest first. */
export const ClinicDay = pageOf(ClinicVisit).extend({ day: z.iso.date(), today: z.iso.date(), timeZone: z.string() }).openapi('ClinicDay');

/** The appointments part of the home page. */
export const AppointmentsHome = z
  .object({
    next: UpcomingVisit.nullable(),
    /** Others on the same day, in their order. */
    sameDay: z.array(UpcomingVisit),
    /** The next one among them. */
    upcomingCount: z.number().int(),
    /** What was ordered and is to be scheduled: how many, and the first of them with the day by which it is. */
    orders: z.object({ count: z.number().int(), title: z.string().nullable(), scheduleBy: z.iso.date().nullable(), isLate: z.boolean() }),
  })
  .openapi('AppointmentsHome');

export type VisitView = z.infer<typeof VisitView>;
export type VisitFilter = z.infer<typeof VisitFilter>;
export type VisitSummary = z.infer<typeof VisitSummary>;
export type VisitToSchedule = z.infer<typeof VisitToSchedule>;
export type VisitList = z.infer<typeof VisitList>;
export type ItineraryStop = z.infer<typeof ItineraryStop>;
export type Itinerary = z.infer<typeof Itinerary>;
export type Visit = z.infer<typeof Visit>;
export type UpcomingVisit = z.infer<typeof UpcomingVisit>;
export type ClinicVisit = z.infer<typeof ClinicVisit>;
export type ClinicDay = z.infer<typeof ClinicDay>;
export type AppointmentsHome = z.infer<typeof AppointmentsHome>;

export * from './dispute-schema.ts';
export * from './feed-schema.ts';
export * from './reminder-schema.ts';
