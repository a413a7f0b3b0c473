/**
 * What a grant can allow. Each patient- or clinic-scoped route names exactly
 * one. `records:basic` (allergies and vaccines) is part of `records:read`.
 */
import { z } from '@hono/zod-openapi';

export const SCOPES = [
  'appointments:read',
  'appointments:write',
  'records:basic',
  'records:read',
  'records:write',
  'messages:read',
  'messages:write',
  'billing:read',
  'billing:write',
  'account:read',
  'account:write',
  'desk:read',
  'desk:write',
  'staff:read',
  'staff:write',
] as const;

export type Scope = (typeof SCOPES)[number];

/** What a route asks of a grant; `any` asks only that there is one. */
export type RequiredScope = Scope | 'any';

/** Of clinics alone: they open nothing of a patient's record. */
export const isClinicScope = (scope: Scope): boolean => scope.startsWith('desk:') || scope.startsWith('staff:');

/** Everything a chart's owner may do. */
export const PATIENT_SCOPES: readonly Scope[] = SCOPES.filter((scope) => !isClinicScope(scope));

export const ScopeSchema = z.enum(SCOPES);
export const RelationshipSchema = z.enum(['self', 'parent', 'caregiver', 'staff']);
export type Relationship = z.infer<typeof RelationshipSchema>;

/** The scopes of a grant with those they include. */
export function withIncluded(scopes: readonly Scope[]): readonly Scope[] {
  return scopes.includes('records:read') && !scopes.includes('records:basic') ? [...scopes, 'records:basic'] : scopes;
}
