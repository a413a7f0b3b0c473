/** Shapes of the schedule at the clinic's desk. Times are UTC, ISO 8601, days and clock times those of the clinic. */
import { z } from '@hono/zod-openapi';
import { ClinicVisit, VisitModality } from '../appointments/schema.ts';

const day = z.iso.date().refine((text) => text >= '1900-01-01' && text < '2200-01-01');
/** On whole steps of five minutes, as time is claimed. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5][05]$/);
/** As {@link clock}; midnight at the end of a day is 24:00. */
const endClock = z.string().regex(/^(([01]\d|2[0-3]):[0-5][05]|24:00)$/);
const text = z.string().trim().min(1).max(300);

export const ScheduleQuery = z.object({
  /** Today without one. */
  from: day.optional(),
  days: z.coerce.number().int().min(1).max(7).default(1),
  practitionerId: z.uuid().optional(),
});

export const ScheduledSlot = z
  .object({
    id: z.uuid(),
    practitionerId: z.uuid(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    status: z.enum(['free', 'held', 'busy', 'closed']),
    modality: VisitModality,
    capacity: z.number().int(),
    visitTypes: z.array(z.string()),
  })
  .openapi('ScheduledSlot');

export const ScheduledVisit = ClinicVisit.extend({
  practitionerId: z.uuid().nullable(),
  arrivedAt: z.iso.datetime().nullable(),
  startedAt: z.iso.datetime().nullable(),
  lateMinutes: z.number().int().nullable(),
  /** Another time was proposed and is not answered, or nobody found one: the patient is to be called. */
  moving: z.enum(['proposed', 'call']).nullable(),
}).openapi('ScheduledVisit');

export const Closure = z
  .object({
    id: z.uuid(),
    practitionerId: z.uuid().nullable(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    reason: z.string(),
  })
  .openapi('Closure');

/** Days of a clinic, or of one clinician there. */
export const Schedule = z
  .object({
    from: day,
    until: day,
    today: day,
    timeZone: z.string(),
    practitioners: z.array(z.object({ id: z.uuid(), name: z.string() })),
    slots: z.array(ScheduledSlot),
    visits: z.array(ScheduledVisit),
    closures: z.array(Closure),
    /** There is more than can be shown at once: one clinician narrows it. */
    hasMore: z.boolean(),
  })
  .openapi('Schedule');

export const VisitParams = z.object({ visitId: z.uuid() });

/** What is noted at the desk; each says what is so, so that a repeat changes nothing. */
export const MarkVisit = z
  .object({
    mark: z.enum(['booked', 'arrived', 'in-visit', 'done', 'no-show', 'late']),
    /** With `late`. */
    lateMinutes: z.number().int().min(1).max(240).optional(),
  })
  .strict()
  .openapi('MarkVisit', { example: { mark: 'arrived' } });

export const PhoneBooking = z
  .object({
    chartId: z.uuid(),
    slotId: z.uuid(),
    visitType: z.string().max(60).optional(),
    reason: z.string().trim().max(500).default(''),
    orderId: z.uuid().optional(),
  })
  .strict()
  .openapi('PhoneBooking');

const TemplateFields = {
  practitionerId: z.uuid(),
  roomId: z.uuid().nullable().default(null),
  modality: VisitModality,
  visitTypes: z.array(z.string().max(60)).max(30).default([]),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  everyWeeks: z.number().int().min(1).max(52).default(1),
  fromTime: clock,
  untilTime: endClock,
  breaks: z
    .array(z.object({ from: clock, until: endClock }).strict())
    .max(10)
    .default([]),
  slotMinutes: z.number().int().min(5).max(480).multipleOf(5),
  capacity: z.number().int().min(1).max(500).default(1),
  firstDay: day,
  lastDay: day.nullable().default(null),
};

export const TemplateParams = z.object({ templateId: z.uuid() });
export const NewTemplate = z.object(TemplateFields).strict().openapi('NewScheduleTemplate');
/** As it is to be from now on. `version` is that which was read. */
export const ChangedTemplate = z
  .object({ ...TemplateFields, version: z.number().int() })
  .strict()
  .openapi('ChangedScheduleTemplate');

export const Template = z
  .object({
    ...TemplateFields,
    id: z.uuid(),
    practitioner: z.string(),
    roomId: z.uuid().nullable(),
    visitTypes: z.array(z.string()),
    everyWeeks: z.number().int(),
    breaks: z.array(z.object({ from: z.string(), until: z.string() })),
    capacity: z.number().int(),
    lastDay: day.nullable(),
    /** Up to and with this day times were made of it. */
    madeUntil: day.nullable(),
    version: z.number().int(),
  })
  .openapi('ScheduleTemplate');

/** What templates are made of: all of the clinic's. */
export const Templates = z
  .object({
    items: z.array(Template),
    practitioners: z.array(z.object({ id: z.uuid(), name: z.string() })),
    rooms: z.array(z.object({ id: z.uuid(), name: z.string() })),
    visitTypes: z.array(z.object({ code: z.string(), name: z.string(), minutes: z.number().int() })),
  })
  .openapi('ScheduleTemplates');

export const NewClosure = z
  .object({
    /** Null: the whole clinic. */
    practitionerId: z.uuid().nullable().default(null),
    day,
    /** With a later day it lasts through all days between. */
    untilDay: day.optional(),
    fromTime: clock.default('00:00'),
    untilTime: endClock.default('24:00'),
    /** Patients read it. */
    reason: text,
  })
  .strict()
  .openapi('NewClosure');

/** What closing did to the visits in that time. */
export const ClosureMade = z
  .object({
    closure: Closure,
    /** Patients who are asked whether another time suits. */
    proposed: z.number().int(),
    /** Visits for which there is no other time: these patients are to be called. */
    toCall: z.array(ScheduledVisit),
  })
  .openapi('ClosureMade');

export const ClosureParams = z.object({ closureId: z.uuid() });
export const SlotParams = z.object({ slotId: z.uuid() });

/** One more time, beside what templates make. */
export const NewSlot = z
  .object({
    practitionerId: z.uuid(),
    day,
    fromTime: clock,
    minutes: z.number().int().min(5).max(480).multipleOf(5),
    modality: VisitModality,
    visitTypes: z.array(z.string().max(60)).max(30).default([]),
  })
  .strict()
  .openapi('NewSlot');

export const ChangedSlot = z
  .object({ state: z.enum(['open', 'closed']) })
  .strict()
  .openapi('ChangedSlot');

export type Schedule = z.infer<typeof Schedule>;
export type ScheduledSlot = z.infer<typeof ScheduledSlot>;
export type ScheduledVisit = z.infer<typeof ScheduledVisit>;
export type Closure = z.infer<typeof Closure>;
export type ClosureMade = z.infer<typeof ClosureMade>;
export type NewClosure = z.input<typeof NewClosure>;
export type MarkVisit = z.input<typeof MarkVisit>;
export type Template = z.infer<typeof Template>;
export type Templates = z.infer<typeof Templates>;
export type NewTemplate = z.input<typeof NewTemplate>;
export type ChangedTemplate = z.input<typeof ChangedTemplate>;
export type PhoneBooking = z.input<typeof PhoneBooking>;
export type NewSlot = z.input<typeof NewSlot>;
export type ChangedSlot = z.input<typeof ChangedSlot>;
