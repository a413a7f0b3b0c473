/** Words of what was sent to a person, and of what became of it. */
import { msg, str } from '@lit/localize';
import type { Channel } from '@portal/bff/contract/communication';
import type { SentNotice, WaitingNotice } from '@portal/bff/contract/notices';
import type { IconName } from '@portal/design-system/icons';
import { topicText } from '../communication/communication-text.ts';

type Said = Pick<SentNotice, 'topic' | 'channel' | 'address' | 'isDigest'>;

export const CHANNEL_ICONS: Readonly<Record<Channel, IconName>> = { email: 'mail', text: 'phone', push: 'bell', mail: 'file' };

/** What it was about, and nothing of what it said: that is not kept. */
export function aboutText({ topic, isDigest }: Said): string {
  return isDigest || topic === null ? msg('Summary of several topics', { id: 'account.sent.digest' }) : topicText(topic);
}

/** How it went out and where: `Email to e…@example.org`. */
export function wayText({ channel, address }: Said): string {
  if (address === null) {
    const texts: Record<Channel, string> = {
      email: msg('Email', { id: 'account.communication.email' }),
      text: msg('Text', { id: 'account.communication.text' }),
      push: msg('Browser notification', { id: 'account.communication.push' }),
      mail: msg('Letter to your address', { id: 'account.sent.letter' }),
    };
    return texts[channel];
  }
  if (channel === 'email') return msg(str`Email to ${address}`, { id: 'account.sent.email-to' });
  if (channel === 'text') return msg(str`Text to ${address}`, { id: 'account.sent.text-to' });
  if (channel === 'push') return msg(str`Browser notification on ${address}`, { id: 'account.sent.push-to' });
  return msg(str`Letter to ${address}`, { id: 'account.sent.letter-to' });
}

export function outcomeText(outcome: SentNotice['outcome']): string {
  const texts: Record<SentNotice['outcome'], string> = {
    sent: msg('Sent', { id: 'account.sent.sent' }),
    failed: msg('Not sent', { id: 'account.sent.failed' }),
    skipped: msg('Not needed', { id: 'account.sent.skipped' }),
  };
  return texts[outcome];
}

export const OUTCOME_TONES = { sent: 'success', failed: 'danger', skipped: 'neutral' } as const;

export function skippedText(reason: NonNullable<SentNotice['reason']>): string {
  const texts: Record<NonNullable<SentNotice['reason']>, string> = {
    read: msg('You had read it by then.', { id: 'account.sent.skip-read' }),
    'not-chosen': msg('You turned this off by then.', { id: 'account.sent.skip-choice' }),
    'no-address': msg('There was no confirmed address to send it to.', { id: 'account.sent.skip-address' }),
    dropped: msg('Our staff stopped it, because it was out of date.', { id: 'account.sent.skip-dropped' }),
  };
  return texts[reason];
}

/** What to do about one that did not go out. */
export function failedText(channel: Channel): string {
  const texts: Record<Channel, string> = {
    email: msg('We couldn’t deliver it. Check that your email address is right.', { id: 'account.sent.failed-email' }),
    text: msg('We couldn’t deliver it. Check that your mobile number is right.', { id: 'account.sent.failed-text' }),
    push: msg('We couldn’t reach that browser. You may need to turn notifications on again.', { id: 'account.sent.failed-push' }),
    mail: msg('We couldn’t mail it. Check that your address is right.', { id: 'account.sent.failed-mail' }),
  };
  return texts[channel];
}

/** Why one has not gone out yet. @param when already written for people; empty where it is not known */
export function waitingText(reason: WaitingNotice['reason'], when: string): string {
  switch (reason) {
    case 'soon':
      return msg('It goes out in a moment.', { id: 'account.sent.wait-soon' });
    case 'quiet-hours':
      return msg(str`It waits for the end of your quiet hours: ${when}.`, { id: 'account.sent.wait-quiet' });
    case 'digest':
      return msg(str`It comes with your next summary: ${when}.`, { id: 'account.sent.wait-digest' });
    case 'letter':
      return msg('It comes with your next letter.', { id: 'account.sent.wait-letter' });
    case 'trying-again':
      return msg('It didn’t go out the first time. We keep trying.', { id: 'account.sent.wait-again' });
    case 'no-way':
      return msg('We can’t send this way right now. It waits until we can.', { id: 'account.sent.wait-no-way' });
  }
}
