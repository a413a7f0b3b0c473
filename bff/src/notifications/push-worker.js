/**
 * Shows notices that come while no page of the portal is open, and opens the
 * portal when one is chosen. It handles no requests and keeps nothing.
 */
/* global self, clients, navigator */
self.addEventListener('push', (event) => {
  const { title = '', text = '', topic = '', locale = 'en', path = '/', badge } = event.data?.json() ?? {};
  // One notice a topic: a newer one takes the place of an older one.
  const shown = self.registration.showNotification(title, { body: text, tag: topic, lang: locale, data: { path } });
  event.waitUntil(Promise.all([shown, showCount(badge)]));
});

/** How much is unread, on the icon of the installed app: a number, and not of what. */
async function showCount(count) {
  if (typeof count !== 'number' || !navigator.setAppBadge) return;
  // Zero takes the number away.
  await navigator.setAppBadge(count);
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPortal(event.notification.data?.path ?? '/'));
});

/** A page that is open stays as it is: somebody may be writing on it. */
async function openPortal(path) {
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const shown = path === '/' ? open[0] : open.find(({ url }) => new URL(url).pathname === path);
  if (shown) await shown.focus();
  else await clients.openWindow(path);
}
