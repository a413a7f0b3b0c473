/** How a discount comes about: each step from the income to what is taken off, in words. */
import { msg, str } from '@lit/localize';
import type { WorkedOut } from '@portal/bff/contract/assistance';
import { formatMoney } from '@portal/shell/contract';
import type { Locale } from '@portal/shell/contract';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** One sentence each, in their order. */
export function stepsOf(worked: WorkedOut, locale: Locale): string[] {
  const { size, yearlyCents, guideline, percent } = worked;
  const [income, limit] = [formatMoney(yearlyCents, locale), formatMoney(guideline.cents, locale)];
  return [
    msg(str`Income of the household, before taxes: ${income} a year.`, { id: 'billing.help.step-income' }),
    size === 1
      ? msg(str`The federal poverty guideline of ${guideline.year} for 1 person is ${limit} a year (${guideline.source}).`, {
          id: 'billing.help.step-guideline-one',
        })
      : msg(str`The federal poverty guideline of ${guideline.year} for ${size} people is ${limit} a year (${guideline.source}).`, {
          id: 'billing.help.step-guideline',
        }),
    msg(str`The income is ${percent}% of that.`, { id: 'billing.help.step-percent' }),
    bandStep(worked),
    ...hardshipStep(worked, locale),
  ];
}

function bandStep({ band }: WorkedOut): string {
  return band
    ? msg(str`Up to ${band.upTo}%, the clinic takes ${band.discount}% off.`, { id: 'billing.help.step-band' })
    : msg('That is above what the clinic’s income rule covers.', { id: 'billing.help.step-no-band' });
}

function hardshipStep({ hardship, owedCents, yearlyCents }: WorkedOut, locale: Locale): string[] {
  if (!hardship || owedCents === 0) return [];
  const owed = formatMoney(owedCents, locale);
  const share = yearlyCents === 0 ? 100 : Math.floor((owedCents * 100) / yearlyCents);
  return [
    hardship.applies
      ? msg(str`Bills of ${owed} are ${share}% of the income. From ${hardship.share}% on, the clinic takes ${hardship.discount}% off.`, {
          id: 'billing.help.step-hardship',
        })
      : msg(str`Bills of ${owed} are ${share}% of the income. The hardship rule begins at ${hardship.share}%.`, { id: 'billing.help.step-no-hardship' }),
  ];
}

/** As an ordered list, for an element with `ds-prose`-like styles of its own. */
export function renderSteps(worked: WorkedOut, locale: Locale): TemplateResult {
  return html`<ol class="steps">
    ${stepsOf(worked, locale).map((step) => html`<li>${step}</li>`)}
  </ol>`;
}
