/**
 * A process that pays, gives back, takes events and reconciles as it is told, for the
 * storm of payments that kills it: `payment-storm-child.ts '<settings as JSON>'`.
 */
import pino from 'pino';
import { createAuditLog } from '../audit/audit-log.ts';
import { activityWords } from '../features/activity/what.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { createEventHub } from '../events/event-hub.ts';
import { chargeFor } from '../features/payments/charge.ts';
import { reconcile } from '../features/payments/reconcile.ts';
import { giveBack } from './payment-storm-refund.ts';
import { takeWebhook } from '../features/payments/webhooks.ts';
import { FEATURES } from '../features/index.ts';
import { testGatewayClient } from '../payments/test-gateway/client.ts';
import { SECRET_KEY, WEBHOOK_SECRET } from '../payments/testing.ts';
import type { Portal } from '../portal.ts';
import type { StormOrder, StormSettings } from './payment-storm-orders.ts';

const [written] = process.argv.slice(2);
if (!written) throw new Error('Say which database and which gateway.');
const settings = JSON.parse(written) as StormSettings;
const db = await openDatabase(settings.database);
const events = await createEventHub(db);
let time = 0;
const gateway = testGatewayClient({
  server: settings.gateway,
  secretKey: SECRET_KEY,
  webhookSecret: WEBHOOK_SECRET,
  description: 'Payment to Northfield Health',
});
const parts = {
  config: readConfig({ NODE_ENV: 'test', PORTAL_DATA: settings.dataDir }),
  db,
  events,
  audit: createAuditLog(db, activityWords(FEATURES).whatOf),
  features: FEATURES,
  log: pino({ level: 'silent' }),
  payments: { gateway },
  now: () => new Date(time),
};
// What pays asks nothing else of the portal.
const portal = parts as unknown as Portal;
const NOWHERE = { requestId: null, sourceIp: null, method: 'POST', route: '/api/payments/webhooks' };

async function obey(order: StormOrder): Promise<void> {
  if (order.what === 'pay') {
    const { key, patientId, parts: bills, token } = order;
    const who = { patientId, reduced: false, payerId: null, receiptTo: null, origin: 'guest' } as const;
    await chargeFor(portal, { ...who, key, parts: bills, atMost: true, method: { kind: 'token', token }, present: true });
  } else if (order.what === 'refund') await giveBack(portal, order.key);
  else if (order.what === 'event') await takeWebhook(portal, NOWHERE, Buffer.from(order.body), order.signature);
  else await reconcile(portal);
}

process.on('message', (order: StormOrder) => {
  time = Math.max(time, order.at);
  const answer = (outcome: string): void => void process.send?.({ id: order.id, outcome });
  obey(order).then(
    () => answer('done'),
    (error: unknown) => answer(error instanceof Error ? ('code' in error ? String(error.code) : error.message) : 'unknown'),
  );
});
process.send?.({ id: -1, outcome: 'ready' });
