/** What somebody with access sees of my record, part by part, as the server finds it with their access. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { Preview, PreviewPart } from '@portal/bff/contract/sharing';
import { testName } from '@portal/bff/contract/test-names';
import { FeaturePage, formatDate, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { readPreview } from '../../api/sharing-api.ts';
import { moreText, partText } from './preview-text.ts';

export class AccountPreviewPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .parts {
        display: grid;
        gap: var(--ds-space-4);
        grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
      }

      ul {
        margin: 0;
        padding-inline-start: var(--ds-space-5);
        overflow-wrap: anywhere;
      }

      .when {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  private readonly _preview = new Resource(this, {
    args: () => [this.api, this.subject, this.params['grantId'] ?? ''] as const,
    load: ([api, subject, grantId], { signal }) => readPreview(api, subject, grantId, signal),
    live: 'account.sharing-changed',
  });

  override render() {
    const name = this._preview.value?.name;
    return html`
      <ds-page-header
        .heading=${name ? msg(str`What ${name} sees`, { id: 'account.preview.title' }) : msg('What they see', { id: 'account.preview.heading' })}
        .backHref=${this.navigation.href('/account/sharing')}
        .backLabel=${msg('Who can see my record', { id: 'account.preview.back' })}
      ></ds-page-header>
      ${this._preview.render(msg('Loading what they see', { id: 'account.preview.loading' }), (preview) => this._renderPreview(preview))}
    `;
  }

  private _renderPreview(preview: Preview) {
    const hidden = preview.parts.filter(({ visible }) => !visible);
    return html`
      <ds-alert tone="info" .heading=${msg(str`This is what ${preview.name} sees`, { id: 'account.preview.banner' })}>
        ${msg('You’re looking at your own record. You can’t change anything here.', { id: 'account.preview.read-only' })}
        ${preview.reduced ? html`<p>${msg('Confidential items are left out, and so are messages that other people wrote.', { id: 'account.preview.reduced' })}</p>` : nothing}
      </ds-alert>
      <div class="parts">${preview.parts.filter(({ visible }) => visible).map((part) => this._renderPart(part, preview))}</div>
      ${
        hidden.length === 0
          ? nothing
          : html`<ds-card .heading=${msg(str`What ${preview.name} can’t see`, { id: 'account.preview.hidden' })}>
            <ul>
              ${hidden.map(({ part }) => html`<li>${partText(part)}</li>`)}
            </ul>
          </ds-card>`
      }
      <p>${msg('They can never see your password, your security settings, or who else has access.', { id: 'account.preview.never' })}</p>
    `;
  }

  private _renderPart({ part, changeable, count, items }: PreviewPart, { timeZone }: Preview) {
    return html`<ds-card .heading=${partText(part)}>
      <ds-badge slot="header" .tone=${changeable ? 'info' : 'neutral'}>
        ${changeable ? msg('Can see and change', { id: 'account.preview.change' }) : msg('Can see', { id: 'account.preview.see' })}
      </ds-badge>
      ${
        part === 'details'
          ? html`<p>${msg('Your name, phone, address and emergency contacts', { id: 'account.preview.details' })}</p>`
          : count === 0
            ? html`<p>${msg('Nothing here right now', { id: 'account.preview.empty' })}</p>`
            : html`<ul>
              ${items.map(
                ({ title, at }) =>
                  html`<li>${part === 'results' ? testName(title, this.locale.locale) : title}${at ? html`, <span class="when">${formatDate(at, timeZone, this.locale.locale, 'short')}</span>` : nothing}</li>`,
              )}
              ${count > items.length ? html`<li>${moreText(count - items.length)}</li>` : nothing}
            </ul>`
      }
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-preview-page': AccountPreviewPage;
  }
}
