/** Gives each request an id, the portal and the client's address, and logs one line about it without any patient data. */
import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createMiddleware } from 'hono/factory';
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { Portal } from '../portal.ts';
import { observeRequest } from './metrics.ts';
import type { AppEnv } from './app-env.ts';

export function requestContext(portal: Portal) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const started = performance.now();
    c.set('portal', portal);
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.header('x-request-id', requestId);
    c.set('sourceIp', sourceIp(c, portal.config.trustedProxies));
    await next();
    const ms = performance.now() - started;
    // The pattern, not the path: ids belong to patients.
    const route = routePath(c, -1);
    observeRequest(c.req.method, route, c.res.status, ms);
    portal.log.info({ requestId, method: c.req.method, route, status: c.res.status, ms: Math.round(ms * 10) / 10 }, 'request');
  });
}

/**
 * The address that a proxy we run saw, or the socket's own. What a client
 * itself puts into X-Forwarded-For stands left of what our proxies append.
 */
function sourceIp(c: Context<AppEnv>, trustedProxies: number): string {
  if (trustedProxies > 0) {
    const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
    const hop = hops.at(-trustedProxies);
    if (hop) return hop;
  }
  // `app.request()` in tests has no socket.
  const env: unknown = c.env;
  return typeof env === 'object' && env !== null && 'incoming' in env ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown';
}
