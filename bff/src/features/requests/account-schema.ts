/** Shapes of what people ask of the clinic about their account. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { StaffPermissionSchema } from '../sharing/schema.ts';
import { typedName } from '../../one-line.ts';

export const RequestKind = z.enum(['registration', 'international', 'child', 'adult', 'name_change', 'deactivation', 'end_access']);
export const RequestState = z.enum(['open', 'approved', 'declined', 'withdrawn']);

const name = typedName;
export const Locale = z.enum(['en', 'es']);

/** What a request says. Sealed in the database; every kind fills what it asks. */
export const RequestContent = z
  .object({
    locale: Locale,
    givenName: z.string().optional(),
    familyName: z.string().optional(),
    birthDate: z.iso.date().optional(),
    patientNumber: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    country: z.string().optional(),
    /** About somebody else: how the person is related to them, and who they are. */
    relationship: z.string().optional(),
    otherGivenName: z.string().optional(),
    otherFamilyName: z.string().optional(),
    otherBirthDate: z.iso.date().optional(),
    otherPatientNumber: z.string().optional(),
    /** Papers the person can show. */
    documents: z.string().optional(),
    message: z.string().optional(),
    /** What an adult is to be helped with. */
    permissions: z.array(StaffPermissionSchema).optional(),
    /** The last day they need it, by the clinic's calendar. */
    lastDay: z.iso.date().optional(),
    /** Whose access is to end, and by which grant. */
    personName: z.string().optional(),
    grantId: z.string().optional(),
  })
  .openapi('RequestContent');

/** What a patient asks about their own account. */
export const NewAccountRequest = z
  .discriminatedUnion('kind', [
    z
      .object({
        kind: z.literal('name_change'),
        givenName: name,
        familyName: name,
        documents: z.string().trim().max(500).default(''),
      })
      .strict(),
    z.object({ kind: z.literal('end_access'), grantId: z.uuid(), message: z.string().trim().max(1000).default('') }).strict(),
    z.object({ kind: z.literal('deactivation'), message: z.string().trim().max(1000).default('') }).strict(),
  ])
  .openapi('NewAccountRequest');

export const RequestParams = z.object({ requestId: z.uuid() });

/** A request as the person who made it sees it. */
export const AccountRequest = z
  .object({
    id: z.uuid(),
    kind: RequestKind,
    state: RequestState,
    createdAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    /** What the clinic answered. */
    answer: z.string().nullable(),
    /** The new name that was asked for. */
    wishedName: z.string().nullable(),
  })
  .openapi('AccountRequest');

/** Newest first. */
export const AccountRequests = pageOf(AccountRequest)
  .extend({
    /** Of which kinds one is open, whatever part this is. */
    open: z.array(RequestKind),
  })
  .openapi('AccountRequests');

export type RequestKind = z.infer<typeof RequestKind>;
export type RequestState = z.infer<typeof RequestState>;
export type RequestContent = z.infer<typeof RequestContent>;
export type NewAccountRequest = z.input<typeof NewAccountRequest>;
export type AccountRequest = z.infer<typeof AccountRequest>;
export type AccountRequests = z.infer<typeof AccountRequests>;
