/** A document as it is printed: letterhead, title, whom it is about, and what stands in the margins of each page. */
import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { elementStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { pageMarginsCss } from './page-margins.ts';
import { PRINT_SHEET_TEXTS } from './print-sheet-texts.ts';

/** One thing to know about the document, such as its date. */
export interface SheetFact {
  readonly label: string;
  readonly value: string;
}

/**
 * Always light. Several in a row begin a page each. What is slotted keeps its
 * own styles; rows and charts in it should not be broken (`break-inside: avoid`).
 *
 * @slot - The document.
 * @slot logo - The mark of who sends it.
 */
export class DsPrintSheet extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
        color-scheme: only light;
        background: var(--ds-color-surface);
        color: var(--ds-color-text);
        overflow-wrap: break-word;
      }

      header {
        display: flex;
        gap: var(--ds-space-2) var(--ds-space-5);
        align-items: baseline;
        justify-content: space-between;
        padding-block-end: var(--ds-space-2);
        border-block-end: 2px solid var(--ds-color-primary);
      }

      ::slotted([slot='logo']) {
        --ds-brand-mark-size: 1.5rem;
        margin-inline-end: var(--ds-space-2);
      }

      .sender {
        color: var(--ds-color-primary);
        font-size: var(--ds-text-l);
        font-weight: var(--ds-weight-bold);
      }

      .contact {
        color: var(--ds-color-text-muted);
        text-align: end;
      }

      h1 {
        margin: var(--ds-space-4) 0 0;
        font-size: 1.6rem;
        font-weight: var(--ds-weight-bold);
        line-height: var(--ds-line-tight);
        break-after: avoid;
      }

      dl {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-5);
        margin: var(--ds-space-3) 0 0;
        padding-block: var(--ds-space-2);
        border-block-end: var(--ds-border);
        break-inside: avoid;
      }

      dt {
        color: var(--ds-color-text-muted);
        font-size: 0.85rem;
        line-height: var(--ds-line-tight);
      }

      dd {
        margin: 0;
        font-weight: var(--ds-weight-medium);
        overflow-wrap: anywhere;
      }

      .body {
        margin-block-start: var(--ds-space-4);
      }

      @media screen {
        :host {
          max-inline-size: 50rem;
          padding: var(--ds-space-5);
        }
      }

      @media print {
        :host(:not(:last-of-type)) {
          break-after: page;
        }
      }
    `,
  ];

  /** Who sends it. */
  @property() sender = '';
  /** How to reach them. */
  @property() contact = '';
  /** What the document is. */
  @property() heading = '';
  /** Whom it is about, and when it was made. */
  @property({ attribute: false }) facts: readonly SheetFact[] = [];
  /** Whose paper it is, in the margin of every page. */
  @property() footer = '';
  /** Without page numbers, as letters of which each goes to somebody else. */
  @property({ type: Boolean }) unnumbered = false;

  private readonly _own = new TextsController(this, PRINT_SHEET_TEXTS);
  private _margins: CSSStyleSheet | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this._margins = new CSSStyleSheet();
    document.adoptedStyleSheets.push(this._margins);
    // Taken out and put in again, it must be written again.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this._margins);
  }

  override render() {
    return html`<article>
      <header>
        <div class="sender"><slot name="logo"></slot>${this.sender}</div>
        <div class="contact">${this.contact}</div>
      </header>
      ${this.heading === '' ? nothing : html`<h1>${this.heading}</h1>`}
      ${this.facts.length === 0 ? nothing : html`<dl>${this.facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`}
      <div class="body"><slot></slot></div>
    </article>`;
  }

  protected override updated(): void {
    this._margins?.replaceSync(pageMarginsCss({ footer: this.footer, page: this.unnumbered ? '' : this._own.current.page }));
  }
}
