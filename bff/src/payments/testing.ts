/** A test gateway for tests, with the portal's way to it, and tokens as its fields hand them over. */
import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaymentGateway } from './gateway.ts';
import type { ApiRequest } from './test-gateway/api.ts';
import { testGatewayClient } from './test-gateway/client.ts';
import { startTestGateway } from './test-gateway/server.ts';
import type { Fault, TestGateway } from './test-gateway/server.ts';

export const SECRET_KEY = 'sk_test_0000000000000000';
export const WEBHOOK_SECRET = 'whsec_0000000000000000';

export interface OpenTestGateway {
  readonly server: TestGateway;
  readonly gateway: PaymentGateway;
  /** What befalls requests from now on. */
  fault: (request: ApiRequest) => Fault | undefined;
  /** Ends it as a kill in the middle of writing does, and starts it again on what it kept. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openTestGateway(now: () => Date): Promise<OpenTestGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'test-gateway-'));
  const start = (port: number) =>
    startTestGateway({
      folder,
      port,
      portMayDiffer: false,
      host: '127.0.0.1',
      origin: undefined,
      portalOrigin: 'http://localhost:8080',
      secretKey: SECRET_KEY,
      webhookSecret: WEBHOOK_SECRET,
      now,
      fault: (request) => opened.fault(request),
    });
  let server = await start(0);
  const opened: OpenTestGateway = {
    get server() {
      return server;
    },
    gateway: testGatewayClient({ server, secretKey: SECRET_KEY, webhookSecret: WEBHOOK_SECRET, description: 'Payment to Northfield Health' }),
    fault: () => undefined,
    async restart() {
      await server.stop();
      await appendFile(join(folder, 'journal.jsonl'), '[["intents",{"id":"pi_ha');
      server = await start(server.port);
    },
    async close() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
  return opened;
}

/** A token of a card that does this when it is charged; `ok` pays. */
export const cardToken = (scenario = 'ok', last4 = '4242', expires = '122030'): string =>
  `pm_test_${scenario}_visa_${last4}_${expires}_${randomBytes(8).toString('hex')}`;

/** A token of a bank account: `bank` pays, `bankfunds` and `bankclosed` are found empty or closed a day later. */
export const bankToken = (scenario = 'bank', last4 = '6789'): string => `pm_test_${scenario}_${last4}_${randomBytes(8).toString('hex')}`;
