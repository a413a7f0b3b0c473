/** Which guard a route gets: what it says of itself decides, so that a description alone tells who may call it. */
import type { RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { requireKey } from '../once/once-key.ts';
import { requireAccess, requireSession } from './guard.ts';
import { requireRecentProof } from './recent-proof.ts';
import { SCOPES } from './scopes.ts';
import type { RequiredScope } from './scopes.ts';
import { limitStrangers } from './strangers.ts';

/**
 * The middleware in front of a route:
 * - `'x-scope': 'public'`: none but the limit on what a network may ask, where it is no GET; with `'x-strangers': 'uncounted'` not that either;
 * - `'x-scope': 'session'`: a valid session, with `'x-before-second-step': true` also of who must set up a second step first;
 * - any other: the guard of a patient's or a clinic's route, see `subject-route.ts`.
 *
 * `'x-proof': true` asks for a recent proof of who it is, `'x-once': true` for an `Idempotency-Key`.
 * @throws {TypeError} for a route that does not say who may call it
 */
export function guardOf(route: RouteConfig): MiddlewareHandler<AppEnv>[] {
  const scope: unknown = route['x-scope'];
  const recentProof = route['x-proof'] === true;
  const key = route['x-once'] === true ? [requireKey()] : [];
  if (scope === 'public') return [...(isCounted(route) ? [limitStrangers()] : []), ...key];
  if (scope === 'session') {
    const session = requireSession(route['x-before-second-step'] === true ? { beforeSecondStep: true } : {});
    return [session, ...(recentProof ? [requireRecentProof()] : []), ...key];
  }
  if (!isRequiredScope(scope)) throw new TypeError(`${route.method} ${route.path} does not say who may call it.`);
  return [
    requireAccess(scope, {
      onlySelf: route['x-self'] === true,
      onlyStaff: route['x-staff'] === true,
      recentProof,
      reads: route['x-reads'] === true,
      costly: route['x-costly'] === true,
    }),
    ...key,
  ];
}

/** Whether a stranger can make it write something, and how much is bounded here. */
const isCounted = (route: RouteConfig): boolean => route.method !== 'get' && route.method !== 'head' && route['x-strangers'] !== 'uncounted';

function isRequiredScope(scope: unknown): scope is RequiredScope {
  return scope === 'any' || (SCOPES as readonly unknown[]).includes(scope);
}
