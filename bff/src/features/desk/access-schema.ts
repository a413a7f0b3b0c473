/** Shapes of access that staff give, end or forbid on a legal document. */
import { z } from '@hono/zod-openapi';
import { RelationshipSchema } from '../../access/scopes.ts';
import { LegalBasis, shownName, ShownPermissionSchema, toAddress } from '../sharing/schema.ts';
import { StaffPermissionSchema } from '../sharing/schema.ts';
import { reason } from './accounts-schema.ts';

export const ChartGrantParams = z.object({ chartId: z.uuid(), grantId: z.uuid() });

/** By username or e-mail. */
const account = z.string().trim().min(1).max(254);

export const GiveAccess = z
  .object({
    who: z.discriminatedUnion('by', [
      z.object({ by: z.literal('account'), account }).strict(),
      z.object({ by: z.literal('invitation'), email: toAddress, displayName: shownName }).strict(),
    ]),
    basis: LegalBasis,
    permissions: z.array(StaffPermissionSchema).min(1),
    /** The last day, by the clinic's calendar; `null` for no end. */
    lastDay: z.iso.date().nullable(),
    /** What the document says, for the clinic's files. */
    reason,
  })
  .strict()
  .openapi('GiveAccess');

export const Restrict = z
  .object({
    who: z.discriminatedUnion('by', [
      z.object({ by: z.literal('account'), account }).strict(),
      z.object({ by: z.literal('grant'), grantId: z.uuid() }).strict(),
    ]),
    basis: LegalBasis,
    reason,
  })
  .strict()
  .openapi('Restrict');

export const EndAccess = z.object({ reason }).strict().openapi('EndAccess');

const who = { id: z.uuid(), name: z.string(), username: z.string().nullable() };

export const ChartAccess = z
  .object({
    timeZone: z.string(),
    /** The clinic's calendar day. */
    today: z.iso.date(),
    people: z.array(
      z.object({
        ...who,
        relationship: RelationshipSchema,
        permissions: z.array(ShownPermissionSchema),
        reduced: z.boolean(),
        lastDay: z.iso.date().nullable(),
        basis: LegalBasis.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    /** Sent by staff and not accepted yet. */
    invitations: z.array(z.object({ id: z.uuid(), displayName: z.string(), email: z.string(), basis: LegalBasis, expiresAt: z.iso.datetime() })),
    restrictions: z.array(z.object({ ...who, basis: LegalBasis, reason: z.string(), since: z.iso.datetime() })),
  })
  .openapi('ChartAccess');

export type GiveAccess = z.input<typeof GiveAccess>;
export type Restrict = z.infer<typeof Restrict>;
export type EndAccess = z.infer<typeof EndAccess>;
export type ChartAccess = z.infer<typeof ChartAccess>;
