/** Words of how soon, on which way next and of whom somebody hears. */
import { msg, str } from '@lit/localize';
import type { NoticeChoices, PersonChoice, TopicChoice } from '@portal/bff/contract/notices';
import { formatClock, formatList, formatWeekday } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

export type Rhythm = TopicChoice['rhythm'];
export type Way = NoticeChoices['order'][number];
export type Mode = PersonChoice['mode'];

export const RHYTHMS: readonly Rhythm[] = ['at-once', 'daily', 'weekly'];
export const MODES: readonly Mode[] = ['own', 'matrix', 'urgent', 'none'];

export function rhythmText(rhythm: Rhythm): string {
  const texts: Record<Rhythm, string> = {
    'at-once': msg('Right away', { id: 'account.told.at-once' }),
    daily: msg('Once a day', { id: 'account.told.daily' }),
    weekly: msg('Once a week', { id: 'account.told.weekly' }),
  };
  return texts[rhythm];
}

/** When what is not told right away comes: `All together in one email, at 6:00 PM.` */
export function rhythmHint(rhythm: Rhythm, { time, weekday }: NoticeChoices['digest'], locale: Locale): string | undefined {
  const at = formatClock(time, locale);
  if (rhythm === 'daily') return msg(str`Everything from one day in one email, at ${at}`, { id: 'account.told.daily-when' });
  if (rhythm === 'weekly')
    return msg(str`Everything from one week in one email, ${formatWeekday(weekday, locale)} at ${at}`, { id: 'account.told.weekly-when' });
  return undefined;
}

/** A way as it stands within a sentence. */
export function wayText(way: Way): string {
  const texts: Record<Way, string> = {
    email: msg('email', { id: 'account.told.way-email' }),
    text: msg('text', { id: 'account.told.way-text' }),
    push: msg('browser notification', { id: 'account.told.way-push' }),
  };
  return texts[way];
}

/** What holds for a topic, in a line: `Right away · if unread: text`. */
export function topicSummary({ rhythm, followUp, inPortal }: TopicChoice, order: readonly Way[], locale: Locale): string {
  const next = order.filter((way) => followUp[way]).map(wayText);
  return [
    rhythmText(rhythm),
    ...(next.length > 0 ? [msg(str`if unread: ${formatList(next, locale)}`, { id: 'account.told.if-unread' })] : []),
    ...(inPortal ? [] : [msg('not in the portal’s list', { id: 'account.told.not-in-portal' })]),
  ].join(' · ');
}

/** What holds for a person, in a line. */
export function modeText(mode: Mode): string {
  const texts: Record<Mode, string> = {
    own: msg('The same as for me', { id: 'account.told.mode-own' }),
    matrix: msg('My own choices for this person', { id: 'account.told.mode-matrix' }),
    urgent: msg('Only what can’t wait', { id: 'account.told.mode-urgent' }),
    none: msg('Nothing', { id: 'account.told.mode-none' }),
  };
  return texts[mode];
}

export function modeHint(mode: Mode): string | undefined {
  if (mode === 'urgent') return msg('Such as a visit time that someone holds for a short while', { id: 'account.told.mode-urgent-hint' });
  return mode === 'none' ? msg('You still see everything when you open the record', { id: 'account.told.mode-none-hint' }) : undefined;
}
