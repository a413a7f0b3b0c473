/**
 * The pages with Stripe's own fields, for a frame in ours. Stripe's script stands in
 * no page of the portal: it can't draw into shadow roots, and our pages' policy
 * would have to let in whatever it loads. What is typed goes from Stripe's frames
 * to Stripe; this page hands on the token, as that of the test gateway does.
 */
import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import { createRouter } from '../http/router.ts';
import type { HostedFields } from './gateway.ts';

const CARD = '/payment-fields/card';
const BANK = '/payment-fields/bank';
const SCRIPT_PATH = '/payment-fields/fields.js';

const SCRIPT = readFileSync(new URL('./stripe-fields.js', import.meta.url), 'utf8');

/** What Stripe's script needs (docs.stripe.com/security/guide#content-security-policy). */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self' https://js.stripe.com https://*.js.stripe.com`,
  `frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com`,
  `connect-src https://api.stripe.com`,
  `img-src https://*.stripe.com`,
  `form-action 'none'`,
  `base-uri 'none'`,
  `frame-ancestors 'self'`,
].join('; ');

export const STRIPE_FIELDS: HostedFields = { cardUrl: CARD, bankUrl: BANK };

/** Nothing where payments are not taken by Stripe. */
export function createStripeFieldsRoutes({ payments }: Pick<Config, 'payments'>) {
  const router = createRouter();
  if (payments.gateway !== 'stripe') return router;
  const { publishableKey } = payments;
  for (const [path, kind] of [
    [CARD, 'card'],
    [BANK, 'bank'],
  ] as const) {
    router.get(path, (c) => {
      c.header('content-security-policy', POLICY);
      c.header('cache-control', 'no-store');
      return c.html(pageOf(kind, publishableKey));
    });
  }
  return router.get(SCRIPT_PATH, (c) => c.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }));
}

function pageOf(kind: 'card' | 'bank', publishableKey: string): string {
  return [
    `<!doctype html><html lang="en" data-kind="${kind}" data-key="${publishableKey}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>Payment details</title></head>`,
    `<body><div id="fields"></div><script src="https://js.stripe.com/v3/"></script><script src="${SCRIPT_PATH}"></script></body></html>`,
  ].join('');
}
