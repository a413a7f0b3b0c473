/** What a plan has its member pay, as fields of a form. */
import '@portal/design-system/money-field';
import '@portal/design-system/number-field';
import { msg } from '@lit/localize';
import type { Benefits } from '@portal/bff/contract/estimates';
import type { Texts } from '@portal/shell/contract';
import { html } from 'lit';

const text = (amount: number | null | undefined): string => (amount === null || amount === undefined ? '' : String(amount));

export function renderBenefitFields(benefits: Benefits | null) {
  const share = benefits?.coinsuranceBasisPoints;
  return html`
    <ds-money-field name="deductible" .label=${msg('What is left of your deductible', { id: 'billing.estimate.deductible' })} .value=${text(benefits?.deductibleLeftCents)}></ds-money-field>
    <ds-money-field name="copay" .label=${msg('Copay', { id: 'billing.estimate.copay' })} .value=${text(benefits?.copayCents)}></ds-money-field>
    <ds-number-field
      name="share"
      min="0"
      max="100"
      unit="%"
      .label=${msg('Your share of the rest, in percent', { id: 'billing.estimate.share-percent' })}
      .value=${share === null || share === undefined ? '' : String(share / 100)}
    ></ds-number-field>
    <ds-money-field name="limit" .label=${msg('What is left until your yearly limit', { id: 'billing.estimate.limit-left' })} .value=${text(benefits?.outOfPocketLeftCents)}></ds-money-field>
  `;
}

/** What stands in them; an empty field is not known. */
export function benefitsIn(texts: Texts): Benefits {
  const cents = (name: string): number | null => (/^\d+$/.test(texts[name] ?? '') ? Number(texts[name]) : null);
  const share = Number(texts['share'] || Number.NaN);
  return {
    deductibleLeftCents: cents('deductible'),
    copayCents: cents('copay'),
    coinsuranceBasisPoints: Number.isNaN(share) ? null : Math.round(share * 100),
    outOfPocketLeftCents: cents('limit'),
  };
}
