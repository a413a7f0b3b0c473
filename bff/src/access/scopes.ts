/** What a grant can allow. Each patient- or clinic-scoped route names exactly one. */
import { z } from '@hono/zod-openapi';

export const SCOPES = [
  'appointments:read',
  'appointments:write',
  'records:read',
  'records:write',
  'messages:read',
  'messages:write',
  'billing:read',
  'billing:write',
  'account:read',
  'account:write',
] as const;

export type Scope = (typeof SCOPES)[number];

export const ScopeSchema = z.enum(SCOPES);
export const RelationshipSchema = z.enum(['self', 'parent', 'caregiver', 'staff']);
export type Relationship = z.infer<typeof RelationshipSchema>;
