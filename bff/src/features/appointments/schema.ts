/** Shapes of the appointments API. Times are UTC, ISO 8601; each carries the clinic's zone to be shown in. */
import { z } from '@hono/zod-openapi';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';

export const VisitParams = z.object({ visitId: z.uuid() });

export const VisitStatus = z.enum(['proposed', 'pending', 'waitlist', 'booked', 'arrived', 'checked_in', 'fulfilled', 'cancelled', 'noshow', 'unsure']);
export const VisitModality = z.enum(['in_person', 'video', 'phone']);

export const VisitSummary = z
  .object({
    id: z.uuid(),
    title: z.string(),
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

/** A part of the past visits, latest first, and all that are to come. */
export const VisitList = pageOf(VisitSummary)
  .extend({
    /** Soonest first. */
    upcoming: z.array(VisitSummary),
  })
  .openapi('VisitList');

export const Visit = VisitSummary.extend({
  /** Code of the kind of visit, by which another time is found for it; null where its source tells none. */
  visitType: z.string().nullable(),
  reason: z.string().nullable(),
  instructions: z.string().nullable(),
  address: z.string().nullable(),
  clinicPhone: z.string().nullable(),
  cancelReason: z.string().nullable(),
  /** Whether the patient may cancel it online now. */
  cancellable: z.boolean(),
}).openapi('Visit');

export const CancelVisit = z
  .object({ reason: z.string().trim().max(500).optional() })
  .strict()
  .openapi('CancelVisit');

/** The next visit as home tells it. */
export const UpcomingVisit = VisitSummary.extend({
  clinicPhone: z.string().nullable(),
  address: z.string().nullable(),
  /** How to get ready. */
  instructions: z.string().nullable(),
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
    /** The next one among them. */
    upcomingCount: z.number().int(),
  })
  .openapi('AppointmentsHome');

export type VisitSummary = z.infer<typeof VisitSummary>;
export type VisitList = z.infer<typeof VisitList>;
export type Visit = z.infer<typeof Visit>;
export type UpcomingVisit = z.infer<typeof UpcomingVisit>;
export type ClinicVisit = z.infer<typeof ClinicVisit>;
export type ClinicDay = z.infer<typeof ClinicDay>;
export type AppointmentsHome = z.infer<typeof AppointmentsHome>;
