/** Ends push notices on this browser when its person signs out: whoever uses it next must not see that there is news for somebody else. */
import { readJson } from '../contract/api-error.ts';
import { ownPushSubscription, pushKey } from '../contract/push-subscription.ts';
import { systemClock } from '../contract/clock.ts';
import type { Clock } from '../contract/clock.ts';
import { plainTransport } from './session-api.ts';

/** A push service that does not answer keeps nobody from signing out. */
const WAIT_MS = 3000;

/**
 * Never throws. Where the BFF can't be told, the browser's own end is enough: the
 * push service then refuses the next notice, and the BFF forgets the browser.
 */
export async function endPush({ after }: Pick<Clock, 'after'> = systemClock): Promise<void> {
  let stopWaiting: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (stopWaiting = after(WAIT_MS, resolve)));
  await Promise.race([end().catch(() => undefined), late]);
  stopWaiting();
}

async function end(): Promise<void> {
  const subscription = await ownPushSubscription();
  if (!subscription) return;
  const path = `/api/communication/push/browsers/${await pushKey(subscription)}`;
  await Promise.allSettled([readJson(plainTransport.request(path, { method: 'DELETE' })), subscription.unsubscribe()]);
}
