/** Shapes of the wait list: who wants something earlier, or anything at all, and when it suits. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { VisitModality } from '../appointments/schema.ts';
import { Words } from '../scheduling/schema.ts';

/** So many can wait for one patient. */
export const WAITING_MOST = 5;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const suits = {
  /** Null: whoever is free. */
  practitionerId: z.uuid().nullable(),
  /** Null: it doesn't matter. */
  modality: VisitModality.nullable(),
  /** Days that suit, Monday is 1; empty for all. */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  fromTime: clock,
  untilTime: clock.or(z.literal('24:00')),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  /** Hours somebody needs to come. */
  noticeHours: z.number().int().min(1).max(168),
};

/** For a visit that may move (`visitId`), or for a kind of visit at a clinic. */
export const NewWaiting = z
  .object({ visitId: z.uuid().nullable(), clinicId: z.uuid().nullable(), visitType: z.string().max(60).nullable(), ...suits })
  .strict()
  .openapi('NewWaiting');

export const WaitingChange = z
  .object({ version: z.number().int().min(1), ...z.object(suits).partial().shape })
  .strict()
  .openapi('WaitingChange');

export const WaitingParams = z.object({ entryId: z.uuid() });

/** The visit that would move. */
export const WaitingVisit = z
  .object({ id: z.uuid(), title: z.string(), names: z.record(z.string(), z.string()).nullable(), startsAt: z.iso.datetime() })
  .openapi('WaitingVisit');

export const Waiting = z
  .object({
    id: z.uuid(),
    state: z.enum(['waiting', 'booked', 'withdrawn', 'ended']),
    visit: WaitingVisit.nullable(),
    names: Words.nullable(),
    visitType: z.string().nullable(),
    clinicId: z.uuid(),
    clinic: z.string(),
    timeZone: z.string(),
    practitioner: z.string().nullable(),
    ...suits,
    createdAt: z.iso.datetime(),
    /** A time that is held for them now. */
    offerId: z.uuid().nullable(),
    version: z.number().int(),
  })
  .openapi('Waiting');

/** Those that wait, longest first. */
export const WaitingList = pageOf(Waiting).openapi('WaitingList');

/** What is known before somebody joins: the visit that would move, and with whom it is. */
export const WaitingTerms = z
  .object({
    visit: WaitingVisit.extend({
      clinic: z.string(),
      clinicId: z.uuid(),
      timeZone: z.string(),
      practitionerId: z.uuid().nullable(),
      practitioner: z.string().nullable(),
    }),
    /** They wait for it already. */
    entryId: z.uuid().nullable(),
  })
  .openapi('WaitingTerms');

export const WaitingTermsParams = z.object({ visitId: z.uuid() });

export type NewWaiting = z.input<typeof NewWaiting>;
export type WaitingChange = z.input<typeof WaitingChange>;
export type Waiting = z.infer<typeof Waiting>;
export type WaitingList = z.infer<typeof WaitingList>;
export type WaitingTerms = z.infer<typeof WaitingTerms>;
