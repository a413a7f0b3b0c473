/**
 * The scopes an access grant can carry. A route, nav entry or card names the
 * one scope it needs; the shell hides what the viewer's grant does not cover
 * and the BFF's access guard refuses it.
 */
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

/** One right within an access grant, for example `billing:read`. */
export type Scope = (typeof SCOPES)[number];

/** Who a page is for: patients and those who care for them, or clinic staff. */
export type Audience = 'patient' | 'clinic';
