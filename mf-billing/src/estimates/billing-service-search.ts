/**
 * Finds a service by plain words or by code.
 *
 * @fires service-chosen - `detail` is the service.
 */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/stack';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { FoundService, FoundServices } from '@portal/bff/contract/estimates';
import { defineElement, FeatureElement, FormController, readTexts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { searchServices } from '../api/estimates-api.ts';
import { codeText, serviceName } from './estimate-text.ts';

export type ServiceChosenEvent = CustomEvent<FoundService>;

export class BillingServiceSearch extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-5);
      }
    `,
  ];

  @state() private _found: FoundServices | undefined;

  private readonly _form = new FormController(this, {
    summary: 'none',
    values: (form) => readTexts(form)['text'] ?? '',
    send: (text) => searchServices(this.api, this.subject, text),
    said: ({ items }) => countText(items.length),
    sent: (found) => {
      this._found = found;
    },
  });

  override render() {
    return html`<ds-card .heading=${msg('What do you need?', { id: 'billing.search.title' })}>
        ${this._form.render(html`<ds-stack>
          <ds-text-field
            name="text"
            type="search"
            required
            no-mark
            maxlength="100"
            .label=${msg('Service, in your own words or by its code', { id: 'billing.search.text' })}
            .hint=${msg('For example: MRI of the knee, blood count, or 73721', { id: 'billing.search.hint' })}
          ></ds-text-field>
          <div><ds-button type="submit" variant="primary">${msg('Search', { id: 'billing.search.go' })}</ds-button></div>
        </ds-stack>`)}
      </ds-card>
      ${this._found ? this._renderFound(this._found) : nothing}`;
  }

  private _renderFound({ items, hasMore }: FoundServices) {
    const { locale } = this.locale;
    if (items.length === 0)
      return html`<ds-card><ds-empty-state icon="search" heading-level="3" .heading=${msg('Nothing found', { id: 'billing.search.none' })}>
        ${msg('Try other words, or fewer of them. Or call the clinic and ask what it costs.', { id: 'billing.search.none-text' })}
      </ds-empty-state></ds-card>`;
    return html`<ds-card .heading=${msg('Choose your service', { id: 'billing.search.choose' })}>
      <ds-list divided .label=${msg('Choose your service', { id: 'billing.search.choose' })}>
        ${repeat(
          items,
          ({ service }) => service,
          (found) =>
            html`<ds-list-item>
              ${serviceName(found.names, locale)}
              <span slot="meta">${[codeText(found.service), ...found.places.map(({ clinic }) => clinic)].join(' · ')}</span>
              <ds-button slot="trailing" .label=${msg(str`Choose ${serviceName(found.names, locale)}`, { id: 'billing.search.choose-this' })} @click=${() => this._choose(found)}>
                ${msg('Choose', { id: 'billing.search.choose-it' })}
              </ds-button>
            </ds-list-item>`,
        )}
      </ds-list>
      ${hasMore ? html`<p>${msg('There are more. Type more words to find yours.', { id: 'billing.search.more' })}</p>` : nothing}
    </ds-card>`;
  }

  private _choose(detail: FoundService): void {
    this.dispatchEvent(new CustomEvent('service-chosen', { detail }));
  }
}

const countText = (count: number): string =>
  count === 1 ? msg('1 service found', { id: 'billing.search.one' }) : msg(str`${count} services found`, { id: 'billing.search.many' });

// Not a view the shell mounts, so its pages bring it along.
defineElement('billing-service-search', BillingServiceSearch);

declare global {
  interface HTMLElementTagNameMap {
    'billing-service-search': BillingServiceSearch;
  }
}
