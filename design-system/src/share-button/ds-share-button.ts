/** Passes the page, or another address, on to somebody. */
import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttonStyles } from '../button/button-styles.ts';
import { mail, share } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { overlayStyles } from '../overlays/overlay-styles.ts';
import { follow } from '../overlays/position.ts';
import { elementStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { mailLink } from './mail-link.ts';
import { SHARE_BUTTON_TEXTS } from './share-button-texts.ts';

/**
 * Opens the system's own share window where there is one. Elsewhere it opens a
 * small panel (WAI-ARIA APG Disclosure pattern) with a button that copies the
 * link and one that writes an email; Escape and a press beside close it.
 *
 * @slot - What the button says, instead of “Share”.
 * @fires share - Pressed; `preventDefault()` leaves the rest to the page.
 * @csspart control - The native `<button>`.
 * @csspart panel - The panel.
 */
export class DsShareButton extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    elementStyles,
    buttonStyles,
    overlayStyles,
    css`
      .floating:popover-open {
        display: grid;
        gap: var(--ds-space-2);
        min-inline-size: min(16rem, 100vw - 1rem);
        padding: var(--ds-space-3);
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

  /** What is shared; the address of the page by default. */
  @property() url = '';
  /** Its name: the subject of an email; the title of the page by default. */
  @property() heading = '';
  /** A sentence that goes before the link. */
  @property() text = '';
  /** A longer name of the button, as “Share the recipe”. */
  @property() label = '';
  /** How much it stands out. */
  @property({ reflect: true }) variant: 'secondary' | 'quiet' = 'secondary';

  @state() private _open = false;
  private _openAtPress = false;
  private _unfollow: (() => void) | undefined;
  private readonly _own = new TextsController(this, SHARE_BUTTON_TEXTS);

  override click(): void {
    this._control?.click();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._unfollow?.();
    this._open = false;
  }

  override render() {
    const { share: word, copyLink, byEmail } = this._own.current;
    return html`<button
        class="control"
        part="control"
        type="button"
        aria-label=${this.label || nothing}
        aria-expanded=${this._open ? 'true' : 'false'}
        aria-controls="panel"
        @pointerdown=${this._onPress}
        @click=${this._onClick}
      >
        <span class="content">${svgIcon(share)}<span class="text"><slot>${word}</slot></span></span>
      </button>
      <div id="panel" class="floating" part="panel" popover="auto" role="group" aria-label=${this.label || word} @toggle=${this._onToggle}>
        <ds-copy-button full .value=${this._open ? this._shared().url : ''}>${copyLink}</ds-copy-button>
        <ds-button full .href=${this._open ? this._mailLink() : ''}><span slot="start">${svgIcon(mail)}</span>${byEmail}</ds-button>
      </div>`;
  }

  private get _control(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.control') ?? null;
  }

  /** Read when it is pressed: the page's address changes as somebody moves about. */
  private _shared(): { url: string; title: string; text?: string } {
    const url = new URL(this.url, document.baseURI).href;
    return { url: this.url === '' ? location.href : url, title: this.heading || document.title, ...(this.text === '' ? {} : { text: this.text }) };
  }

  private _mailLink(): string {
    const { url, title, text } = this._shared();
    return mailLink(title, text === undefined ? url : `${text}\n\n${url}`);
  }

  private _onPress(): void {
    // By the click, light dismiss has closed it.
    this._openAtPress = this._open;
  }

  private async _onClick(): Promise<void> {
    const wasOpen = this._open || this._openAtPress;
    this._openAtPress = false;
    if (wasOpen) {
      this._panel?.hidePopover();
      return;
    }
    if (!this.dispatchEvent(new Event('share', { cancelable: true }))) return;
    if ((await shareWithSystem(this._shared())) === 'not-there') this._panel?.showPopover();
  }

  private get _panel(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('#panel') ?? null;
  }

  private _onToggle(event: ToggleEvent): void {
    const { _panel: panel, _control: control } = this;
    if (event.target !== panel || panel === null || control === null) return;
    this._open = event.newState === 'open';
    this._unfollow?.();
    if (this._open) this._unfollow = follow(control, panel);
  }
}

/** @returns Whether there is a system window to share with; one that was closed again is an answer too. */
async function shareWithSystem(data: ShareData): Promise<'answered' | 'not-there'> {
  if (!('share' in navigator) || !navigator.canShare?.(data)) return 'not-there';
  try {
    await navigator.share(data);
    return 'answered';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'answered' : 'not-there';
  }
}
