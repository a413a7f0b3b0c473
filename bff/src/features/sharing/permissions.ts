/** What a patient can let somebody do, in the five choices of the form, and the scopes behind them. */
import type { Scope } from '../../access/scopes.ts';

const SCOPES_OF = {
  'appointments-see': ['appointments:read'],
  'appointments-manage': ['appointments:read', 'appointments:write'],
  'records-see': ['records:read'],
  messages: ['messages:read', 'messages:write'],
  billing: ['billing:read', 'billing:write'],
} as const satisfies Record<string, readonly Scope[]>;

export type Permission = keyof typeof SCOPES_OF;

/** In the order they are shown. */
export const PERMISSIONS = Object.keys(SCOPES_OF) as [Permission, ...Permission[]];

/** Also said of a grant, but never given by a patient. */
export type ShownPermission = Permission | 'records-basic' | 'account';

export function scopesOf(permissions: readonly Permission[]): Scope[] {
  return [...new Set(permissions.flatMap((permission) => SCOPES_OF[permission]))];
}

/** What a grant with these scopes lets somebody do; the larger of two takes in the smaller. */
export function permissionsOf(scopes: readonly string[]): ShownPermission[] {
  const shown: ShownPermission[] = PERMISSIONS.filter((permission) => SCOPES_OF[permission].every((scope) => scopes.includes(scope)));
  if (scopes.includes('records:basic') && !scopes.includes('records:read')) shown.push('records-basic');
  if (scopes.some((scope) => scope.startsWith('account:'))) shown.push('account');
  return shown.includes('appointments-manage') ? shown.filter((permission) => permission !== 'appointments-see') : shown;
}
