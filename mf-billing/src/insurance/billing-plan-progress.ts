/** How far the limits of a plan's year are used: the deductible, and what one pays at most. */
import '@portal/design-system/progress-bar';
import { msg, str } from '@lit/localize';
import type { LimitProgress, PlanCosts } from '@portal/bff/contract/insurance';
import { defineElement, FeatureElement, formatDate, formatMoney } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';

export class BillingPlanProgress extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-4);
      }

      p {
        margin: 0;
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      .limit {
        display: grid;
        gap: var(--ds-space-1);
      }
    `,
  ];

  @property({ attribute: false }) costs: PlanCosts | undefined;
  /** Of the clinic. */
  @property() zone = 'UTC';

  override render() {
    if (!this.costs) return nothing;
    const { deductible, familyDeductible, outOfPocket, familyOutOfPocket } = this.costs;
    const limits = [
      { label: msg('Deductible', { id: 'billing.progress.deductible' }), progress: deductible, left: leftToDeductible },
      { label: msg('Family deductible', { id: 'billing.progress.family-deductible' }), progress: familyDeductible, left: leftToDeductible },
      { label: msg('Most you pay this year', { id: 'billing.progress.most' }), progress: outOfPocket, left: leftToMost },
      { label: msg('Most your family pays this year', { id: 'billing.progress.family-most' }), progress: familyOutOfPocket, left: leftToMost },
    ];
    const known = limits.flatMap(({ progress, ...limit }) => (progress ? [{ ...limit, progress }] : []));
    if (known.length === 0)
      return html`<p>${msg('We don’t know how far you are with this year’s deductible. Ask your insurance, and we’ll show it here.', { id: 'billing.progress.none' })}</p>`;
    return html`${known.map(({ label, progress, left }) => this._renderLimit(label, progress, left))}<p>${this._source()}</p>`;
  }

  private _renderLimit(label: string, progress: LimitProgress, left: (amount: string) => string) {
    const { locale } = this.locale;
    const { totalCents, metCents, leftCents } = progress;
    return html`<div class="limit">
      <ds-progress-bar
        .label=${label}
        .value=${metCents}
        .max=${Math.max(totalCents, 1)}
        .valueText=${msg(str`${formatMoney(metCents, locale)} of ${formatMoney(totalCents, locale)}`, { id: 'billing.progress.of' })}
      ></ds-progress-bar>
      <p>${leftCents === 0 ? msg('You have reached it.', { id: 'billing.progress.reached' }) : left(formatMoney(leftCents, locale))}</p>
    </div>`;
  }

  private _source(): string {
    const { asOf, toldBy } = this.costs ?? {};
    const day = asOf ? formatDate(asOf, this.zone, this.locale.locale) : '';
    if (toldBy === 'insurer')
      return msg(str`Told by your insurance on ${day}. Care since then may not be counted. For doctors in your plan’s network.`, {
        id: 'billing.progress.by-insurer',
      });
    if (toldBy === 'claim') return msg(str`As of your claim of ${day}. Care since then may not be counted.`, { id: 'billing.progress.by-claim' });
    return msg('As your plan has it on file.', { id: 'billing.progress.by-plan' });
  }
}

const leftToDeductible = (amount: string): string => msg(str`You pay ${amount} more before your plan starts to share costs.`, { id: 'billing.progress.left' });
const leftToMost = (amount: string): string => msg(str`After ${amount} more, your plan pays all covered care.`, { id: 'billing.progress.most-left' });

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-plan-progress', BillingPlanProgress);

declare global {
  interface HTMLElementTagNameMap {
    'billing-plan-progress': BillingPlanProgress;
  }
}
