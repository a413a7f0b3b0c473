/** What the gateway paid out to the bank, booked: from its money to ours, less what it kept. */
import { write } from '../../access/write-as.ts';
import type { GatewayPayout } from '../../payments/gateway-objects.ts';
import type { Portal } from '../../portal.ts';
import { book } from './ledger.ts';

const payoutKey = (gateway: string, payoutId: string): string => `payout:${gateway}:${payoutId}`;

/** Books the payouts that are at the bank. @throws {GatewayUnreachable} @returns how many are new */
export async function bookPayouts(portal: Portal, day: string): Promise<number> {
  const { gateway } = portal.payments;
  if (!gateway) return 0;
  let booked = 0;
  for (const payout of await gateway.listPayouts(day)) {
    if (payout.state === 'paid' && (await bookPayout(portal, gateway.name, payout))) booked += 1;
  }
  return booked;
}

const bookPayout = (portal: Portal, gateway: string, { payoutId, arrivesOn, amountCents, lines }: GatewayPayout): Promise<boolean> => {
  const feeCents = lines.reduce((sum, line) => sum + line.feeCents, 0);
  return write(portal, async (tx) => {
    const entryId = await book(tx, {
      key: payoutKey(gateway, payoutId),
      kind: 'payout',
      at: new Date(`${arrivesOn}T00:00:00.000Z`),
      postings: [
        { account: 'bank', cents: amountCents },
        { account: 'fees', cents: feeCents },
        { account: 'gateway', cents: -(amountCents + feeCents) },
      ],
    });
    return entryId !== null;
  });
};
