/** Shapes of times that are held for somebody to say yes or no to. */
import { z } from '@hono/zod-openapi';
import { VisitModality } from '../appointments/schema.ts';
import { Words } from '../scheduling/schema.ts';

export const OfferParams = z.object({ offerId: z.uuid() });

/** A time with all that somebody needs to decide. */
export const OfferedTime = z
  .object({
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    timeZone: z.string(),
    clinicId: z.uuid(),
    clinic: z.string(),
    address: z.string().nullable(),
    practitioner: z.string().nullable(),
    modality: VisitModality,
  })
  .openapi('OfferedTime');

export const VisitOffer = z
  .object({
    id: z.uuid(),
    /** `earlier`: from the wait list. `moved`: the clinic can't keep the time that was agreed. */
    kind: z.enum(['earlier', 'moved']),
    state: z.enum(['offered', 'accepted', 'declined', 'expired']),
    title: z.string(),
    names: Words.nullable(),
    /** Code of the kind of visit; null where none is known. */
    visitType: z.string().nullable(),
    time: OfferedTime,
    /** The visit as it is now; null for who has none. */
    visit: OfferedTime.extend({ id: z.uuid(), isBooked: z.boolean() }).nullable(),
    /** The visit that the offered time became. */
    bookedId: z.uuid().nullable(),
    /** What the clinic says about it. */
    reason: z.string().nullable(),
    clinicPhone: z.string().nullable(),
    expiresAt: z.iso.datetime(),
    /** They may have longer: nobody else waits for this time. */
    extendable: z.boolean(),
    waitingId: z.uuid().nullable(),
  })
  .openapi('VisitOffer');

/** Those that are open, the one that ends first before the others. */
export const VisitOffers = z.object({ offers: z.array(VisitOffer) }).openapi('VisitOffers');

export type OfferedTime = z.infer<typeof OfferedTime>;
export type VisitOffer = z.infer<typeof VisitOffer>;
export type VisitOffers = z.infer<typeof VisitOffers>;
