/** The pharmacy that refills go to where nothing else is said, and finding another one. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/page-header';
import '../../refills-nav/records-refills-nav.ts';
import '../../refills/records-pharmacy-picker.ts';
import { msg, str } from '@lit/localize';
import type { Pharmacy } from '@portal/bff/contract/refills';
import { Action, FeaturePage, Resource, whoseText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { readPreferredPharmacy, setPreferredPharmacy } from '../../api/refills-api.ts';
import { renderPharmacyFacts } from '../../refills/pharmacy-facts.ts';
import type { PharmacyChooseEvent } from '../../refills/records-pharmacy-picker.ts';

export class RecordsPharmacyPage extends FeaturePage {
  private readonly _kept = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readPreferredPharmacy(api, subject, reading),
  });
  private readonly _keep = new Action(this, {
    send: (pharmacyId: string | null, call) => setPreferredPharmacy(this.api, this.subject, { pharmacyId }, call),
    said: ({ pharmacy }) =>
      pharmacy
        ? msg(str`Refills go to ${pharmacy.name} now.`, { id: 'records.pharmacy.saved' })
        : msg('No pharmacy is kept now.', { id: 'records.pharmacy.removed' }),
    done: async (answer) => {
      this._kept.patch(answer);
      await this.updateComplete;
      this.focusHeading();
    },
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Your pharmacy', { id: 'records.pharmacy.title' }), (person) =>
          msg(str`Pharmacy of ${person}`, { id: 'records.pharmacy.theirs' }),
        )}
        .backHref=${this.navigation.href('/records/refills')}
        .backLabel=${msg('Refills', { id: 'records.refills.title' })}
      >
        ${msg('Refills go here, unless you choose another one when you ask.', { id: 'records.pharmacy.lead' })}
      </ds-page-header>
      <records-refills-nav current="pharmacy"></records-refills-nav>
      ${this._keep.renderFailure()}
      ${this._kept.render(msg('Loading your pharmacy', { id: 'records.pharmacy.kept-loading' }), ({ pharmacy }) => html`${this._renderKept(pharmacy)} ${this._renderFind(pharmacy)}`)}
    `;
  }

  private get _mayChange(): boolean {
    return this.subject.scopes.includes('records:write');
  }

  private _renderKept(pharmacy: Pharmacy | null) {
    if (!pharmacy)
      return html`<ds-card>
        <ds-empty-state icon="location" heading-level="2" .heading=${msg('No pharmacy yet', { id: 'records.pharmacy.no-kept' })}>
          ${msg('Choose one below, and every refill goes there.', { id: 'records.pharmacy.no-kept-text' })}
        </ds-empty-state>
      </ds-card>`;
    return html`<ds-card .heading=${msg('Refills go here', { id: 'records.pharmacy.goes-here' })}>
      ${renderPharmacyFacts(pharmacy, this.locale.locale)}
      ${
        this._mayChange
          ? html`<ds-button slot="footer" variant="quiet" .busy=${this._keep.busy} @click=${() => this._keep.run(null)}>
              ${msg('Don’t keep it', { id: 'records.pharmacy.remove' })}
            </ds-button>`
          : nothing
      }
    </ds-card>`;
  }

  private _renderFind(pharmacy: Pharmacy | null) {
    if (!this._mayChange) return nothing;
    return html`<ds-card .heading=${pharmacy ? msg('Choose another one', { id: 'records.pharmacy.another' }) : msg('Find a pharmacy', { id: 'records.pharmacy.find' })}>
      <records-pharmacy-picker .chosenId=${pharmacy?.id ?? ''} .busy=${this._keep.busy} @pharmacy-choose=${this._onChoose}></records-pharmacy-picker>
    </ds-card>`;
  }

  private readonly _onChoose = ({ detail: { pharmacy } }: PharmacyChooseEvent): void => void this._keep.run(pharmacy.id);
}

declare global {
  interface HTMLElementTagNameMap {
    'records-pharmacy-page': RecordsPharmacyPage;
  }
}
