/** What an application's state means, and what happens next. */
import { msg, str } from '@lit/localize';
import type { Application } from '@portal/bff/contract/assistance';
import { formatDate } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { discountText, refusalText, untilText } from './help-text.ts';

/** In one sentence. */
export function headingOf({ state, discount, isSecondLook }: Application): string {
  switch (state) {
    case 'draft':
      return msg('Your application isn’t finished', { id: 'billing.help.unfinished' });
    case 'sent':
      return isSecondLook
        ? msg('We’re taking a second look', { id: 'billing.help.next-second' })
        : msg('We have your application', { id: 'billing.help.next-sent' });
    case 'needs_more':
      return msg('We need something more from you', { id: 'billing.help.next-more' });
    case 'approved':
      return discountText(discount ?? 0);
    case 'refused':
      return msg('We couldn’t approve this', { id: 'billing.help.next-refused' });
    case 'ended':
      return msg('This application is closed', { id: 'billing.help.next-ended' });
  }
}

/** A sentence each. */
export function nextTexts(application: Application, { locale }: LocaleSettings): string[] {
  const { state, timeZone, answerBy, moreBy, helpUntil, refusal, appealBy, interestFreeMonths, discount, endReason, phone } = application;
  const dayOf = (at: string): string => formatDate(at, timeZone, locale);
  const onHold = msg('Until then your bills are on hold. None of them go to collections.', { id: 'billing.help.next-hold' });
  switch (state) {
    case 'draft':
      return [msg('What you answered is saved. You can keep going anytime.', { id: 'billing.help.unfinished-text' })];
    case 'sent':
      return [...(answerBy ? [msg(str`We’ll answer by ${dayOf(answerBy)}, and let you know.`, { id: 'billing.help.next-by' })] : []), onHold];
    case 'needs_more':
      return [...(moreBy ? [msg(str`Please send it by ${dayOf(moreBy)}. Then we can continue.`, { id: 'billing.help.next-more-by' })] : []), onHold];
    case 'approved':
      return [
        ...(helpUntil ? [untilText(helpUntil, locale)] : []),
        ...(discount !== 100 && interestFreeMonths > 0
          ? [msg(str`You can pay what is left over up to ${interestFreeMonths} months, with no interest.`, { id: 'billing.help.next-plan' })]
          : []),
      ];
    case 'refused':
      return [
        ...(refusal ? [msg(str`Why: ${refusalText(refusal)}.`, { id: 'billing.help.next-why' })] : []),
        ...(appealBy
          ? [msg(str`Through ${dayOf(appealBy)} you can ask us to look at it again. Your bills stay on hold until then.`, { id: 'billing.help.next-appeal' })]
          : []),
        ...(phone ? [msg(str`You can also call us: ${phone}`, { id: 'billing.help.next-call' })] : []),
      ];
    case 'ended':
      return [
        endReason === 'over'
          ? msg('Help has ended. If it’s still hard to pay, you can apply again.', { id: 'billing.help.next-over' })
          : endReason === 'no-answer'
            ? msg('We didn’t get what we asked for in time. You can apply again.', { id: 'billing.help.next-no-answer' })
            : msg('You canceled it. You can apply again.', { id: 'billing.help.next-canceled' }),
      ];
  }
}
