/** One section of `ds-accordion`: a heading that opens and closes what is below it. */
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { chevronDown } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles } from '../styles/shared.ts';
import { accordionItemStyles } from './accordion-item-styles.ts';

/** `accordion-toggle`: the section with this id was opened or closed. It bubbles. */
export type AccordionToggleEvent = CustomEvent<{ id: string; open: boolean }>;

/**
 * Follows the WAI-ARIA APG Accordion pattern together with `ds-accordion`;
 * alone it is a single section that opens (APG Disclosure pattern). With an
 * `id`, an address that ends in `#id` opens it and leads to it.
 *
 * @slot - The content.
 * @fires accordion-toggle - The reader opened or closed it.
 * @csspart button - The heading's button.
 * @csspart panel - What opens.
 */
export class DsAccordionItem extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, accordionItemStyles];

  /** The heading. */
  @property() heading = '';
  /** A few words beside the heading, such as a state: “3 of 4 done”. */
  @property() note = '';
  /** Whether the content shows. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Level of the heading; `ds-accordion` sets it for all its sections. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Whether the heading's button has the focus; `ds-accordion` asks. */
  get isHeadingFocused(): boolean {
    return this.shadowRoot?.activeElement?.id === 'button';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('hashchange', this._onHashChange);
    // The page may have been opened for this section.
    if (!this.hasUpdated) this._onHashChange();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('hashchange', this._onHashChange);
  }

  /** Focuses the heading's button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#button')?.focus(options);
  }

  override render(): TemplateResult {
    // Closed content is hidden until found: the browser's search looks in it and opens it.
    return html`<div role="heading" aria-level=${this.headingLevel}>
        <button
          id="button"
          part="button"
          type="button"
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls="panel"
          @click=${this._onClick}
        >
          <span class="words"
            ><span class="title">${this.heading}</span>${this.note === '' ? nothing : html` <span class="note">${this.note}</span>`}</span
          >
          <span class="mark">${svgIcon(chevronDown)}</span>
        </button>
      </div>
      <div
        id="panel"
        class="panel"
        part="panel"
        role=${this.open ? 'region' : nothing}
        aria-labelledby=${this.open ? 'button' : nothing}
        hidden=${this.open ? nothing : 'until-found'}
        @beforematch=${this._onFound}
      >
        <slot></slot>
      </div>`;
  }

  private _setOpen(open: boolean): void {
    if (open === this.open) return;
    this.open = open;
    this.dispatchEvent(new CustomEvent('accordion-toggle', { detail: { id: this.id, open }, bubbles: true }));
  }

  private _onClick(): void {
    this._setOpen(!this.open);
  }

  private _onFound(): void {
    this._setOpen(true);
  }

  private readonly _onHashChange = (): void => {
    // Waits for updates alone, and Lit itself reports one that fails.
    void this._openAddressed();
  };

  private async _openAddressed(): Promise<void> {
    const id = idInAddress();
    if (id === '') return;
    const target = this.id === id ? this : this.querySelector(`#${CSS.escape(id)}`);
    if (target === null) return;
    await this.updateComplete;
    this._setOpen(true);
    await this.updateComplete;
    // The browser could not go there: it was closed, or stands in a shadow tree.
    target.scrollIntoView();
    if (target === this) this.focus({ preventScroll: true });
  }
}

/** What stands behind the `#` of the address; '' where there is nothing that could be an id. */
function idInAddress(): string {
  try {
    return decodeURIComponent(globalThis.location.hash.slice(1));
  } catch {
    return '';
  }
}
