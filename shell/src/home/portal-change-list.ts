/** What is new, each thing once: what matters most of it, and below it what belongs to it. */
import '@portal/design-system/card';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeatureManifest } from '../contract/feature.ts';
import { FeatureElement } from '../contract/feature-element.ts';
import { isSomebodyElses } from '../contract/somebody-elses.ts';
import { describeAttention } from './attention-text.ts';
import type { AttentionItem, HomeChange } from './home-api.ts';

export class PortalChangeList extends FeatureElement {
  static override styles = css`
    :host {
      display: block;
    }

    li {
      container-type: inline-size;
    }

    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .things {
      display: grid;
      gap: var(--ds-space-4);
    }

    .things > li + li {
      padding-block-start: var(--ds-space-4);
      border-block-start: var(--ds-border);
    }

    /* A line leads from the first to all that belongs to it. */
    .with {
      margin-inline-start: 0.7rem;
      padding-inline-start: calc(1.3rem - 2px);
      border-inline-start: 2px solid var(--ds-color-primary-soft);
    }

    a {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 var(--ds-space-3);
      align-items: center;
      min-block-size: var(--ds-target);
      padding-block: var(--ds-space-1);
      border-radius: var(--ds-radius-s);
      color: inherit;
      text-decoration: none;
      overflow-wrap: anywhere;
    }

    a:hover .text {
      color: var(--ds-color-primary-hover);
      text-decoration: underline;
    }

    a:focus-visible {
      outline: 3px solid var(--ds-color-focus);
      outline-offset: 2px;
    }

    .first .text {
      font-weight: var(--ds-weight-medium);
    }

    .when {
      grid-column: 2;
      color: var(--ds-color-text-muted);
      font-size: var(--ds-text-s);
    }

    ds-icon {
      color: var(--ds-color-primary);
    }

    /* With very large text the words need the whole line. */
    @container (max-width: 13rem) {
      a {
        grid-template-columns: minmax(0, 1fr);
      }

      .when {
        grid-column: 1;
      }

      ds-icon {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) items: readonly HomeChange[] = [];
  @property({ attribute: false }) manifests: readonly FeatureManifest[] = [];

  override render() {
    if (this.items.length === 0) return nothing;
    const heading = isSomebodyElses(this.subject)
      ? msg(str`New for ${this.subject.displayName}`, { id: 'shell.home.new-theirs' })
      : msg('What’s new', { id: 'shell.home.new' });
    return html`
      <ds-card .heading=${heading}>
        <ul class="things" role="list">
          ${this.items.map(
            (item) => html`<li>
              ${this._renderLink(item, 'first')}
              ${
                item.links.length > 0
                  ? html`<ul class="with" role="list" aria-label=${msg('Belongs to this', { id: 'shell.home.belongs' })}>
                    ${item.links.map((link) => html`<li>${this._renderLink(link, '')}</li>`)}
                  </ul>`
                  : nothing
              }
            </li>`,
          )}
        </ul>
      </ds-card>
    `;
  }

  private _renderLink(item: AttentionItem, place: 'first' | '') {
    const { text, when, icon } = describeAttention(item, this.manifests, this.locale, this.subject);
    return html`<a class=${place} href=${this.navigation.href(item.path)}>
      <ds-icon size=${place === 'first' ? 'medium' : 'small'} name=${icon}></ds-icon><span class="text">${text}</span>
      ${when === undefined ? nothing : html`<span class="when">${when}</span>`}
    </a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-change-list': PortalChangeList;
  }
}
