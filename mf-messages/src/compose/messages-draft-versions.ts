/** Two versions of one draft, typed in two places: side by side, until someone says which counts. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import { msg, str } from '@lit/localize';
import type { MessageDraft } from '@portal/bff/contract/messages';
import { FeatureElement, formatDateTime } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { EMPTY } from './draft-controller.ts';
import type { DraftTyped } from './draft-saver.ts';

/** Which one counts; `both`: the other stays in the list of drafts. */
export type VersionChosenEvent = CustomEvent<'mine' | 'other' | 'both'>;

/** @fires version-chosen - Someone said which one counts. */
export class MessagesDraftVersions extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      .versions {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
        gap: var(--ds-space-3);
        margin-block: var(--ds-space-3);
      }
      section {
        display: grid;
        grid-template-rows: auto 1fr auto;
        gap: var(--ds-space-2);
        padding: var(--ds-space-3);
        border: var(--ds-border);
        border-radius: var(--ds-radius-s);
        background: var(--ds-color-surface);
        color: var(--ds-color-text);
      }
      h2 {
        margin: 0;
        font-size: var(--ds-text-m);
      }
      .body {
        max-block-size: 14rem;
        overflow: auto;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .muted {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }
    `,
  ];

  /** What stands in the form. */
  @property({ attribute: false }) mine: DraftTyped = EMPTY;
  /** What was kept from elsewhere. */
  @property({ attribute: false }) other: MessageDraft | undefined;

  override render() {
    const { other, mine } = this;
    if (!other) return nothing;
    const time = formatDateTime(other.updatedAt, this.locale.timeZone, this.locale);
    const files = other.files.length;
    return html`
      <ds-alert tone="warning" .heading=${msg('There are two versions of this message', { id: 'messages.versions.title' })}>
        ${msg('You wrote in two places. Both are kept. Which one do you want to continue with?', { id: 'messages.versions.text' })}
        <div class="versions">
          ${this._renderOne(
            msg('What you typed here', { id: 'messages.versions.mine' }),
            mine,
            '',
            msg('Continue with this one', { id: 'messages.versions.use-mine' }),
            'mine',
          )}
          ${this._renderOne(
            msg(str`Saved in the other place, ${time}`, { id: 'messages.versions.other' }),
            other,
            files === 0 ? '' : msg('The files are kept, whichever you choose.', { id: 'messages.versions.files' }),
            msg('Continue with the other one', { id: 'messages.versions.use-other' }),
            'other',
          )}
        </div>
        <ds-button slot="actions" @click=${() => this._choose('both')}>${msg('Keep both as drafts', { id: 'messages.versions.both' })}</ds-button>
      </ds-alert>
    `;
  }

  private _renderOne(heading: string, { subject, body }: DraftTyped, note: string, action: string, choice: 'mine' | 'other') {
    return html`<section>
      <h2>${heading}</h2>
      <div class="body" tabindex="0" role="group" aria-label=${heading}>
        ${subject === '' ? nothing : html`<strong>${subject}</strong><br />`}${body === '' ? msg('(Nothing yet)', { id: 'messages.versions.empty' }) : body}
      </div>
      ${note === '' ? nothing : html`<p class="muted">${note}</p>`}
      <ds-button @click=${() => this._choose(choice)}>${action}</ds-button>
    </section>`;
  }

  private _choose(choice: 'mine' | 'other' | 'both'): void {
    this.dispatchEvent(new CustomEvent('version-chosen', { detail: choice }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-draft-versions': MessagesDraftVersions;
  }
}
