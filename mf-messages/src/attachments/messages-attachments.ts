/**
 * Files of a message that is being written: chosen, dropped, pasted or taken with
 * the camera, sent at once, and kept with the draft. One whose connection was gone
 * goes on where it was, also after the page was loaded anew and the same file is
 * chosen again: its key is made of the file itself.
 */
import '@portal/design-system/button';
import '@portal/design-system/file-upload';
import '@portal/design-system/icon';
import { msg, str } from '@lit/localize';
import { FILE_BYTES_MOST, FILES_MOST } from '@portal/bff/contract/messages';
import type { MessageDraft, MessageFile } from '@portal/bff/contract/messages';
import type { DsFileUpload, Upload } from '@portal/design-system/classes/file-upload';
import { FeatureElement, PAPER_KINDS, paperUploads, sendResumably } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { filesPath, readDraftFile } from '../api/compose-api.ts';
import { explainFile, fileNote } from './attachment-text.ts';
import { fileKey } from './file-key.ts';

/** Larger ones are not loaded only to be shown small. */
const PICTURE_MOST = 4 * 1024 * 1024;

type Stopped = MessageDraft['unfinished'][number];

/** Fired when a file came in or was removed; `detail` is how many there are. */
export type FilesChangedEvent = CustomEvent<{ readonly count: number }>;

/** @fires files-changed - A file came in or was removed. */
export class MessagesAttachments extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        gap: var(--ds-space-3);
      }
      .camera {
        display: none;
      }
      @media (pointer: coarse) {
        .camera {
          display: block;
        }
      }
      ul {
        display: grid;
        gap: var(--ds-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2) var(--ds-space-3);
        align-items: center;
        justify-content: space-between;
        padding: var(--ds-space-2) var(--ds-space-3);
        border: 1px solid var(--ds-color-warning-mark);
        border-radius: var(--ds-radius-s);
        overflow-wrap: anywhere;
      }
      li span {
        flex: 1 1 14rem;
      }
    `,
  ];

  /** The draft they go with; empty while the server has none. */
  @property({ attribute: false }) draftId = '';
  /** Those that the server has. */
  @property({ attribute: false }) files: readonly MessageFile[] = [];
  /** Those that stopped on their way. */
  @property({ attribute: false }) unfinished: readonly Stopped[] = [];
  /** Makes sure that the server has the draft. @returns its id */
  @property({ attribute: false }) ensure: () => Promise<string> = () => Promise.resolve(this.draftId);
  @property({ type: Boolean }) readonly = false;

  @state() private _stopped: readonly Stopped[] = [];
  @query('ds-file-upload') private _field!: DsFileUpload | null;
  private _value = '';

  /** Why the message can't be sent with its files as they stand, or ''. */
  get validationMessage(): string {
    if (this._field && !this._field.checkValidity()) return this._field.validationMessage;
    const [stopped] = this._stopped;
    return stopped ? stoppedText(stopped) : '';
  }

  /** Leads to what is to be done about a file. */
  override focus(): void {
    const isField = this._field && !this._field.checkValidity();
    (isField ? this._field : this.renderRoot.querySelector<HTMLElement>('li ds-button'))?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('files')) this._value = this.files.length === 0 ? '' : JSON.stringify(this.files.map((file) => ({ ...file, note: fileNote(file) })));
    if (changed.has('unfinished')) this._stopped = this.unfinished;
  }

  override render() {
    return html`
      <ds-file-upload
        name="files"
        .label=${msg('Files and photos', { id: 'messages.files.label' })}
        .accept=${PAPER_KINDS}
        .maxFiles=${FILES_MOST}
        .maxSize=${FILE_BYTES_MOST}
        .value=${live(this._value)}
        .upload=${this._send}
        .removeUpload=${this._remove}
        .pictureOf=${this._picture}
        .explain=${explainFile}
        ?readonly=${this.readonly}
        @change=${this._onChange}
      ></ds-file-upload>
      ${this.readonly ? nothing : this._renderCamera()} ${this._renderStopped()}
    `;
  }

  /** Phones open their camera at once; a computer has the field above. */
  private _renderCamera() {
    return html`<div class="camera">
      <ds-button @click=${() => this._field?.takePhoto()}>${msg('Take a photo', { id: 'messages.files.camera' })}</ds-button>
    </div>`;
  }

  private _renderStopped() {
    if (this._stopped.length === 0) return nothing;
    return html`<ul role="list" aria-label=${msg('Files that are not here yet', { id: 'messages.files.unfinished' })}>
      ${this._stopped.map(
        (file) => html`<li>
          <span>${stoppedText(file)}</span>
          <ds-button variant="quiet" .label=${msg(str`Remove: ${file.name}`, { id: 'messages.files.remove-it' })} @click=${() => this._drop(file)}
            >${msg('Remove', { id: 'messages.files.remove' })}</ds-button
          >
        </li>`,
      )}
    </ul>`;
  }

  private readonly _send: Upload = async (file, options) => {
    const draftId = await this.ensure();
    const upload = { key: await fileKey(draftId, file), file };
    const kept = await sendResumably(this.api, filesPath(this.subject, draftId), upload, options);
    this._stopped = this._stopped.filter(({ id }) => id !== kept.id);
    return { id: kept.id, note: fileNote(kept) };
  };

  private readonly _remove = (id: string): Promise<void> => paperUploads(this.api, filesPath(this.subject, this.draftId)).remove(id);

  private readonly _picture = async (id: string): Promise<Blob> => {
    const file = this.files.find((each) => each.id === id);
    if (!file || file.scan === 'waiting' || file.type === 'image/heic' || file.size > PICTURE_MOST) throw new TypeError('It is not shown small.');
    const bytes = await readDraftFile(this.api, this.subject, this.draftId, id, AbortSignal.timeout(30_000));
    return new Blob([bytes], { type: file.type });
  };

  private async _drop(file: Stopped): Promise<void> {
    try {
      await this._remove(file.id);
    } catch {
      this.announcer.announce(msg('We couldn’t remove it. Please try again.', { id: 'messages.files.not-removed' }));
      return;
    }
    this._stopped = this._stopped.filter(({ id }) => id !== file.id);
    this._tellForm();
    this.announcer.announce(msg(str`${file.name} is removed.`, { id: 'messages.files.removed' }));
    this._field?.focus();
  }

  private _onChange(event: Event): void {
    event.stopPropagation();
    const { value } = event.target as DsFileUpload;
    this._value = value;
    const count = value === '' ? 0 : (JSON.parse(value) as unknown[]).length;
    this.dispatchEvent(new CustomEvent('files-changed', { detail: { count } }));
    this._tellForm();
  }

  /** What was wrong with it may be so no more. */
  private _tellForm(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function stoppedText({ name, received, length }: Stopped): string {
  const percent = Math.floor((received / length) * 100);
  return msg(str`${name} is not here yet: ${percent}% was uploaded. Choose the same file again to continue, or remove it.`, {
    id: 'messages.files.stopped',
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-attachments': MessagesAttachments;
  }
}
