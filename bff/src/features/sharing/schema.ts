/** Shapes of who can see a record: people with access, invitations to it, emergency access that was taken. */
import { z } from '@hono/zod-openapi';
import { pageOf } from '../../lists/page-schema.ts';
import { RelationshipSchema } from '../../access/scopes.ts';
import { PERMISSIONS } from './permissions.ts';
import { lineOf } from '../../one-line.ts';

export { StaffPermissionSchema } from './staff-permissions.ts';

/** What a patient can choose. */
export const PermissionSchema = z.enum(PERMISSIONS);
export const ShownPermissionSchema = z.enum([...PERMISSIONS, 'records-basic', 'account']);

/** A legal document that staff have seen. */
export const LegalBasis = z.enum(['guardianship', 'power_of_attorney', 'court_order']);

export const GrantParams = z.object({ grantId: z.uuid() });
export const InvitationParams = z.object({ invitationId: z.uuid() });

export const PersonWithAccess = z
  .object({
    /** The grant's. */
    id: z.uuid(),
    name: z.string(),
    relationship: RelationshipSchema,
    permissions: z.array(ShownPermissionSchema),
    /** A parent of a teenager: sees nothing confidential. */
    reduced: z.boolean(),
    since: z.iso.datetime(),
    /** The last day, by the clinic's calendar. */
    lastDay: z.iso.date().nullable(),
    lastUsedAt: z.iso.datetime().nullable(),
    givenBy: z.string().nullable(),
    /** The paper it rests on, where the clinic gave it: then only the clinic ends it. */
    basis: LegalBasis.nullable(),
    /** Whether the patient can change and end it. */
    changeable: z.boolean(),
  })
  .openapi('PersonWithAccess');

export const OpenInvitation = z
  .object({
    id: z.uuid(),
    email: z.string(),
    displayName: z.string(),
    permissions: z.array(ShownPermissionSchema),
    lastDay: z.iso.date().nullable(),
    sentAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .openapi('OpenInvitation');

export const EmergencyAccess = z
  .object({ id: z.uuid(), name: z.string(), reason: z.string(), since: z.iso.datetime(), until: z.iso.datetime().nullable() })
  .openapi('EmergencyAccess');

/** Taken by staff, newest first. */
export const EmergencyAccesses = pageOf(EmergencyAccess).openapi('EmergencyAccesses');

/** People with access, who has had it longest first. */
export const Sharing = pageOf(PersonWithAccess)
  .extend({
    timeZone: z.string(),
    /** The clinic's calendar day. */
    today: z.iso.date(),
    /** Only adults give access to others. */
    mayInvite: z.boolean(),
    /** All of them: ten can be mailed in a day, and each is open for two weeks. */
    invitations: z.array(OpenInvitation),
  })
  .openapi('Sharing');

const terms = {
  permissions: z.array(PermissionSchema).min(1).max(PERMISSIONS.length),
  /** The last day, by the clinic's calendar; `null` for no end. */
  lastDay: z.iso.date().nullable(),
};

/** A name goes into a mail's subject and on a list: one line. */
export const shownName = lineOf(80).min(1);

export const toAddress = z
  .email()
  .max(254)
  .transform((address) => address.toLowerCase());

export const NewInvitation = z
  .object({
    email: toAddress,
    displayName: shownName,
    ...terms,
  })
  .strict()
  .openapi('NewInvitation');

export const PREVIEW_PARTS = ['visits', 'results', 'conditions', 'medicines', 'allergies', 'vaccines', 'messages', 'bills', 'details'] as const;

/** One part of a record, as somebody with access meets it. */
export const PreviewPart = z
  .object({
    part: z.enum(PREVIEW_PARTS),
    visible: z.boolean(),
    /** They can do more than look. */
    changeable: z.boolean(),
    count: z.number().int(),
    /** The first few. */
    items: z.array(z.object({ title: z.string(), at: z.iso.datetime().nullable() })),
  })
  .openapi('PreviewPart');

/** What somebody with access sees now. */
export const Preview = z
  .object({ name: z.string(), timeZone: z.string(), permissions: z.array(ShownPermissionSchema), reduced: z.boolean(), parts: z.array(PreviewPart) })
  .openapi('Preview');

export const AccessChange = z.object(terms).strict().openapi('AccessChange');

export const InvitationCode = z
  .object({ code: z.string().min(20).max(64) })
  .strict()
  .openapi('InvitationCode');

/** What somebody with a code is offered. */
export const Offer = z
  .object({ from: z.string(), permissions: z.array(ShownPermissionSchema), lastDay: z.iso.date().nullable(), expiresAt: z.iso.datetime() })
  .openapi('Offer');

export const Accepted = z.object({ patientId: z.uuid() }).openapi('Accepted');

export type LegalBasis = z.infer<typeof LegalBasis>;
export type PersonWithAccess = z.infer<typeof PersonWithAccess>;
export type OpenInvitation = z.infer<typeof OpenInvitation>;
export type EmergencyAccess = z.infer<typeof EmergencyAccess>;
export type EmergencyAccesses = z.infer<typeof EmergencyAccesses>;
export type PreviewPart = z.infer<typeof PreviewPart>;
export type Preview = z.infer<typeof Preview>;
export type Sharing = z.infer<typeof Sharing>;
/** As a client sends it. */
export type NewInvitation = z.input<typeof NewInvitation>;
export type AccessChange = z.infer<typeof AccessChange>;
export type Offer = z.infer<typeof Offer>;
export type Accepted = z.infer<typeof Accepted>;
