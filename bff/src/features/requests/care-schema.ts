/** Shapes of asking for access to somebody else's record. Nothing in an answer depends on whether they are a patient. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { KeptDocument } from '../../files/upload-schema.ts';
import { ShownPermissionSchema, StaffPermissionSchema } from '../sharing/schema.ts';
import { Locale, RequestState } from './account-schema.ts';
import { typedName } from '../../one-line.ts';

const name = typedName;

export const CareParams = z.object({ requestId: z.uuid() });

/** For whom, what they are to each other, what is needed and until when; the papers were sent before. */
export const NewCareRequest = z
  .object({
    locale: Locale,
    who: z.enum(['child', 'adult']),
    /** "mother", "legal guardian" */
    relationship: name,
    otherGivenName: name,
    otherFamilyName: name,
    otherBirthDate: z.iso.date(),
    otherPatientNumber: z.string().trim().max(40).default(''),
    /** Staff decide on it. */
    permissions: z.array(StaffPermissionSchema).min(1),
    lastDay: z.iso.date().nullable(),
    /** What else the papers are, or where they can be seen. */
    documents: z.string().trim().max(500).default(''),
  })
  .strict()
  .openapi('NewCareRequest');

/** A request as who made it sees it: as they wrote it. */
export const CareRequest = z
  .object({
    id: z.uuid(),
    who: z.enum(['child', 'adult']),
    name: z.string(),
    permissions: z.array(StaffPermissionSchema),
    lastDay: z.iso.date().nullable(),
    papers: z.number().int(),
    state: RequestState,
    createdAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    /** What the clinic answered. */
    answer: z.string().nullable(),
  })
  .openapi('CareRequest');

/** Somebody whose record this person can open now, and what they may do there. */
export const CaredPerson = z
  .object({
    patientId: z.uuid(),
    name: z.string(),
    relationship: z.enum(['parent', 'caregiver']),
    permissions: z.array(ShownPermissionSchema),
    /** A parent's access to a teenager's record: some things are private to them. */
    reduced: z.boolean(),
    /** By the clinic's calendar; null for access without an end. */
    lastDay: z.iso.date().nullable(),
  })
  .openapi('CaredPerson');

/** Who is cared for now; what was asked, newest first; and the papers for the next request. */
export const CareRequests = pageOf(CareRequest)
  .extend({ people: z.array(CaredPerson), papers: z.array(KeptDocument) })
  .openapi('CareRequests');

export type NewCareRequest = z.input<typeof NewCareRequest>;
export type CaredPerson = z.infer<typeof CaredPerson>;
export type CareRequest = z.infer<typeof CareRequest>;
export type CareRequests = z.infer<typeof CareRequests>;
