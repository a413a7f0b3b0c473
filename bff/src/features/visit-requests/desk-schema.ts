/** Shapes of the clinic desk: requests for visits with their promise, and who waits. */
import { z } from '@hono/zod-openapi';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';
import { VisitModality } from '../appointments/schema.ts';
import { VisitRequest } from './request-schema.ts';
import { Waiting } from './waiting-schema.ts';

/** Whose it is, by three identifiers. */
export const DeskPatient = z
  .object({ id: z.uuid(), displayName: z.string(), birthDate: z.iso.date().nullable(), patientNumber: z.string() })
  .openapi('VisitRequestPatient');

export const DeskVisitRequestQuery = PageQuery.extend({ state: z.enum(['open', 'decided']).default('open') });

/** A request at the desk. */
export const DeskVisitRequest = VisitRequest.extend({
  patient: DeskPatient,
  /** Who asked, where it was somebody else than the patient. */
  askedBy: z.string().nullable(),
  /** Who at the clinic has taken it. */
  owner: z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() }).nullable(),
  decidedBy: z.string().nullable(),
  /** The conversation that staff made it of. */
  threadId: z.uuid().nullable(),
}).openapi('DeskVisitRequest');

/** One with all that its page needs. */
export const DeskVisitRequestDetail = DeskVisitRequest.extend({
  /** Who at the clinic can have it, by name. */
  colleagues: z.array(z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() })),
}).openapi('DeskVisitRequestDetail');

/** Open ones by their promise, oldest first; decided ones newest first. */
export const DeskVisitRequests = pageOf(DeskVisitRequest)
  .extend({
    /** The promise of so many is broken. */
    lateCount: z.number().int(),
  })
  .openapi('DeskVisitRequests');

/** Somebody takes it, gives it to a colleague, or back; `was` is who had it as far as was seen. */
export const NewRequestOwner = z.object({ ownerId: z.uuid().nullable(), was: z.uuid().nullable() }).strict().openapi('NewRequestOwner');

const day = z.iso.date().refine((text) => text >= '1900-01-01' && text < '2200-01-01');

/** Without a day it is the first one wished, or today. */
export const FreeTimesQuery = z.object({ from: day.optional() });

export const FreeTime = z
  .object({
    slotId: z.uuid(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    practitioner: z.string(),
    modality: VisitModality,
    /** It is on a day and in a part of the day that was wished. */
    isWished: z.boolean(),
  })
  .openapi('FreeTime');

/** A week's times that are free for what was asked, in the order of time. */
export const FreeTimes = z.object({ from: z.iso.date(), until: z.iso.date(), timeZone: z.string(), items: z.array(FreeTime) }).openapi('FreeTimes');

export const BookRequest = z
  .object({
    slotId: z.uuid(),
    /** What the patient reads with it. */
    answer: z.string().trim().max(1000).default(''),
  })
  .strict()
  .openapi('BookRequest');

export const DeclineRequest = z
  .object({ answer: z.string().trim().min(1).max(1000) })
  .strict()
  .openapi('DeclineRequest');

/** Somebody who waits, at the desk. */
export const DeskWaiting = Waiting.extend({ patient: DeskPatient }).openapi('DeskWaiting');

/** Longest wait first. */
export const DeskWaitingList = pageOf(DeskWaiting).openapi('DeskWaitingList');

export type DeskVisitRequest = z.infer<typeof DeskVisitRequest>;
export type DeskVisitRequestDetail = z.infer<typeof DeskVisitRequestDetail>;
export type DeskVisitRequests = z.infer<typeof DeskVisitRequests>;
export type NewRequestOwner = z.input<typeof NewRequestOwner>;
export type FreeTimes = z.infer<typeof FreeTimes>;
export type FreeTime = z.infer<typeof FreeTime>;
export type BookRequest = z.input<typeof BookRequest>;
export type DeskWaiting = z.infer<typeof DeskWaiting>;
export type DeskWaitingList = z.infer<typeof DeskWaitingList>;
