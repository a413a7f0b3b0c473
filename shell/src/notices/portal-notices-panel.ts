/** The newest notices, over the page, opened by the bell of the header. */
import '@portal/design-system/link';
import { msg } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { FeatureElement } from '../contract/feature-element.ts';
import type { SubjectInfo } from '../session/session-info.ts';
import { PortalNoticeList } from './portal-notice-list.ts';

defineElement('portal-notice-list', PortalNoticeList);

export class PortalNoticesPanel extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-3);
        /* As wide while it loads as it becomes. */
        inline-size: min(32rem, 100vw - 4rem);
      }

      h2 {
        margin: 0;
        font-size: var(--ds-text-l);
        line-height: var(--ds-line-tight);
      }

      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-4);
        justify-content: space-between;
        padding-block-start: var(--ds-space-3);
        border-block-start: var(--ds-border);
      }
    `,
  ];

  /** Whose records this person can open, for the color of each. */
  @property({ attribute: false }) people: readonly SubjectInfo[] = [];

  override render() {
    return html`
      <h2>${msg('Notifications', { id: 'shell.notices.title' })}</h2>
      <portal-notice-list short .people=${this.people}></portal-notice-list>
      <p class="ways">
        <ds-link .href=${this.navigation.href('/notifications')}>${msg('See all notifications', { id: 'shell.notices.all' })}</ds-link>
        <ds-link .href=${this.navigation.href('/account/communication')}>${msg('Choose how we contact you', { id: 'shell.notices.choices' })}</ds-link>
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-notices-panel': PortalNoticesPanel;
  }
}
