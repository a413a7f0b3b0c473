/** "My health" on the home page: the measures that matter to this person, each in a line with words. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/sparkline';
import { msg, str } from '@lit/localize';
import type { HealthMeasure, HealthStrip } from '@portal/bff/contract/records';
import { FeatureCard, formatKnownInstant, isSomebodyElses, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { readHealth } from '../api/records-api.ts';
import { amountText, changeText, goalBadge, measureName, standingBadge } from '../health-text.ts';
import { valueStatusText } from '../result-text.ts';
import { unitText } from '../value-text.ts';

export class RecordsCard extends FeatureCard<null> {
  static override styles = [
    FeatureCard.styles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        gap: var(--ds-space-1);
        padding-block: var(--ds-space-3);
        overflow-wrap: anywhere;
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ds-space-3);
        align-items: center;
        justify-content: space-between;
      }

      li + li {
        border-block-start: var(--ds-border);
      }

      li:first-child {
        padding-block-start: 0;
      }

      li:last-child {
        padding-block-end: 0;
      }

      .name {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--ds-target);
        color: inherit;
        font-weight: var(--ds-weight-medium);
        text-decoration: none;
      }

      .name:hover {
        text-decoration: underline 2px;
      }

      .value {
        font-size: var(--ds-text-l);
        font-weight: var(--ds-weight-bold);
        font-variant-numeric: tabular-nums;
      }

      .words {
        display: grid;
        flex: 1 1 11rem;
        gap: var(--ds-space-1);
        justify-items: start;
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      ds-sparkline {
        --ds-sparkline-width: 6.5rem;
        --ds-sparkline-height: 2rem;
      }
    `,
  ];

  private readonly _health = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readHealth(api, subject, reading),
  });

  override render() {
    return this._health.render(msg('Loading your health', { id: 'records.health.loading' }), (strip) =>
      strip.items.length > 0 ? this._renderStrip(strip) : nothing,
    );
  }

  private _renderStrip({ items, timeZone }: HealthStrip) {
    return html`
      <ds-card .heading=${this._heading()} .href=${this.navigation.href('/records/measurements')}>
        <ds-icon slot="icon" name="flask"></ds-icon>
        <ul role="list">
          ${items.map((item) => this._renderMeasure(item, timeZone))}
        </ul>
        ${
          this.subject.scopes.includes('records:write')
            ? html`<ds-button slot="footer" variant="quiet" .href=${this.navigation.href('/records/refills')}>${msg('Refill medicines', { id: 'records.health.refills' })}</ds-button>`
            : nothing
        }
      </ds-card>
    `;
  }

  private _renderMeasure(item: HealthMeasure, timeZone: string) {
    const { locale } = this.locale;
    const badges = [goalBadge(item), standingBadge(item)].flatMap((badge) => badge ?? []);
    const path = item.reportId ? `/records/results/${item.reportId}` : '/records/measurements';
    return html`<li>
      <div class="row">
        <a class="name" href=${this.navigation.href(path)}>${measureName(item.key)}</a>
        <span class="value">${amountText(item, locale)}</span>
      </div>
      ${badges.map((badge) => html`<div><ds-badge .tone=${badge.tone}>${badge.text}</ds-badge></div>`)}
      <div class="row">
        <div class="words">
          ${item.goal ? html`<span>${msg(str`Goal: ${item.goal.text}`, { id: 'records.health.goal' })}</span>` : nothing}
          <span>${[formatKnownInstant(item.at, item.precision, timeZone, locale), valueStatusText(item.status)].filter(Boolean).join(' · ')}</span>
          <span>${changeText(item, timeZone, locale)}</span>
        </div>
        ${
          item.line.length > 1
            ? html`<ds-sparkline
              .label=${measureName(item.key)}
              .unit=${unitText(item.amounts[0]?.unit ?? null)}
              .values=${item.line.map(({ number }) => number)}
            ></ds-sparkline>`
            : nothing
        }
      </div>
    </li>`;
  }

  private _heading(): string {
    return isSomebodyElses(this.subject)
      ? msg(str`${this.subject.displayName}’s health`, { id: 'records.health.theirs' })
      : msg('My health', { id: 'records.health.title' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'records-card': RecordsCard;
  }
}
