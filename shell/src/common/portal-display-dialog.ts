/** The dialog in which somebody chooses how the portal looks and which language it speaks. Each choice shows at once, also behind it. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/dialog';
import '@portal/design-system/radio-group';
import '@portal/design-system/visually-hidden';
import { localized, msg } from '@lit/localize';
import { readDisplay } from '@portal/bff/contract/display';
import type { DisplayKey } from '@portal/bff/contract/display';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { DsDialog } from '@portal/design-system/classes/dialog';
import { DEFAULT_DISPLAY, deviceDisplay, showDisplay } from './display.ts';
import type { Display } from './display.ts';
import type { SaveDisplay } from './display-dialog.ts';
import { pageLocale } from './locale.ts';
import type { Locale } from '../contract/locale.ts';

interface Group {
  readonly label: string;
  readonly options: { readonly value: string; readonly label: string }[];
}

/**
 * @fires locale-select - A language was chosen; `detail` is its code.
 * @fires close - It has closed. What was chosen stays.
 */
@localized()
export class PortalDisplayDialog extends LitElement {
  static override styles = css`
    .groups {
      display: grid;
      gap: var(--ds-space-5);
    }

    p {
      margin: 0;
      color: var(--ds-color-text-muted);
    }

    ds-radio-group {
      --ds-radio-group-column: 9rem;
    }

    /* What is chosen shows on the page: it is to be seen beside the dialog. */
    ds-dialog::part(dialog)::backdrop {
      background: rgb(8 20 24 / 25%);
    }

    @media (width < 34rem) and (height > 40rem) {
      ds-dialog::part(dialog) {
        max-block-size: 70dvb;
      }
    }
  `;

  /** Where somebody is signed in: keeps what they choose on their account. */
  @property({ attribute: false }) save: SaveDisplay | undefined;

  @state() private _display: Display = deviceDisplay();
  @state() private _isReset = false;
  @state() private _hasFailed = false;
  @query('ds-dialog') private _dialog!: DsDialog | null;

  override render() {
    return html`
      <ds-dialog open .heading=${msg('Display and language', { id: 'shell.display.heading' })} @close=${this._onClose}>
        <div class="groups">
          <p>
            ${
              this.save
                ? msg('You see each choice at once. We keep it for you on every device you sign in on.', { id: 'shell.display.lead-account' })
                : msg('You see each choice at once, and this device remembers it.', { id: 'shell.display.lead-device' })
            }
          </p>
          ${
            this._hasFailed
              ? html`<ds-alert tone="warning">
                  ${msg('This device remembers what you chose, but we couldn’t save it to your account. We’ll try again.', { id: 'shell.display.not-saved' })}
                </ds-alert>`
              : nothing
          }
          ${this._groups().map(([key, group]) => this._renderGroup(key, group))}
        </div>
        <ds-visually-hidden role="status">
          ${this._isReset ? msg('Everything but the language is back to the defaults.', { id: 'shell.display.was-reset' }) : nothing}
        </ds-visually-hidden>
        <ds-button slot="footer" variant="quiet" @click=${this._onReset}>${msg('Reset to defaults', { id: 'shell.display.reset' })}</ds-button>
        <ds-button slot="footer" variant="primary" @click=${() => this._dialog?.close()}>${msg('Done', { id: 'shell.display.done' })}</ds-button>
      </ds-dialog>
    `;
  }

  private _renderGroup(key: DisplayKey, { label, options }: Group) {
    return html`<ds-radio-group
      no-mark
      name=${key}
      .label=${label}
      .columns=${options.length}
      .options=${options}
      .value=${live(this._valueOf(key))}
      @change=${(event: Event) => this._onChange(key, (event.currentTarget as HTMLElement & { value: string }).value)}
    ></ds-radio-group>`;
  }

  private _groups(): readonly (readonly [DisplayKey, Group])[] {
    const asDevice = { value: 'device', label: msg('Same as this device', { id: 'shell.display.as-device' }) };
    const group = (label: string, ...options: Group['options']): Group => ({ label, options });
    return [
      [
        'textSize',
        group(
          msg('Text size', { id: 'shell.display.text-size' }),
          { value: 'normal', label: msg('Normal', { id: 'shell.display.text-normal' }) },
          { value: 'large', label: msg('Large', { id: 'shell.display.text-large' }) },
          { value: 'x-large', label: msg('Larger', { id: 'shell.display.text-larger' }) },
        ),
      ],
      [
        'density',
        group(
          msg('Spacing', { id: 'shell.display.spacing' }),
          { value: 'comfortable', label: msg('Comfortable', { id: 'shell.display.comfortable' }) },
          { value: 'compact', label: msg('Compact', { id: 'shell.display.compact' }) },
        ),
      ],
      [
        'theme',
        group(
          msg('Theme', { id: 'shell.display.theme' }),
          asDevice,
          { value: 'light', label: msg('Light', { id: 'shell.display.light' }) },
          { value: 'dark', label: msg('Dark', { id: 'shell.display.dark' }) },
        ),
      ],
      ['contrast', group(msg('Contrast', { id: 'shell.display.contrast' }), asDevice, { value: 'more', label: msg('More', { id: 'shell.display.more' }) })],
      ['motion', group(msg('Motion', { id: 'shell.display.motion' }), asDevice, { value: 'less', label: msg('Less', { id: 'shell.display.less' }) })],
      // Each language is named in itself.
      ['language', group(msg('Language', { id: 'shell.display.language' }), { value: 'en', label: 'English' }, { value: 'es', label: 'Español' })],
    ];
  }

  private _valueOf(key: DisplayKey): string {
    return key === 'language' ? pageLocale() : (this._display[key] ?? DEFAULT_DISPLAY[key]);
  }

  private _onChange(key: DisplayKey, value: string): void {
    const chosen = readDisplay({ [key]: value });
    if (chosen.language) this._chooseLanguage(chosen.language);
    else this._choose(chosen);
  }

  private _onReset(): void {
    this._choose(DEFAULT_DISPLAY);
    this._isReset = true;
  }

  private _choose(chosen: Display): void {
    this._isReset = false;
    this._display = { ...this._display, ...chosen };
    showDisplay(chosen);
    void this._save(chosen);
  }

  private _chooseLanguage(locale: Locale): void {
    this.dispatchEvent(new CustomEvent('locale-select', { detail: locale, bubbles: true, composed: true }));
    // The page that switches saves it as well: this waits for that, to say so when it does not work.
    void this._save({});
  }

  /** Never rejects. */
  private async _save(chosen: Display): Promise<void> {
    try {
      await this.save?.(chosen);
      this._hasFailed = false;
    } catch {
      this._hasFailed = true;
    }
  }

  private _onClose(): void {
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-display-dialog': PortalDisplayDialog;
  }
}
