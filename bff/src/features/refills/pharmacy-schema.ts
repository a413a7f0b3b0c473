/** Shapes of pharmacies: looking for one, and the one that is kept for a patient. */
import { z } from '@hono/zod-openapi';
import { PageBody, pageOf } from '../../lists/page-schema.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** `retail` is open to all, `clinic` stands in a clinic, `mail` ships, `specialty` has what others have not. */
export const PharmacyKind = z.enum(['retail', 'clinic', 'mail', 'specialty']);

/** When it is open on a day of the week; Monday is 1. A day without an entry is a day on which it is closed. */
export const PharmacyHours = z.object({ weekday: z.number().int().min(1).max(7), from: time, until: time }).openapi('PharmacyHours');

export const Pharmacy = z
  .object({
    /** As its directory names it. */
    id: z.string().min(1).max(64),
    name: z.string(),
    kind: PharmacyKind,
    phone: z.string(),
    address: z.object({ line: z.string(), city: z.string(), state: z.string(), zip: z.string() }),
    /** In order; none where nobody has to come. */
    hours: z.array(PharmacyHours),
    delivers: z.boolean(),
  })
  .openapi('Pharmacy');

/** A town or a ZIP code (its first digits are enough), and words of the name. Without either, all there are. */
export const PharmacySearch = PageBody.extend({ place: z.string().trim().max(80).default(''), name: z.string().trim().max(80).default('') })
  .strict()
  .openapi('PharmacySearch');

/** By name. */
export const PharmacyList = pageOf(Pharmacy).openapi('PharmacyList');

/** The one that refills go to where nothing else is said; null for none. */
export const PreferredPharmacy = z.object({ pharmacy: Pharmacy.nullable() }).openapi('PreferredPharmacy');

export const NewPreferredPharmacy = z
  .object({ pharmacyId: z.string().min(1).max(64).nullable() })
  .strict()
  .openapi('NewPreferredPharmacy');

export type PharmacyKind = z.infer<typeof PharmacyKind>;
export type Pharmacy = z.infer<typeof Pharmacy>;
export type PharmacySearch = z.input<typeof PharmacySearch>;
export type PharmacyList = z.infer<typeof PharmacyList>;
export type PreferredPharmacy = z.infer<typeof PreferredPharmacy>;
export type NewPreferredPharmacy = z.input<typeof NewPreferredPharmacy>;
