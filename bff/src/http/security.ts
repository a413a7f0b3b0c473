/** Headers of every answer, and the checks a request passes before any route sees it. */
import { createMiddleware } from 'hono/factory';
import type { Config } from '../config.ts';
import type { Portal } from '../portal.ts';
import { ApiProblem } from './problem.ts';
import type { AppEnv } from './app-env.ts';
import { isUpload } from './upload.ts';

/** JSON is UTF-8 (RFC 8259): another character set would be read in one way here and in another elsewhere. */
const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** Names the shell's and webpack's Trusted Types policies. */
export const TRUSTED_TYPES_POLICIES = ['portal', 'lit-html', 'webpack', 'push-worker'];

/**
 * Content security policy of the portal's pages: scripts and styles only from
 * this origin, no inline script, no eval, and no string that becomes a script
 * without a named policy. Lit adopts constructed style sheets, which need no
 * `unsafe-inline`. Frames are those of the payment gateway: a card's number stays in them.
 */
export function contentSecurityPolicy(frameSource = `'none'`): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    // Pictures that a person is about to send are shown from their own disk.
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `frame-src ${frameSource}`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${TRUSTED_TYPES_POLICIES.join(' ')}`,
    `report-uri /api/csp-reports`,
  ].join('; ');
}

/** An answer of the API that is opened as a page may load nothing. */
const API_POLICY = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export function securityHeaders({ config, payments }: Pick<Portal, 'config' | 'payments'>) {
  const pagePolicy = contentSecurityPolicy(payments.gateway?.frameSource);
  const headers: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
  ];
  if (config.origin.startsWith('https:')) headers.push(['strict-transport-security', 'max-age=31536000; includeSubDomains']);
  return createMiddleware<AppEnv>(async (c, next) => {
    // Before the route, which may set its own: touching the headers of a
    // finished answer costs more than the rest of a request.
    for (const [name, value] of headers) c.header(name, value);
    if (c.req.path.startsWith('/api/')) {
      c.header('content-security-policy', API_POLICY);
      c.header('cache-control', 'no-store');
    } else {
      c.header('content-security-policy', pagePolicy);
    }
    await next();
  });
}

/**
 * Refuses writes that another site could have caused. A write must come from
 * our own origin, carry JSON (or be an upload), and carry a header that no form and no plain
 * cross-site fetch can set. `hono/csrf` looks only at form-like content types.
 */
export function sameOriginWrites(config: Config) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const { method } = c.req;
    if (method === 'GET' || method === 'HEAD') return next();
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const sameOrigin = origin === undefined ? site === 'same-origin' : origin === config.origin;
    if (!sameOrigin || c.req.header('x-portal-client') !== '1') throw new ApiProblem('request/cross-site');
    if (isUpload(c)) return next();
    const type = c.req.header('content-type');
    const hasBody = Number(c.req.header('content-length') ?? 0) > 0 || c.req.header('transfer-encoding') !== undefined;
    if ((hasBody || type !== undefined) && !JSON_TYPE.test(type ?? '')) {
      throw new ApiProblem('request/media-type');
    }
    return next();
  });
}
