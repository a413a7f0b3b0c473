/**
 * Shapes of finding, holding and booking a time. Times are UTC, ISO 8601; each carries the zone of its clinic to be shown
 * in. Days are days of that clinic's calendar. Words that a clinic writes come by language code.
 */
import { z } from '@hono/zod-openapi';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { VisitModality, VisitToSchedule } from '../appointments/schema.ts';

/** Words by language code; English is always there. */
export const Words = z.object({ en: z.string() }).catchall(z.string()).openapi('WordsByLanguage');

export const VisitNeed = z.enum(['ordered', 'follow_up', 'new_problem', 'check_up', 'vaccination', 'lab']);
export const BookingWay = z.enum(['online', 'phone', 'request']);

/** Why a kind of visit can't be booked by this patient, in general or at a clinic. */
export const Refusal = z.enum(['needs-order', 'too-young', 'too-old', 'by-phone', 'on-request', 'not-offered']);

/** Something to come for. */
export const VisitTypeChoice = z
  .object({
    code: z.string(),
    need: VisitNeed,
    names: Words,
    instructions: Words.partial(),
    minutes: z.number().int(),
    modalities: z.array(VisitModality),
    /** Whole years; null for no bound. Said where the age is the reason. */
    minAge: z.number().int().nullable(),
    maxAge: z.number().int().nullable(),
    leadHours: z.number().int(),
    daysAhead: z.number().int(),
    /** Null: it can be booked online at one clinic at least. */
    refusal: Refusal.nullable(),
    /** Clinics at which it is another matter, and how it is there. */
    elsewhere: z.array(z.object({ clinicId: z.uuid(), refusal: Refusal })),
  })
  .openapi('VisitTypeChoice');

/** Something a clinician ordered that is still to be scheduled. */
export const OrderedVisit = VisitToSchedule.extend({
  reason: z.string().nullable(),
  /** Null where it can't be booked online: the clinic is to be asked. */
  visitType: z.string().nullable(),
}).openapi('OrderedVisit');

export const ClinicChoice = z
  .object({
    id: z.uuid(),
    name: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    timeZone: z.string(),
    /** Where the patient is at home. */
    isOwn: z.boolean(),
  })
  .openapi('ClinicChoice');

export const PractitionerChoice = z
  .object({
    id: z.uuid(),
    name: z.string(),
    specialty: z.string().nullable(),
    gender: z.enum(['male', 'female', 'other', 'unknown']),
    /** BCP 47 tags. */
    languages: z.array(z.string()),
    clinicIds: z.array(z.uuid()),
    /** This patient had a visit with them. */
    seenBefore: z.boolean(),
  })
  .openapi('PractitionerChoice');

/** What an answer of a question leads to. */
export const DecisionOutcome = z.enum(['call-911', 'call-now', 'express-care', 'book', 'request']);

export const DecisionAnswer = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
    words: Words,
    /** The next question, or where it ends. */
    next: z.union([
      z.object({ question: z.string() }).strict(),
      z
        .object({
          outcome: DecisionOutcome,
          /** Of a visit that can be booked or asked for. */
          visitType: z.string().optional(),
          /** What is said with it. */
          words: Words.optional(),
        })
        .strict(),
    ]),
  })
  .strict();

export const DecisionQuestion = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
    words: Words,
    hint: Words.optional(),
    answers: z.array(DecisionAnswer).min(2).max(12),
  })
  .strict();

/** Questions, the first one first; asked for a need when it starts there. */
export const DecisionContent = z
  .object({
    start: z.partialRecord(VisitNeed, z.string()),
    questions: z.array(DecisionQuestion).max(60),
  })
  .strict()
  .openapi('DecisionContent');

export const Choices = z
  .object({
    visitTypes: z.array(VisitTypeChoice),
    orders: z.array(OrderedVisit),
    /** Own one first, then by name. */
    clinics: z.array(ClinicChoice),
    practitioners: z.array(PractitionerChoice),
    decision: z.object({ version: z.number().int(), content: DecisionContent }).nullable(),
  })
  .openapi('SchedulingChoices');

const day = z.iso.date().refine((text) => text >= '1900-01-01' && text < '2200-01-01');

/** Where and with whom; what is left out does not matter. */
export const FindFilter = z
  .object({
    visitType: z.string().max(60),
    modality: VisitModality.optional(),
    clinicId: z.uuid().optional(),
    practitionerId: z.uuid().optional(),
    seenBefore: z.boolean().optional(),
    /** BCP 47 tag. */
    language: z.string().max(20).optional(),
    gender: z.enum(['male', 'female']).optional(),
    /** United States ZIP code: clinics come nearest first. */
    zip: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
    orderId: z.uuid().optional(),
    /** The visit that is to be moved: its own time is no clash. */
    movesVisitId: z.uuid().optional(),
  })
  .strict();

export const FindOpenings = FindFilter.openapi('FindOpenings');

/** Why there is nothing to book for a while: the clinic is closed, or the clinician who is looked for is away. */
export const ClosedSpell = z
  .object({
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    /** Null: the whole clinic. */
    practitioner: z.string().nullable(),
    /** As the clinic wrote it for patients. */
    reason: z.string(),
  })
  .openapi('ClosedSpell');

/** Times of a week, or of fewer days; today or the first bookable day without one. */
export const FindSlots = FindFilter.extend({ from: day.optional(), days: z.number().int().min(1).max(14).default(7) })
  .strict()
  .openapi('FindSlots');

/** A visit of this patient, or of somebody the asking person cares for, that is at the same time, or too near to get from one to the other. */
export const Clash = z
  .object({
    kind: z.enum(['same-time', 'travel']),
    /** Whose visit it is; null for this patient's own. */
    person: z.string().nullable(),
    title: z.string(),
    /** The title by language code, where it is the name of the visit's kind. */
    names: z.record(z.string(), z.string()).nullable(),
    startsAt: z.iso.datetime(),
    clinic: z.string(),
    /** Minutes there would be in between, and those the way takes; for `travel`. */
    gapMinutes: z.number().int().nullable(),
    travelMinutes: z.number().int().nullable(),
  })
  .openapi('Clash');

export const OpenSlot = z
  .object({
    id: z.uuid(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    timeZone: z.string(),
    modality: VisitModality,
    practitionerId: z.uuid(),
    practitioner: z.string(),
    clinicId: z.uuid(),
    clinic: z.string(),
    clash: Clash.nullable(),
  })
  .openapi('OpenSlot');

/** A clinician at a clinic with their next free times. */
export const Opening = z
  .object({
    practitionerId: z.uuid(),
    practitioner: z.string(),
    specialty: z.string().nullable(),
    seenBefore: z.boolean(),
    clinicId: z.uuid(),
    clinic: z.string(),
    address: z.string().nullable(),
    timeZone: z.string(),
    /** From the ZIP code, as the crow flies; null without one, or where a place is not known. */
    miles: z.number().nullable(),
    /** Soonest first, three at most. */
    slots: z.array(OpenSlot),
  })
  .openapi('Opening');

/** Nearest first with a ZIP code, else soonest first. */
export const Openings = z
  .object({
    items: z.array(Opening),
    /** More clinicians have something free than are listed. */
    hasMore: z.boolean(),
    /** False: the ZIP code is not one we know. */
    zipKnown: z.boolean(),
    refusal: Refusal.nullable(),
  })
  .openapi('Openings');

export const SlotWeek = z
  .object({
    from: z.iso.date(),
    until: z.iso.date(),
    /** The first and the last day that can be booked. */
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
    /** In the order of time. */
    slots: z.array(OpenSlot),
    /** There are more than are listed: a clinic or a clinician narrows it. */
    hasMore: z.boolean(),
    /** The next time after these days, so that nobody pages through empty weeks. */
    nextAfter: z.iso.datetime().nullable(),
    /** What of these days is closed at the clinic that is looked at, in the order of time. */
    closed: z.array(ClosedSpell),
    refusal: Refusal.nullable(),
  })
  .openapi('SlotWeek');

export const HoldParams = z.object({ holdId: z.uuid() });

export const NewHold = z
  .object({
    slotId: z.uuid(),
    visitType: z.string().max(60),
    orderId: z.uuid().optional(),
    movesVisitId: z.uuid().optional(),
  })
  .strict()
  .openapi('NewHold');

export const Hold = z
  .object({
    id: z.uuid(),
    slot: OpenSlot,
    visitType: z.string().nullable(),
    orderId: z.uuid().nullable(),
    movesVisitId: z.uuid().nullable(),
    expiresAt: z.iso.datetime(),
    /** It was not extended yet. */
    extendable: z.boolean(),
  })
  .openapi('Hold');

/** The hold of this person for this patient, if one lives. */
export const OwnHold = z.object({ hold: Hold.nullable() }).openapi('OwnHold');

export const ConfirmHold = z
  .object({
    /** What it is about, in their own words. */
    reason: z.string().trim().max(500).default(''),
  })
  .strict()
  .openapi('ConfirmHold');

/** What came of it. */
export const BookedVisit = z.object({ visitId: z.uuid(), startsAt: z.iso.datetime(), timeZone: z.string() }).openapi('BookedVisit');

/** Somebody was faster: the nearest times that are free, nearest first. */
export const SlotTaken = ProblemSchema.extend({ alternatives: z.array(OpenSlot) }).openapi('SlotTaken');

export type VisitTypeChoice = z.infer<typeof VisitTypeChoice>;
export type VisitNeed = z.infer<typeof VisitNeed>;
export type Refusal = z.infer<typeof Refusal>;
export type OrderedVisit = z.infer<typeof OrderedVisit>;
export type ClinicChoice = z.infer<typeof ClinicChoice>;
export type PractitionerChoice = z.infer<typeof PractitionerChoice>;
export type DecisionContent = z.infer<typeof DecisionContent>;
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;
export type Choices = z.infer<typeof Choices>;
export type FindOpenings = z.input<typeof FindOpenings>;
export type FindSlots = z.input<typeof FindSlots>;
export type Clash = z.infer<typeof Clash>;
export type OpenSlot = z.infer<typeof OpenSlot>;
export type Opening = z.infer<typeof Opening>;
export type Openings = z.infer<typeof Openings>;
export type ClosedSpell = z.infer<typeof ClosedSpell>;
export type SlotWeek = z.infer<typeof SlotWeek>;
export type NewHold = z.input<typeof NewHold>;
export type Hold = z.infer<typeof Hold>;
export type OwnHold = z.infer<typeof OwnHold>;
export type ConfirmHold = z.input<typeof ConfirmHold>;
export type BookedVisit = z.infer<typeof BookedVisit>;
export type SlotTaken = z.infer<typeof SlotTaken>;
