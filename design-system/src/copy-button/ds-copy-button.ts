/** Copies a text: a code, an address, a link. */
import { LitElement, css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { check, copy } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { browserScheduler } from '../timing/clock.ts';
import type { Scheduler } from '../timing/clock.ts';
import { COPY_BUTTON_TEXTS } from './copy-button-texts.ts';
import { copyText } from './copy-text.ts';

/** How long “Copied” shows. */
const SHOWN_MS = 4000;

/**
 * After a press it says “Copied” for a moment, to be seen and heard; its name
 * stays. If copying fails it says what to do: the text should stand on the
 * page, to be selected by hand.
 *
 * @slot - What the button says, instead of “Copy”.
 * @fires copied - The text is on the clipboard.
 * @fires copy-failed - It could not be copied.
 */
export class DsCopyButton extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        gap: var(--ds-space-1) var(--ds-space-3);
        align-items: center;
        max-inline-size: 100%;
      }

      :host([full]) {
        display: flex;
      }

      ds-button {
        inline-size: var(--ds-button-width, auto);
      }

      ds-button[full] {
        flex: 1 0 100%;
      }

      [role='status'] {
        color: var(--ds-color-success-mark);
        font-size: var(--ds-text-s);
        font-weight: var(--ds-weight-medium);
      }

      [role='status'].failed {
        color: var(--ds-color-danger-mark);
      }

      [role='status']:empty {
        display: contents;
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

  /** What is copied. */
  @property() value = '';
  /** A longer name, as “Copy the order number”. */
  @property() label = '';
  /** How much it stands out. */
  @property({ reflect: true }) variant: 'secondary' | 'quiet' = 'secondary';
  /** As wide as its container. */
  @property({ type: Boolean, reflect: true }) full = false;
  /** Puts a text on the clipboard and tells whether it worked. */
  @property({ attribute: false }) writer = copyText;
  /** What waits for the end of “Copied”. */
  @property({ attribute: false }) scheduler: Scheduler = browserScheduler;

  @state() private _outcome: 'none' | 'copied' | 'failed' = 'none';
  private _callOff: (() => void) | undefined;
  private readonly _own = new TextsController(this, COPY_BUTTON_TEXTS);

  override click(): void {
    this.renderRoot?.querySelector('ds-button')?.click();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._callOff?.();
    this._outcome = 'none';
  }

  override render() {
    const message = this._outcome === 'none' ? '' : this._own.current[this._outcome];
    return html`<ds-button .variant=${this.variant} .label=${this.label} .full=${this.full} @click=${this._onClick}>
        <span slot="start">${svgIcon(this._outcome === 'copied' ? check : copy)}</span><slot>${this._own.current.copy}</slot>
      </ds-button>
      <span role="status" class=${this._outcome}>${message}</span>`;
  }

  private async _onClick(): Promise<void> {
    this._callOff?.();
    // Emptied first, so that a second press is news too.
    this._outcome = 'none';
    const worked = await this.writer(this.value, this.renderRoot as ShadowRoot);
    await this.updateComplete;
    this._outcome = worked ? 'copied' : 'failed';
    if (worked) this._callOff = this.scheduler(() => (this._outcome = 'none'), SHOWN_MS);
    this.dispatchEvent(new Event(worked ? 'copied' : 'copy-failed'));
  }
}
