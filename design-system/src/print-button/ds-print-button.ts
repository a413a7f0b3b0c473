/** Prints the page. */
import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { printer } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { PRINT_BUTTON_TEXTS } from './print-button-texts.ts';

/**
 * Opens the browser's print window. It is not on paper itself.
 *
 * @slot - What the button says, instead of “Print”.
 * @fires print - Pressed; `preventDefault()` keeps the window closed, so that the page can show more first and call `print()` then.
 */
export class DsPrintButton extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    elementStyles,
    css`
      :host {
        display: inline-block;
        max-inline-size: 100%;
      }

      ds-button {
        inline-size: var(--ds-button-width, auto);
      }

      [slot='start'] {
        display: flex;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** A longer name, as “Print the order”. */
  @property() label = '';
  /** How much it stands out. */
  @property({ reflect: true }) variant: 'secondary' | 'quiet' = 'secondary';
  /** The page is still being made ready. */
  @property({ type: Boolean }) busy = false;

  private readonly _own = new TextsController(this, PRINT_BUTTON_TEXTS);

  /** Opens the print window now. */
  print(): void {
    window.print();
  }

  override click(): void {
    this.renderRoot?.querySelector('ds-button')?.click();
  }

  override render() {
    return html`<ds-button .variant=${this.variant} .label=${this.label} .busy=${this.busy} @click=${this._onClick}>
      <span slot="start">${svgIcon(printer)}</span><slot>${this._own.current.print}</slot>
    </ds-button>`;
  }

  private _onClick(): void {
    if (this.dispatchEvent(new Event('print', { cancelable: true }))) this.print();
  }
}
