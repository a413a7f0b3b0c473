/** What needs the patient's attention, most urgent first. */
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import { msg } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeatureManifest } from '../contract/feature.ts';
import { FeatureElement } from '../contract/feature-element.ts';
import { describeAttention } from './attention-text.ts';
import type { AttentionItem } from './home-api.ts';

export class PortalAttentionList extends FeatureElement {
  static override styles = css`
    :host {
      display: block;
    }

    .none {
      display: flex;
      gap: var(--ds-space-3);
      align-items: center;
      margin: 0;
      color: var(--ds-color-text-muted);
    }

    .none ds-icon {
      color: var(--ds-color-success-mark);
    }

    ds-icon[slot='start'] {
      color: var(--ds-color-primary);
    }
  `;

  @property({ attribute: false }) items: readonly AttentionItem[] = [];
  @property({ attribute: false }) manifests: readonly FeatureManifest[] = [];

  /** Something else on the page asks for the person: then nothing is said to be all. */
  @property({ type: Boolean }) more = false;

  override render() {
    const heading = msg('Needs your attention', { id: 'shell.home.attention' });
    if (this.items.length === 0 && this.more) return nothing;
    const rows = this.items.map((item) => this._renderItem(item));
    return html`
      <ds-card .heading=${heading} .tone=${rows.length > 0 ? 'accent' : 'plain'}>
        ${rows.length > 0 ? html`<ds-list divided .label=${heading}>${rows}</ds-list>` : this._renderNone()}
      </ds-card>
    `;
  }

  private _renderItem(item: AttentionItem) {
    const line = describeAttention(item, this.manifests, this.locale, this.subject);
    return html`
      <ds-list-item .href=${this.navigation.href(item.path)}>
        ${line.text}
        <ds-icon slot="start" size="medium" name=${line.icon}></ds-icon>
        ${line.when === undefined ? nothing : html`<span slot="meta">${line.when}</span>`}
      </ds-list-item>
    `;
  }

  private _renderNone() {
    return html`
      <p class="none">
        <ds-icon name="check-circle" size="medium"></ds-icon>
        ${msg('You are all caught up. Nothing needs you right now.', { id: 'shell.home.caught-up' })}
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-attention-list': PortalAttentionList;
  }
}
