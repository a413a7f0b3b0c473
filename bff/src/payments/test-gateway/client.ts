/** The test gateway as the portal speaks to it: by Stripe's API, at another place. */
import { readBankFile } from '../bank-file.ts';
import type { PaymentGateway } from '../gateway.ts';
import { stripeGateway } from '../stripe-gateway.ts';
import type { TestGateway } from './server.ts';

const BANK_MS = 10_000;

interface Client {
  readonly server: Pick<TestGateway, 'origin' | 'port'>;
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly description: string;
}

export function testGatewayClient({ server, secretKey, webhookSecret, description }: Client): PaymentGateway {
  const { origin, port } = server;
  return stripeGateway({
    name: 'test',
    secretKey,
    webhookSecret,
    description,
    at: { host: '127.0.0.1', port, protocol: 'http' },
    fields: { cardUrl: `${origin}/fields/card`, bankUrl: `${origin}/fields/bank` },
    frameSource: origin,
    deposits: async (day) => {
      const headers = { authorization: `Bearer ${secretKey}` };
      const answer = await fetch(`http://127.0.0.1:${port}/bank/${day}.csv`, { headers, signal: AbortSignal.timeout(BANK_MS) });
      if (!answer.ok) throw new Error(`the bank file answered ${answer.status}`);
      return readBankFile(await answer.text());
    },
  });
}
