/** Why something is owed, in one sentence. */
import { msg, str } from '@lit/localize';
import { formatMoney, formatPlainDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

export interface Why {
  readonly chargeCents: number;
  readonly insuranceCents: number;
  readonly adjustmentCents: number;
  /** What it is for; a visit or a service. */
  readonly title: string | null;
  readonly on: string | null;
}

/** Of one bill. */
export function whyText({ chargeCents, insuranceCents, adjustmentCents, title, on }: Why, locale: Locale): string {
  const charge = formatMoney(chargeCents, locale);
  const insurance = formatMoney(insuranceCents, locale);
  const discount = formatMoney(adjustmentCents, locale);
  const what =
    title && on ? msg(str`${title} on ${formatPlainDate(on, locale)}`, { id: 'billing.why.visit' }) : (title ?? msg('Your care', { id: 'billing.why.care' }));
  if (insuranceCents > 0 && adjustmentCents > 0)
    return msg(str`${what} cost ${charge}. Insurance paid ${insurance} of it and ${discount} came off. The rest is your share.`, { id: 'billing.why.both' });
  if (insuranceCents > 0) return msg(str`${what} cost ${charge}. Insurance paid ${insurance} of it. The rest is your share.`, { id: 'billing.why.insurance' });
  if (adjustmentCents > 0) return msg(str`${what} cost ${charge}, and ${discount} came off. The rest is your share.`, { id: 'billing.why.discount' });
  return msg(str`${what} cost ${charge}, and insurance has not paid for it.`, { id: 'billing.why.none' });
}

/** Of several. */
export function whyAllText(count: number, { chargeCents, insuranceCents, adjustmentCents }: Why, locale: Locale): string {
  return msg(
    str`You have ${count} bills to pay. Your care cost ${formatMoney(chargeCents, locale)}. Insurance paid ${formatMoney(insuranceCents, locale)}, and ${formatMoney(adjustmentCents, locale)} came off. The rest is your share.`,
    { id: 'billing.why.several' },
  );
}
