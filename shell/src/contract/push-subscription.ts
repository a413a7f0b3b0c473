/** This browser's subscription to push notices: whose notices it shows, if any. */

/** Of the service worker that shows notices; it holds no page. */
export const PUSH_SCOPE = '/push-notices/';

/** Null while this browser is not set up. */
export async function ownPushSubscription(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis)) return null;
  const registration = await navigator.serviceWorker.getRegistration(PUSH_SCOPE);
  // Without one of its own, a browser answers with a worker that is in charge of all pages.
  return registration?.scope.endsWith(PUSH_SCOPE) ? registration.pushManager.getSubscription() : null;
}

/** By which the BFF knows a browser: SHA-256 of its address as base64url. */
export async function pushKey({ endpoint }: Pick<PushSubscription, 'endpoint'>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
