/** Why a notice did not go out, and how a way to send is doing, in words for staff. */
import { msg, str } from '@lit/localize';
import type { Channel } from '@portal/bff/contract/communication';
import type { FailedNotice } from '@portal/bff/contract/notices';

export function channelsText(channel: Channel): string {
  const texts: Record<Channel, string> = {
    email: msg('Emails', { id: 'account.unsent.emails' }),
    text: msg('Texts', { id: 'account.unsent.texts' }),
    push: msg('Browser notifications', { id: 'account.unsent.pushes' }),
    mail: msg('Letters', { id: 'account.letters.title' }),
  };
  return texts[channel];
}

/** `Email to Dana Whitfield`. */
export function unsentText({ channel, recipient }: Pick<FailedNotice, 'channel' | 'recipient'>): string {
  if (channel === 'email') return msg(str`Email to ${recipient}`, { id: 'account.unsent.email-to' });
  if (channel === 'text') return msg(str`Text to ${recipient}`, { id: 'account.unsent.text-to' });
  if (channel === 'push') return msg(str`Browser notification to ${recipient}`, { id: 'account.unsent.push-to' });
  return msg(str`Letter to ${recipient}`, { id: 'account.unsent.letter-to' });
}

/** Why, and what helps. */
export function causeText(cause: FailedNotice['cause']): string {
  const texts: Record<FailedNotice['cause'], string> = {
    address: msg('The address or number doesn’t work. Ask the person for the right one, then try again.', { id: 'account.unsent.address' }),
    provider: msg('The service that sends it did not accept it. Try again once it works.', { id: 'account.unsent.provider' }),
    'unknown-whether-sent': msg('The connection broke while this was being sent, so it may have arrived. If you try again, the person may get it twice.', {
      id: 'account.unsent.unknown',
    }),
    'too-late': msg('It is too late for this one. If there was a code or a link in it, the person has to ask for a new one. Don’t try again.', {
      id: 'account.unsent.late',
    }),
    unreadable: msg('It can’t be opened anymore. Don’t try again, and tell your IT team.', { id: 'account.unsent.unreadable' }),
    other: msg('There is an error in the portal. Tell your IT team, and try again once it is fixed.', { id: 'account.unsent.other' }),
  };
  return texts[cause];
}
