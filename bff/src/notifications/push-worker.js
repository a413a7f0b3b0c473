/**
 * Shows notices that come while no page of the portal is open, and opens the
 * portal when one is chosen. It handles no requests and keeps nothing.
 */
/* global self, clients */
self.addEventListener('push', (event) => {
  const { title = '', text = '', topic = '', locale = 'en' } = event.data?.json() ?? {};
  // One notice a topic: a newer one takes the place of an older one.
  event.waitUntil(self.registration.showNotification(title, { body: text, tag: topic, lang: locale }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPortal());
});

async function openPortal() {
  const [open] = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open) await open.focus();
  else await clients.openWindow('/');
}
