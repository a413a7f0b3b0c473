/** Words of the communication page. */
import { msg, str } from '@lit/localize';
import type { Channel, ChannelReason, Topic } from '@portal/bff/contract/communication';
import { formatTag } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

export const TOPICS: readonly Topic[] = [
  'appointments',
  'offers',
  'reminders',
  'results',
  'comments',
  'messages',
  'help',
  'refills',
  'bills',
  'paymentPlans',
  'plannedPayments',
  'insurance',
  'estimates',
  'billDisputes',
  'account',
];
export const CHANNELS: readonly Channel[] = ['email', 'text', 'push', 'mail'];

/** A topic that came later than this page is called by its name. */
export function topicText(topic: string): string {
  const texts: Readonly<Record<Topic, string>> = {
    appointments: msg('Visits', { id: 'account.communication.visits' }),
    comments: msg('Comments on your results', { id: 'account.communication.comments' }),
    offers: msg('Visit times to answer', { id: 'account.communication.offers' }),
    reminders: msg('Visit reminders', { id: 'account.communication.reminders' }),
    results: msg('Test results', { id: 'account.communication.results' }),
    messages: msg('Messages', { id: 'account.communication.messages' }),
    help: msg('Applications for help', { id: 'account.communication.help' }),
    refills: msg('Refills', { id: 'account.communication.refills' }),
    bills: msg('Bills', { id: 'account.communication.bills' }),
    paymentPlans: msg('Payment plans', { id: 'account.communication.payment-plans' }),
    plannedPayments: msg('Payments you set up', { id: 'account.communication.planned-payments' }),
    insurance: msg('Insurance', { id: 'account.communication.insurance' }),
    estimates: msg('Cost estimates', { id: 'account.communication.estimates' }),
    billDisputes: msg('Answers about bills', { id: 'account.communication.bill-disputes' }),
    account: msg('Account security', { id: 'account.communication.account' }),
  };
  return Object.entries(texts).find(([known]) => known === topic)?.[1] ?? topic;
}

export function channelText(channel: Channel): string {
  const texts: Record<Channel, string> = {
    email: msg('Email', { id: 'account.communication.email' }),
    text: msg('Text', { id: 'account.communication.text' }),
    push: msg('Browser notification', { id: 'account.communication.push' }),
    mail: msg('Mail', { id: 'account.communication.mail' }),
  };
  return texts[channel];
}

/** The name of one switch: `Messages by email`. */
export function cellText(topic: string, channel: Channel): string {
  if (channel === 'email') return msg(str`${topic} by email`, { id: 'account.communication.by-email' });
  if (channel === 'text') return msg(str`${topic} by text`, { id: 'account.communication.by-text' });
  if (channel === 'push') return msg(str`${topic} by browser notification`, { id: 'account.communication.by-push' });
  return msg(str`${topic} by mail`, { id: 'account.communication.by-mail' });
}

/** Why nothing can be sent this way now. */
export function reasonText(reason: ChannelReason): string {
  const texts: Record<ChannelReason, string> = {
    'email-not-confirmed': msg('We don’t know yet that this address is yours. Confirm it first.', { id: 'account.communication.email-not-confirmed' }),
    'text-not-available': msg('We can’t send text messages yet.', { id: 'account.communication.text-not-available' }),
    'text-not-confirmed': msg('We text a number only after you confirm that it’s yours.', { id: 'account.communication.text-not-confirmed' }),
    'push-not-available': msg('We can’t send notifications yet.', { id: 'account.communication.push-not-available' }),
    'push-not-registered': msg('No browser is set up for notifications yet.', { id: 'account.communication.push-not-registered' }),
    'mail-no-address': msg('We don’t have a full address for you on file.', { id: 'account.communication.mail-no-address' }),
  };
  return texts[reason];
}

/** `10:00 PM` of `22:00`. */
export function clockText(time: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(formatTag(locale), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format.format(new Date(`2000-01-01T${time}:00Z`));
}

/** Every half hour of a day. */
export const HALF_HOURS: readonly string[] = Array.from(
  { length: 48 },
  (_, at) => `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`,
);

/** The zones of the United States. */
export const US_ZONES: readonly string[] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
];

/** `Central Time (Chicago)`. */
export function zoneText(zone: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(formatTag(locale), { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(new Date('2000-01-01T00:00:00Z'));
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? city;
  return name === city ? name : `${name} (${city})`;
}
