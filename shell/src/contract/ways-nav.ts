/** Links between the lists or parts of one area, shown on each of its pages. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { FeatureElement } from './feature-element.ts';

/** One of the places. */
export interface Way {
  /** Within the subject's pages. */
  readonly path: string;
  readonly label: string;
  /** It is the page that is open. */
  readonly isCurrent: boolean;
}

/** A feature's own names it and says which places there are. */
export abstract class WaysNav extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: var(--portal-list-ways, block);
        container-type: inline-size;
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      a {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--ds-target);
        padding-inline: var(--ds-space-4);
        border: 1px solid var(--ds-color-control-border);
        border-radius: var(--ds-radius-full);
        background: var(--ds-color-surface);
        color: var(--ds-color-text);
        text-decoration: none;
      }

      a:hover {
        background: var(--ds-color-hover);
        text-decoration: underline;
      }

      a:focus-visible {
        outline: 3px solid var(--ds-color-focus);
        outline-offset: 2px;
      }

      @container (max-width: 24rem) {
        a {
          padding-inline: var(--ds-space-3);
          font-size: var(--ds-text-s);
        }
      }

      a[aria-current] {
        border: 2px solid var(--ds-color-primary);
        background: var(--ds-color-primary-soft);
        font-weight: var(--ds-weight-bold);
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** What the links are between. */
  protected abstract get label(): string;

  protected abstract get ways(): readonly Way[];

  override render(): TemplateResult {
    return html`<nav aria-label=${this.label}>
      <ul>
        ${this.ways.map(({ path, label, isCurrent }) => html`<li><a href=${this.navigation.href(path)} aria-current=${isCurrent ? 'page' : nothing}>${label}</a></li>`)}
      </ul>
    </nav>`;
  }
}
