/** Shapes of signing in, and of who is signed in. */
import { z } from '@hono/zod-openapi';
import { RelationshipSchema, ScopeSchema } from '../../access/scopes.ts';

export const SignIn = z
  .object({
    /** Username or e-mail address. */
    identifier: z.string().trim().min(1).max(254),
    password: z.string().min(1).max(1024),
  })
  .strict()
  .openapi('SignIn');

/** A chart or a clinic this person may open. */
export const Subject = z
  .object({
    kind: z.enum(['patient', 'clinic']),
    id: z.uuid(),
    displayName: z.string(),
    relationship: RelationshipSchema,
    scopes: z.array(ScopeSchema),
    /** IANA zone of the clinic, or of the patient's own clinic. */
    timeZone: z.string(),
    clinicPhone: z.string().nullable(),
  })
  .openapi('Subject');

export const SessionInfo = z
  .object({
    userId: z.uuid(),
    displayName: z.string(),
    /** Staff work at the clinic desk; everybody else is on the patient's side. */
    audience: z.enum(['patient', 'clinic']),
    staffRole: z.enum(['physician', 'nurse', 'scheduler', 'billing']).nullable(),
    subjects: z.array(Subject),
    /** When the session ends without activity. */
    expiresAt: z.iso.datetime(),
    /** When it ends whatever happens. */
    endsAt: z.iso.datetime(),
  })
  .openapi('SessionInfo');

export type Subject = z.infer<typeof Subject>;
export type SessionInfo = z.infer<typeof SessionInfo>;
