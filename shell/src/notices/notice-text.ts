/** Words and signs of notices. */
import { msg, str } from '@lit/localize';
import type { IconName } from '@portal/design-system/icons';
import { formatDate, formatWallTime } from '../contract/intl.ts';
import type { Locale } from '../contract/locale.ts';

/** The sign of a topic. One of a feature that came later than this page has the bell. */
const ICONS: Readonly<Record<string, IconName>> = {
  appointments: 'calendar',
  offers: 'calendar',
  reminders: 'clock',
  results: 'flask',
  comments: 'flask',
  messages: 'mail',
  refills: 'pill',
  bills: 'bill',
  account: 'shield',
};

export function topicIcon(topic: string): IconName {
  return ICONS[topic] ?? 'bell';
}

/** The words of a topic in this language; English where it has none. */
export function titleIn(titles: Readonly<Record<string, string>>, locale: Locale): string {
  return titles[locale] ?? titles['en'] ?? '';
}

/** `Today, 3:30 PM`, `Yesterday, 3:30 PM`, `Nov 24, 2026, 3:30 PM`: by the reader's own clock. */
export function whenText(at: string, now: number, locale: Locale, timeZone: string): string {
  const time = formatWallTime(at, timeZone, locale);
  const dayOf = (instant: string): string => formatDate(instant, timeZone, locale, 'short');
  const day = dayOf(at);
  if (day === dayOf(new Date(now).toISOString())) return msg(str`Today, ${time}`, { id: 'shell.notices.today' });
  if (day === dayOf(new Date(now - 86_400_000).toISOString())) return msg(str`Yesterday, ${time}`, { id: 'shell.notices.yesterday' });
  return `${day}, ${time}`;
}

/** More is not written out: it would be wider than the bell. */
const MOST = 99;

/** How much is unread, as it stands at the bell. */
export const countText = (unread: number): string => (unread > MOST ? `${MOST}+` : String(unread));

/** The name of the bell: what it opens, and how much is unread, as it stands there. */
export function bellText(unread: number): string {
  if (unread === 0) return msg('Notifications, none unread', { id: 'shell.notices.bell-none' });
  return unread === 1
    ? msg('Notifications, 1 unread', { id: 'shell.notices.bell-one' })
    : msg(str`Notifications, ${countText(unread)} unread`, { id: 'shell.notices.bell' });
}

/** What notices of a topic are about, in a word or two; of a topic that came later, its own words. */
export function topicText(topic: string, titles: Readonly<Record<string, string>>, locale: Locale): string {
  const texts: Readonly<Record<string, () => string>> = {
    appointments: () => msg('Visits', { id: 'shell.notices.topic-visits' }),
    offers: () => msg('Visit times to answer', { id: 'shell.notices.topic-offers' }),
    reminders: () => msg('Visit reminders', { id: 'shell.notices.topic-reminders' }),
    results: () => msg('Test results', { id: 'shell.notices.topic-results' }),
    comments: () => msg('Comments on your results', { id: 'shell.notices.topic-comments' }),
    messages: () => msg('Messages', { id: 'shell.notices.topic-messages' }),
    refills: () => msg('Refills', { id: 'shell.notices.topic-refills' }),
    bills: () => msg('Bills', { id: 'shell.notices.topic-bills' }),
    account: () => msg('Account security', { id: 'shell.notices.topic-account' }),
  };
  return texts[topic]?.() ?? titleIn(titles, locale);
}

/** What was marked, for who may want it back. */
export function markedText(count: number): string {
  if (count === 0) return msg('There was nothing left to mark.', { id: 'shell.notices.marked-none' });
  return count === 1
    ? msg('1 notification is marked as read.', { id: 'shell.notices.marked-one' })
    : msg(str`${count} notifications are marked as read.`, { id: 'shell.notices.marked' });
}
