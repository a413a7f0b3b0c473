/** How estimates are put into words, the same in lists, on pages and on paper. */
import { msg, str } from '@lit/localize';
import type { EstimateSummary, ServiceNames, WorkedOut } from '@portal/bff/contract/estimates';
import { formatMoney, formatNearDate } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';

interface Badge {
  readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
  readonly text: string;
}

/** In the reader's language, in the portal's own words where it has some. */
export const serviceName = (names: ServiceNames, locale: Locale): string => (locale === 'es' ? names.es : names.en);

/** "70551" of `CPT:70551`. */
export const codeText = (service: string): string => service.slice(service.indexOf(':') + 1);

/** "$120.00 to $340.00", or one amount where both are the same. */
export function rangeText({ lowCents, highCents }: { readonly lowCents: number; readonly highCents: number }, locale: Locale): string {
  const [low, high] = [formatMoney(lowCents, locale), formatMoney(highCents, locale)];
  return lowCents === highCents ? low : msg(str`${low} to ${high}`, { id: 'billing.estimate.range' });
}

/** @param today - the day at the clinic */
export function estimateBadge({ kind, state, dueOn }: Pick<EstimateSummary, 'kind' | 'state' | 'dueOn'>, today: string, locale: Locale): Badge {
  if (state === 'canceled') return { tone: 'neutral', text: msg('Canceled', { id: 'billing.estimate.state-canceled' }) };
  if (state === 'asked' && dueOn) return dueBadge(dueOn, today, locale);
  return kind === 'good_faith'
    ? { tone: 'success', text: msg('From the clinic', { id: 'billing.estimate.state-issued' }) }
    : { tone: 'neutral', text: msg('Saved', { id: 'billing.estimate.state-saved' }) };
}

/** By when the clinic owes it. */
export function dueBadge(dueOn: string, today: string, locale: Locale): Badge {
  const day = formatNearDate(dueOn, today, locale);
  if (dueOn < today) return { tone: 'danger', text: msg(str`Late since ${day}`, { id: 'billing.estimate.late' }) };
  return { tone: dueOn === today ? 'warning' : 'info', text: msg(str`Due by ${day}`, { id: 'billing.estimate.due' }) };
}

export const settingText = (setting: WorkedOut['setting']): string =>
  setting === 'inpatient'
    ? msg('With a stay in the hospital', { id: 'billing.estimate.inpatient' })
    : msg('Without a stay in the hospital', { id: 'billing.estimate.outpatient' });

/** Whose price it is. */
export function basisText({ basis, insured }: Pick<WorkedOut, 'basis' | 'insured'>): string {
  const payer = insured?.payerName ?? '';
  switch (basis) {
    case 'plan':
      return msg(str`This is the price that ${payer} has agreed on with the clinic for your plan.`, { id: 'billing.estimate.basis-plan' });
    case 'payer':
      return msg(str`The clinic lists no price for your plan. This is what ${payer} pays for its other plans.`, { id: 'billing.estimate.basis-payer' });
    case 'all':
      return msg('The clinic lists no price for your insurance. This is the lowest to the highest price of all insurance there.', {
        id: 'billing.estimate.basis-all',
      });
    case 'cash':
      return msg('This is the clinic’s price for people who pay without insurance.', { id: 'billing.estimate.basis-cash' });
    case 'charge':
      return msg('This is the clinic’s full price. The clinic lists no lower one. Ask if there is a discount.', { id: 'billing.estimate.basis-charge' });
  }
}

/** Where the numbers of the plan come from. */
export function benefitsText({ benefitsFrom }: Pick<WorkedOut, 'benefitsFrom'>): string {
  switch (benefitsFrom) {
    case 'insurer':
      return msg('What you pay under your plan comes from your insurance.', { id: 'billing.estimate.from-insurer' });
    case 'coverage':
      return msg('What you pay under your plan comes from your plan on file.', { id: 'billing.estimate.from-coverage' });
    case 'claim':
      return msg('What is left of your deductible comes from your last claim.', { id: 'billing.estimate.from-claim' });
    case 'typed':
      return msg('What you pay under your plan is what you typed.', { id: 'billing.estimate.from-typed' });
    case null:
      return msg('We don’t know your deductible or your share, so the range is wide. Type them below if you know them.', { id: 'billing.estimate.from-none' });
  }
}
