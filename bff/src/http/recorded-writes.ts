/** Refuses writes while the audit log can't be written: what would leave no trace must not happen (ASVS 16.5.3). */
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './app-env.ts';

/** Leaving must always work, also without a trace. */
const SIGN_OUT = '/api/session';

export function recordedWrites() {
  return createMiddleware<AppEnv>(async (c, next) => {
    const { method, path } = c.req;
    const isSignOut = method === 'DELETE' && path === SIGN_OUT;
    if (method !== 'GET' && method !== 'HEAD' && !isSignOut) await c.var.portal.audit.check();
    return next();
  });
}
