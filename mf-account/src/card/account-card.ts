/** The account on the home page: who this is, and what is missing. */
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import type { AccountHome, ContactGap } from '@portal/bff/contract/account';
import { FeatureCard, formatBirthDate, formatPlainDate } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { detailsTitle } from '../details-title.ts';

export class AccountCard extends FeatureCard<AccountHome> {
  static override styles = [
    FeatureCard.styles,
    css`
      .title {
        font-weight: var(--ds-weight-bold);
        overflow-wrap: anywhere;
      }
      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  override render() {
    return html`
      <ds-card .heading=${detailsTitle(this.subject)} .href=${this.navigation.href('/account')}>
        <ds-icon slot="icon" name="user"></ds-icon>
        ${this.data ? this._renderPerson(this.data) : nothing}
      </ds-card>
    `;
  }

  private _renderPerson({ fullName, birthDate, patientNumber, missing }: AccountHome) {
    return html`
      <p class="title" dir="auto">${fullName}</p>
      <p class="muted">${birthDate === null ? formatBirthDate(null, this.locale.locale) : msg(str`Born ${formatPlainDate(birthDate, this.locale.locale)}`, { id: 'account.card.born' })}</p>
      <p class="muted">${msg(str`Patient number ${patientNumber}`, { id: 'account.card.number' })}</p>
      ${missing.map((gap) => html`<p><ds-badge tone="warning">${gapText(gap)}</ds-badge></p>`)}
    `;
  }
}

function gapText(gap: ContactGap): string {
  switch (gap) {
    case 'phone':
      return msg('Add a phone number', { id: 'account.card.no-phone' });
    case 'address':
      return msg('Add your address', { id: 'account.card.no-address' });
    case 'postal-code':
      return msg('Add your ZIP code', { id: 'account.card.no-postal-code' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-card': AccountCard;
  }
}
