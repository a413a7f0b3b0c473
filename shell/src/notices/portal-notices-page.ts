/** All notices of the signed-in person, of every record they may open. */
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FeaturePage } from '../contract/feature-element.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { readFilter, writeFilter } from './notice-address.ts';
import { PortalNoticeList } from './portal-notice-list.ts';

defineElement('portal-notice-list', PortalNoticeList);

export class PortalNoticesPage extends FeaturePage {
  /** Whose records this person can open, for the color of each. */
  @property({ attribute: false }) people: readonly SubjectInfo[] = [];

  @state() private _filter = readFilter();

  override render() {
    return html`
      <ds-page-header .heading=${msg('Notifications', { id: 'shell.notices.title' })}>
        ${msg('What is new, for you and for everyone you care for.', { id: 'shell.notices.lead' })}
        <ds-link slot="actions" .href=${this.navigation.href('/account/communication')}>
          ${msg('Choose how we contact you', { id: 'shell.notices.choices' })}
        </ds-link>
      </ds-page-header>
      <portal-notice-list .people=${this.people} .filter=${this._filter} @notice-filter=${this._onFilter}></portal-notice-list>
    `;
  }

  private _onFilter({ detail }: HTMLElementEventMap['notice-filter']): void {
    this._filter = detail;
    writeFilter(detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-notices-page': PortalNoticesPage;
  }
}
