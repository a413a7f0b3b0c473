/** Webhooks of the test gateway: signed by Stripe's own library, at least once, again later when they were not taken. */
import Stripe from 'stripe';
import type { Journal } from './journal.ts';
import type { EventRow } from './rows.ts';

/** Stripe tries for three days; nobody waits here for longer than a quarter of an hour. */
const WAITS_MS = [1_000, 5_000, 30_000, 60_000, 300_000, 900_000];
const TIMEOUT_MS = 10_000;

export interface Delivery {
  readonly eventId: string;
  readonly body: string;
  /** The header `Stripe-Signature`. */
  readonly signature: string;
}

export interface Deliveries {
  /** Where to, from now on; what happened before is sent as well. */
  to(url: string): void;
  /** Sends what is waiting. */
  wake(): void;
  stop(): void;
}

export function signEvent(event: EventRow, secret: string, now: Date): Delivery {
  const body = JSON.stringify({ ...event, api_version: Stripe.API_VERSION });
  const timestamp = Math.floor(now.getTime() / 1000);
  return { eventId: event.id, body, signature: Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp }) };
}

export function createDeliveries(journal: Journal, secret: string, now: () => Date): Deliveries {
  let url: string | undefined;
  let stopped = false;
  let sending = false;
  let tries = 0;
  let timer: NodeJS.Timeout | undefined;

  async function send(event: EventRow): Promise<boolean> {
    const { body, signature } = signEvent(event, secret, now());
    try {
      const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
      const answer = await fetch(url ?? '', { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }

  async function sendAll(): Promise<void> {
    if (sending || stopped || url === undefined) return;
    sending = true;
    clearTimeout(timer);
    let failed = false;
    for (const event of journal.all('events')) {
      if (stopped || journal.get('delivered', event.id)) continue;
      if (await send(event)) {
        if (!stopped) journal.write([['delivered', { id: event.id }]]);
      } else failed = true;
    }
    sending = false;
    tries = failed ? tries + 1 : 0;
    if (failed) later(WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? 0);
    else if (journal.all('events').some(({ id }) => !journal.get('delivered', id))) later(0);
  }

  function later(ms: number): void {
    if (stopped) return;
    // Nothing in it rejects: what a delivery throws is a delivery that failed.
    timer = setTimeout(() => void sendAll(), ms).unref();
  }

  return {
    to(where) {
      url = where;
      later(0);
    },
    wake: () => later(0),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
