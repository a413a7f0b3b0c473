/** The account on the home page: who this is. What is missing stands there among what there is to do. */
import '@portal/design-system/card';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import type { AccountHome } from '@portal/bff/contract/account';
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

  private _renderPerson({ fullName, birthDate, patientNumber }: AccountHome) {
    return html`
      <p class="title" dir="auto">${fullName}</p>
      <p class="muted">${birthDate === null ? formatBirthDate(null, this.locale.locale) : msg(str`Born ${formatPlainDate(birthDate, this.locale.locale)}`, { id: 'account.card.born' })}</p>
      <p class="muted">${msg(str`Patient number ${patientNumber}`, { id: 'account.card.number' })}</p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-card': AccountCard;
  }
}
