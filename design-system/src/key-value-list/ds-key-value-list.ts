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

/**
 * The facts of one thing as a `<dl>`. It asks its own room, not the window,
 * whether a value fits beside its name.
 *
 * @csspart pair - One name with its value.
 */
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

      @media print {
        .pair {
          break-inside: avoid;
        }
      }

      .pair:last-child {
        padding-block-end: 0;
        border: 0;
      }

      dt {
        min-inline-size: 0;
        color: var(--ds-color-text-muted);
        overflow-wrap: anywhere;
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

  /** The facts, in the order in which they are read. */
  @property({ attribute: false }) items: readonly KeyValue[] = [];
  /** `stacked` puts the value under its name at every width. */
  @property({ reflect: true }) layout: 'rows' | 'stacked' = 'rows';

  override render() {
    return html`<dl>
      ${this.items.map(({ label, value }) => html`<div class="pair" part="pair"><dt>${label}</dt><dd>${value}</dd></div>`)}
    </dl>`;
  }
}
