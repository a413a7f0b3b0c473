/** This browser as one that shows push notices: permission, service worker and subscription. */
import type { PushBrowser } from '@portal/bff/contract/communication';
import { ownPushSubscription, PUSH_SCOPE, pushKey } from '@portal/shell/contract';

/** What the BFF serves; it shows notices and handles no page's requests. */
const WORKER = '/push-worker.js';
/** A push service answers within a second or two. Without a network Chromium goes on trying for minutes and says nothing. */
const WAIT_MS = 10_000;

/** Whether this browser can show notices: `refused` is for the person to change in its settings. */
export type PushSupport = 'possible' | 'refused' | 'missing';

// Browsers without Trusted Types have no such global.
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let workerUrl: string | undefined;

/** The worker's address, as the page's policy for scripts wants it: this one and no other. */
function trustedWorkerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  workerUrl ??= trustedTypes?.createPolicy('push-worker', { createScriptURL: () => WORKER }).createScriptURL(WORKER) ?? WORKER;
  return workerUrl;
}

export function pushSupport(): PushSupport {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis) || !('Notification' in globalThis)) return 'missing';
  return Notification.permission === 'denied' ? 'refused' : 'possible';
}

/** By which the BFF lists this browser; null while it is not set up. */
export async function ownPushKey(): Promise<string | null> {
  if (pushSupport() === 'missing') return null;
  const subscription = await ownPushSubscription();
  return subscription && pushKey(subscription);
}

/**
 * Asks the person, and subscribes with their push service; null when they said no.
 * @throws {DOMException} the push service said no, or could not be reached: `TimeoutError`
 */
export async function subscribePush(publicKey: string): Promise<PushBrowser | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const registration = await navigator.serviceWorker.register(trustedWorkerUrl(), { scope: PUSH_SCOPE });
  await activated(registration);
  // One of other keys, or of somebody else who used this browser, would be kept.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const { endpoint, keys } = (await inTime(registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }))).toJSON();
  return { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } };
}

/** Ends it on this browser too, so that nothing is kept for it. */
export async function unsubscribePush(): Promise<void> {
  await (await ownPushSubscription())?.unsubscribe();
}

/** One that comes later is not kept: the person was told that it failed. */
async function inTime(subscribed: Promise<PushSubscription>): Promise<PushSubscription> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), WAIT_MS)));
  const subscription = await Promise.race([subscribed, late]);
  clearTimeout(timer);
  if (subscription) return subscription;
  void subscribed.then((unwanted) => unwanted.unsubscribe()).catch(() => undefined);
  throw new DOMException('The push service did not answer.', 'TimeoutError');
}

async function activated(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  if (registration.active || !worker) return;
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
    });
  });
}
