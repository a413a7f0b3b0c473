/** "My health" on the home page: the measures that matter to this person, each in a line with words. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/sparkline';
import { msg, str } from '@lit/localize';
import type { HealthMeasure, HealthStrip } from '@portal/bff/contract/records';
import { FeatureCard, isSomebodyElses, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { readHealth } from '../api/records-api.ts';
import { amountText, changeText, goalBadge, measureName, standingBadge } from '../health-text.ts';
import { valueStatusText } from '../result-text.ts';
import { timeText, unitText } from '../value-text.ts';

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
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--ds-space-1) var(--ds-space-3);
        align-items: center;
        padding-block: var(--ds-space-3);
        overflow-wrap: anywhere;
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
        text-align: end;
      }

      .words {
        display: grid;
        gap: var(--ds-space-1);
        justify-items: start;
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      ds-sparkline {
        --ds-sparkline-width: 6.5rem;
        --ds-sparkline-height: 2rem;
        justify-self: end;
      }

      /* With very large text each has a line of its own. */
      @container (max-width: 15rem) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }

        .value {
          text-align: start;
        }
      }

      div.strip {
        container-type: inline-size;
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
        <div class="strip">
          <ul role="list">
            ${items.map((item) => this._renderMeasure(item, timeZone))}
          </ul>
        </div>
      </ds-card>
    `;
  }

  private _renderMeasure(item: HealthMeasure, timeZone: string) {
    const { locale } = this.locale;
    const badges = [goalBadge(item), standingBadge(item)].flatMap((badge) => badge ?? []);
    const path = item.reportId ? `/records/results/${item.reportId}` : '/records/measurements';
    return html`<li>
      <a class="name" href=${this.navigation.href(path)}>${measureName(item.key)}</a>
      <span class="value">${amountText(item, locale)}</span>
      <div class="words">
        ${badges.map((badge) => html`<ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>`)}
        ${item.goal ? html`<span>${msg(str`Goal: ${item.goal.text}`, { id: 'records.health.goal' })}</span>` : nothing}
        <span>${changeText(item, timeZone, locale)}</span>
        <span>${[timeText(item.at, item.precision, timeZone, locale), valueStatusText(item.status)].filter(Boolean).join(' · ')}</span>
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
