/** Facts as pairs of a name and a value. */
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';

/** One fact. A template may hold links, badges and other elements. */
export interface KeyValue {
  label: string;
  value: string | number | TemplateResult;
}

export class DsKeyValueList extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        container-type: inline-size;
      }

      dl {
        display: grid;
        gap: var(--ds-space-3);
        margin: 0;
      }

      .pair {
        display: grid;
        grid-template-columns: minmax(8rem, 1fr) 2fr;
        gap: 0 var(--ds-space-4);
        padding-block-end: var(--ds-space-3);
        border-block-end: var(--ds-border);
      }

      .pair:last-child {
        padding-block-end: 0;
        border: 0;
      }

      dt {
        color: var(--ds-color-text-muted);
      }

      dd {
        min-inline-size: 0;
        margin: 0;
        overflow-wrap: anywhere;
      }

      :host([layout='stacked']) .pair {
        display: block;
      }

      @container (inline-size < 26rem) {
        .pair {
          display: block;
        }
      }
    `,
  ];

  @property({ attribute: false }) items: readonly KeyValue[] = [];
  /** `stacked` puts the value under its name at every width. */
  @property({ reflect: true }) layout: 'rows' | 'stacked' = 'rows';

  override render() {
    return html`<dl>
      ${this.items.map(({ label, value }) => html`<div class="pair"><dt>${label}</dt><dd>${value}</dd></div>`)}
    </dl>`;
  }
}
