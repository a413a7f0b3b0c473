/** What staff can let somebody do on a legal document: what a patient can, and caring for the personal details. */
import { z } from '@hono/zod-openapi';
import { PATIENT_SCOPES } from '../../access/scopes.ts';
import type { Scope } from '../../access/scopes.ts';
import { PERMISSIONS, scopesOf } from './permissions.ts';
import type { Permission } from './permissions.ts';

export const STAFF_PERMISSIONS = [...PERMISSIONS, 'account'] as const;
export const StaffPermissionSchema = z.enum(STAFF_PERMISSIONS);
export type StaffPermission = z.infer<typeof StaffPermissionSchema>;

/** All of them together are everything a chart's owner may do. */
export function staffScopesOf(permissions: readonly StaffPermission[]): Scope[] {
  const chosen = new Set<StaffPermission>(permissions);
  // Who manages visits sees them.
  if (STAFF_PERMISSIONS.every((each) => chosen.has(each) || each === 'appointments-see')) return [...PATIENT_SCOPES];
  const given = scopesOf([...chosen].filter((each): each is Permission => each !== 'account'));
  return chosen.has('account') ? [...given, 'account:read', 'account:write'] : given;
}
