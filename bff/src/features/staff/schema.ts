/** Shapes of who works at a clinic. */
import { z } from '@hono/zod-openapi';
import { STAFF_ROLES } from '../../access/pools.ts';
import { PageQuery, pageOf } from '../../lists/page-schema.ts';
import { typedName } from '../../one-line.ts';

export const StaffRoleSchema = z.enum(STAFF_ROLES).openapi('StaffRole');

export const Member = z
  .object({
    /** Of the person. */
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: StaffRoleSchema,
    /** `invited`: no password yet. `needs-second-step`: nothing opens for them before they set one up. */
    state: z.enum(['invited', 'needs-second-step', 'active', 'closed']),
    /** Since when they have this role here. */
    since: z.iso.datetime(),
    /** When they last signed in; `null` before the first time, and where nothing is left that says so. */
    lastSignIn: z.iso.datetime().nullable(),
    /** Who gave it; `null` where it came with the portal or by a command. */
    givenBy: z.string().nullable(),
    isOwn: z.boolean(),
  })
  .openapi('StaffMember');

/** Who has been here longest comes first. */
export const Members = pageOf(Member).openapi('StaffMembers');

/** Of all who work here, those with a role, and those whose name or address has these letters. */
export const MembersQuery = PageQuery.extend({ role: StaffRoleSchema.optional(), name: z.string().trim().min(1).max(80).optional() });
export type MembersQuery = z.output<typeof MembersQuery>;

export const MemberParams = z.object({ memberId: z.uuid() });

export const NewMember = z
  .object({ name: typedName, email: z.email().max(254), role: StaffRoleSchema })
  .strict()
  .openapi('NewStaffMember');

export const NewRole = z.object({ role: StaffRoleSchema }).strict().openapi('NewStaffRole');

/** Why it ends, for the log. */
export const EndWork = z
  .object({ reason: z.string().trim().min(10).max(500) })
  .strict()
  .openapi('EndWork');

export type Member = z.infer<typeof Member>;
export type Members = z.infer<typeof Members>;
export type NewMember = z.infer<typeof NewMember>;
export type NewRole = z.infer<typeof NewRole>;
export type EndWork = z.infer<typeof EndWork>;
