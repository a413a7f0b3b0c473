/** The payment gateway that the settings name. */
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { STRIPE_FIELDS } from './stripe-fields.ts';
import type { OpenPayments } from './gateway.ts';

interface Opened {
  readonly config: Pick<Config, 'payments' | 'name' | 'port' | 'host' | 'origin' | 'dataDir' | 'secret'>;
  readonly now: () => Date;
}

export async function openPayments({ config, now }: Opened): Promise<OpenPayments> {
  const { payments } = config;
  if (payments.gateway === 'none') return { gateway: undefined, reachableAt: () => undefined, stop: () => Promise.resolve() };
  // Loaded when needed: Stripe's library is large.
  const { stripeGateway } = await import('./stripe-gateway.ts');
  const description = `Payment to ${config.name}`;
  if (payments.gateway === 'stripe') {
    const { secretKey, webhookSecret } = payments;
    const gateway = stripeGateway({ name: 'stripe', secretKey, webhookSecret, description, fields: STRIPE_FIELDS, frameSource: `'self'` });
    return { gateway, reachableAt: () => undefined, stop: () => Promise.resolve() };
  }
  const [{ startTestGateway }, { testGatewayClient }] = await Promise.all([import('./test-gateway/server.ts'), import('./test-gateway/client.ts')]);
  const secretKey = `sk_test_${derived(config.secret, 'api key')}`;
  const webhookSecret = `whsec_${derived(config.secret, 'webhooks')}`;
  const server = await startTestGateway({
    folder: join(config.dataDir, 'test-gateway'),
    port: payments.port ?? (config.port === 0 || config.port === 65_535 ? 0 : config.port + 1),
    portMayDiffer: payments.port === undefined,
    host: config.host,
    origin: payments.origin,
    portalOrigin: config.origin,
    secretKey,
    webhookSecret,
    now,
  });
  return {
    gateway: testGatewayClient({ server, secretKey, webhookSecret, description }),
    reachableAt: (url) => server.deliverTo(url),
    stop: () => server.stop(),
  };
}

/** Secrets of the test gateway that stay the same as long as the portal's does. */
const derived = (secret: string, what: string): string => createHmac('sha256', secret).update(`test gateway: ${what}`).digest('hex');
