/** Shapes of asking for a visit where nothing can be booked. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { VisitModality } from '../appointments/schema.ts';
import { Words } from '../scheduling/schema.ts';

/** So many can be open for one patient. */
export const OPEN_REQUESTS_MOST = 5;
/** So many days or ranges can be wished for. */
export const WISHES_MOST = 3;

export const VisitRequestState = z.enum(['open', 'booked', 'declined', 'withdrawn']);

/** A day or a range of days, and which part of the day suits. */
export const VisitWish = z
  .object({ from: z.iso.date(), until: z.iso.date(), part: z.enum(['any', 'morning', 'afternoon']) })
  .strict()
  .openapi('VisitWish');

const wished = {
  /** Code of the kind of visit; null for something else. */
  visitType: z.string().max(60).nullable(),
  /** Null: whoever has time. */
  practitionerId: z.uuid().nullable(),
  /** Null: it doesn't matter. */
  modality: VisitModality.nullable(),
  reason: z.string().trim().min(1).max(1000),
  /** The one wished most first; none: any day. */
  wishes: z.array(VisitWish).max(WISHES_MOST),
  reach: z.enum(['message', 'phone']),
  /** Where `reach` is phone. */
  phone: z.string().trim().max(40).nullable(),
};

export const NewVisitRequest = z
  .object({ clinicId: z.uuid(), ...wished })
  .strict()
  .openapi('NewVisitRequest');

/** What is left out stays as it is. Another clinic is another request: its promise is another one. */
export const VisitRequestChange = z
  .object({ version: z.number().int().min(1), ...z.object(wished).partial().shape })
  .strict()
  .openapi('VisitRequestChange');

export const VisitRequestParams = z.object({ visitRequestId: z.uuid() });

export const VisitRequest = z
  .object({
    id: z.uuid(),
    state: VisitRequestState,
    visitType: z.string().nullable(),
    /** What the kind of visit is called. */
    names: Words.nullable(),
    clinicId: z.uuid(),
    clinic: z.string(),
    clinicPhone: z.string().nullable(),
    timeZone: z.string(),
    practitionerId: z.uuid().nullable(),
    practitioner: z.string().nullable(),
    modality: VisitModality.nullable(),
    reason: z.string(),
    wishes: z.array(VisitWish),
    reach: z.enum(['message', 'phone']),
    phone: z.string().nullable(),
    createdAt: z.iso.datetime(),
    /** By when the clinic promised to answer. */
    answerBy: z.iso.datetime(),
    /** What the clinic said with its answer. */
    answer: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    /** The visit that was booked. */
    visitId: z.uuid().nullable(),
    version: z.number().int(),
  })
  .openapi('VisitRequest');

/** Newest first. */
export const VisitRequests = pageOf(VisitRequest).openapi('VisitRequests');

/** What is known before somebody asks. */
export const RequestTerms = z
  .object({
    /** By when each clinic would answer what is sent now. */
    promises: z.array(z.object({ clinicId: z.uuid(), timeZone: z.string(), answerBy: z.iso.datetime() })),
    /** On file; where nobody may know it, null. */
    phone: z.string().nullable(),
    openCount: z.number().int(),
    openMost: z.number().int(),
  })
  .openapi('RequestTerms');

export type VisitWish = z.infer<typeof VisitWish>;
export type NewVisitRequest = z.input<typeof NewVisitRequest>;
export type VisitRequestChange = z.input<typeof VisitRequestChange>;
export type VisitRequest = z.infer<typeof VisitRequest>;
export type VisitRequests = z.infer<typeof VisitRequests>;
export type RequestTerms = z.infer<typeof RequestTerms>;
