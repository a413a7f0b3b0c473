/** What there is to do, most urgent first. */
import '@portal/design-system/card';
import '@portal/design-system/icon';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeatureManifest } from '../contract/feature.ts';
import { FeatureElement } from '../contract/feature-element.ts';
import { isSomebodyElses } from '../contract/somebody-elses.ts';
import { describeAttention } from './attention-text.ts';
import type { AttentionItem } from './home-api.ts';

export class PortalAttentionList extends FeatureElement {
  static override styles = css`
    :host {
      display: block;
    }

    ds-icon[slot='start'] {
      color: var(--ds-color-primary);
    }
  `;

  @property({ attribute: false }) items: readonly AttentionItem[] = [];
  @property({ attribute: false }) manifests: readonly FeatureManifest[] = [];

  override render() {
    if (this.items.length === 0) return nothing;
    const heading = isSomebodyElses(this.subject)
      ? msg(str`To do for ${this.subject.displayName}`, { id: 'shell.home.to-do-theirs' })
      : msg('To do', { id: 'shell.home.to-do' });
    return html`
      <ds-card .heading=${heading}>
        <ds-list divided .label=${heading}>${this.items.map((item) => this._renderItem(item))}</ds-list>
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
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-attention-list': PortalAttentionList;
  }
}
