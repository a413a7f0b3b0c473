/** Files that came with a message: pictures open in place, documents that browsers show in a tab of their own, others are saved, and what was not checked yet says so. */
import '@portal/design-system/button';
import '@portal/design-system/dialog';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import type { MessageFile } from '@portal/bff/contract/messages';
import { Action, ApiError, defineElement, describeError, FeatureElement, formatTag, saveFile } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { openMessageFile } from './files-api.ts';

/** Kinds that every browser draws, and that were drawn anew as they came in. */
const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);
/** Shown by the browser apart from the page, which frames and embeds nothing. */
const DOCUMENT = 'application/pdf';

interface Opened {
  readonly file: MessageFile;
  readonly url: string;
}

type Wanted = { readonly file: MessageFile; readonly way: 'show' | 'save' };

export class MessagesFiles extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      ul {
        display: grid;
        gap: var(--ds-space-2);
        margin: var(--ds-space-2) 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ds-space-2);
        align-items: center;
        padding: var(--ds-space-1) var(--ds-space-3);
        border: var(--ds-border);
        border-radius: var(--ds-radius-s);
        background: var(--ds-color-surface);
      }

      .name {
        flex: 1 1 10rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      .muted {
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }

      img {
        display: block;
        max-inline-size: 100%;
        max-block-size: 75vh;
        margin-inline: auto;
      }

      ds-dialog {
        --ds-dialog-width: 60rem;
      }
    `,
  ];

  @property() threadId = '';
  @property({ attribute: false }) files: readonly MessageFile[] = [];

  /** The picture or document that is open. */
  @state() private _open: Opened | undefined;
  /** The file that was asked for last. */
  private _wanted: MessageFile | undefined;
  /** Addresses of documents: a tab may still read one when it is no longer open here. */
  private readonly _documents: string[] = [];

  private readonly _fetch = new Action(this, {
    describe: (error) => (error instanceof ApiError && error.code === 'file/not-checked' ? waitingText() : describeError(error)),
    send: ({ file }: Wanted) => openMessageFile(this.api, this.subject, this.threadId, file.id),
    done: (bytes, { file, way }) => {
      // What the server said it is, and nothing the bytes say themselves.
      const blob = new File([bytes], file.name, { type: file.type });
      if (way === 'save') saveFile(blob, file.name);
      else this._show(file, blob);
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._close();
    for (const url of this._documents.splice(0)) URL.revokeObjectURL(url);
  }

  override render(): TemplateResult {
    return html`
      <ul aria-label=${msg('Files', { id: 'messages.file.label' })}>
        ${this.files.map((file) => this._renderFile(file))}
      </ul>
      ${this._fetch.renderFailure()}
      <ds-dialog .open=${this._open !== undefined} .heading=${this._open?.file.name ?? ''} @close=${() => this._close()}>
        ${
          this._open
            ? html`${this._renderOpen(this._open)}
                <ds-button slot="footer" @click=${() => this._want('save', this._open?.file)}><ds-icon slot="start" name="download"></ds-icon>${msg('Save', { id: 'messages.file.save' })}</ds-button>`
            : nothing
        }
      </ds-dialog>
    `;
  }

  private _renderOpen({ file, url }: Opened) {
    if (file.type !== DOCUMENT) return html`<img src=${url} alt=${msg(str`Picture: ${file.name}`, { id: 'messages.file.picture' })} />`;
    return html`<p>${msg('The document opens in a tab of its own. Close that tab to come back here.', { id: 'messages.file.document' })}</p>
      <p><ds-button variant="primary" .href=${url} target="_blank">${msg('Read the document', { id: 'messages.file.read' })}</ds-button></p>`;
  }

  private _renderFile(file: MessageFile) {
    const isShown = SHOWN.has(file.type) || file.type === DOCUMENT;
    const isBusy = this._fetch.busy && this._wanted === file;
    return html`<li>
      <ds-icon name="paperclip"></ds-icon>
      <span class="name">${file.name} <span class="muted">${sizeText(file.size, formatTag(this.locale.locale))}</span></span>
      ${
        file.scan === 'waiting'
          ? html`<span class="muted">${waitingText()}</span>`
          : file.scan === 'infected'
            ? html`<span class="muted">${msg('This file has harmful software in it. No one can open it.', { id: 'messages.file.infected' })}</span>`
            : html`<ds-button
              variant="quiet"
              .busy=${isBusy}
              .label=${isShown ? msg(str`Open ${file.name}`, { id: 'messages.file.open-it' }) : msg(str`Save ${file.name}`, { id: 'messages.file.save-it' })}
              @click=${() => this._want(isShown ? 'show' : 'save', file)}
            >${isShown ? msg('Open', { id: 'messages.file.open' }) : msg('Save', { id: 'messages.file.save' })}</ds-button>`
      }
    </li>`;
  }

  private _want(way: Wanted['way'], file: MessageFile | undefined): void {
    if (!file) return;
    this._wanted = file;
    void this._fetch.run({ file, way });
  }

  private _show(file: MessageFile, blob: Blob): void {
    this._close();
    const url = URL.createObjectURL(blob);
    if (file.type === DOCUMENT) this._documents.push(url);
    this._open = { file, url };
  }

  private _close(): void {
    if (this._open && this._open.file.type !== DOCUMENT) URL.revokeObjectURL(this._open.url);
    this._open = undefined;
  }
}

const waitingText = (): string => msg('We’re still checking this file. You can open it soon.', { id: 'messages.file.waiting' });

/** "240 kB", "2.4 MB" */
function sizeText(bytes: number, tag: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [Math.round(bytes / 100_000) / 10, 'megabyte'];
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('messages-files', MessagesFiles);

declare global {
  interface HTMLElementTagNameMap {
    'messages-files': MessagesFiles;
  }
}
