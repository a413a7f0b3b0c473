/** Files to send: chosen, dropped or pasted, each uploaded at once. */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FormControl } from '../forms/form-control.ts';
import type { Finding } from '../forms/form-control.ts';
import { upload as uploadIcon } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { localeOf } from '../page-locale.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { limitsInWords, refusalOf } from './file-limits.ts';
import { fileUploadStyles } from './file-upload-styles.ts';
import { FILE_UPLOAD_TEXTS } from './file-upload-texts.ts';
import { formatUploads, parseUploads, renderRow } from './upload-item.ts';
import type { RowContext, UploadItem } from './upload-item.ts';

/** Sends one file to the server; `onProgress` takes the share that is sent, 0 to 1. Rejects when it fails. */
export type Upload = (file: File, options: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<{ id: string }>;

/**
 * The value is a JSON list of `{ id, name, size, type }`; the form sends each
 * id as an entry of its own, or the files themselves where the page gives no
 * `upload`. The size and the kind of a file are checked before it is sent; the
 * server must check them again.
 *
 * @slot hint - Help text with markup, read out with the field.
 * @fires change - A file was uploaded or removed.
 * @csspart label - The label.
 * @csspart error - The error message.
 * @csspart zone - Where files are dropped.
 * @cssprop --ds-file-upload-height - Least height of the drop zone.
 */
export class DsFileUpload extends FormControl {
  static override styles = [elementStyles, visuallyHiddenStyles, fieldStyles, fileUploadStyles];

  /** Kinds of files, as in HTML: `.pdf,image/*`. */
  @property() accept = '';
  /** Largest size of one file, in bytes. */
  @property({ type: Number, attribute: 'max-size' }) maxSize: number | undefined;
  /** Most files. */
  @property({ type: Number, attribute: 'max-files' }) maxFiles: number | undefined;
  /** Sends one file; without it the form sends the files. */
  @property({ attribute: false }) upload: Upload | undefined;
  /** Removes an uploaded file from the server. */
  @property({ attribute: false }) removeUpload: ((id: string) => Promise<void>) | undefined;
  /** Says why an upload failed, from what `upload` was rejected with. */
  @property({ attribute: false }) explain: ((error: unknown) => string) | undefined;

  @state() private _items: UploadItem[] = [];
  @state() private _over = false;
  @state() private _said = '';
  /** Whether `_said` was read already, so that several messages of one moment are read together. */
  private _wasSaid = true;
  private _written = '';
  private _lastKey = 0;

  private readonly _own = new TextsController(this, FILE_UPLOAD_TEXTS);

  constructor() {
    super();
    this.addEventListener('paste', this._onPaste);
  }

  /** The files' names, for a review of the answers. */
  get displayValue(): string {
    return new Intl.ListFormat(localeOf(this)).format(this._done.map(({ name }) => name));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const item of this._items) {
      this._release(item);
      // Put elsewhere on the page, the list still says what became of it.
      if (item.status === 'uploading') Object.assign(item, { status: 'failed', message: this._own.current.failed });
    }
  }

  override render() {
    const texts = this._own.current;
    return html`${this._renderLabel()}${this._renderHint()}
      <div id="limits" class="hint" ?hidden=${this.readonly}>${limitsInWords(this, texts, localeOf(this))}</div>
      <div
        class="zone ${this._over ? 'over' : ''} ${this._shownError === '' ? '' : 'invalid'}"
        part="zone"
        ?hidden=${this.readonly}
        @dragover=${this._onDragOver}
        @dragleave=${this._onDragLeave}
        @drop=${this._onDrop}
      >
        <input
          id="control"
          type="file"
          accept=${this.accept || nothing}
          ?multiple=${this.maxFiles !== 1}
          ?disabled=${this._locked}
          aria-describedby="limits ${this._describedBy}"
          aria-invalid=${this._shownError === '' ? 'false' : 'true'}
          @change=${this._onChoose}
        />
        <span class="choose" aria-hidden="true">${svgIcon(uploadIcon)}${texts.choose(this.maxFiles !== 1)}</span>
        <span class="drop" aria-hidden="true">${this._over ? texts.dropNow : texts.orDrop}</span>
      </div>
      ${this._renderError()}
      ${this._items.length === 0
        ? nothing
        : html`<ul aria-label=${texts.files} role="list">
            ${repeat(this._items, ({ key }) => key, (item) => renderRow(item, this._rowContext()))}
          </ul>`}
      <div class="visually-hidden" role="status">${this._said}</div>`;
  }

  protected override willUpdate(): void {
    if (this.value === this._written) return;
    // A value from outside: a reset, or a form that goes on.
    this._written = this.value;
    for (const item of this._items) this._release(item);
    this._items = parseUploads(this.value).map((uploaded) => this._item({ ...uploaded, status: 'done' }));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this._wasSaid = true;
  }

  protected override get _formValue(): FormData | null {
    if (this._done.length === 0 || this.name === '') return null;
    const data = new FormData();
    for (const { id, file } of this._done) data.append(this.name, id === '' && file !== undefined ? file : id);
    return data;
  }

  protected override _check(): Finding {
    if (this._items.some(({ status }) => status === 'uploading')) return { message: this._own.current.wait, missing: false };
    const failed = this._items.find(({ status }) => status === 'failed');
    if (failed !== undefined) return { message: this._own.current.fixFailed(failed.name), missing: false };
    const missing = this.required && this._done.length === 0;
    return { message: missing ? this.requiredMessage || this._texts.current.required(this.label) : (this.validator?.(this.value) ?? ''), missing };
  }

  private get _done(): UploadItem[] {
    return this._items.filter(({ status }) => status === 'done' || status === 'removing');
  }

  private get _locked(): boolean {
    return this._isDisabled || this.readonly;
  }

  private _rowContext(): RowContext {
    return {
      own: this._own.current,
      common: this._texts.current,
      locale: localeOf(this),
      disabled: this._isDisabled,
      readonly: this.readonly,
      onEnd: (item) => void this._end(item),
      onRetry: (item) => this._retry(item),
      onPictureError: (item) => this._dropPicture(item),
    };
  }

  private _item(given: Partial<UploadItem>): UploadItem {
    this._lastKey += 1;
    return { id: '', name: '', size: 0, type: '', status: 'uploading', progress: 0, message: '', file: undefined, stop: undefined, picture: undefined, ...given, key: this._lastKey };
  }

  private _add(files: Iterable<File>): void {
    if (this._locked) return;
    this.error = '';
    for (const file of files) {
      const kept = this._items.filter(({ status }) => status !== 'refused');
      const message = refusalOf(file, kept, this, this._own.current, localeOf(this));
      const { name, size, type } = file;
      const item = this._item({ name, size, type, file, message });
      if (message === '' && type.startsWith('image/')) item.picture = URL.createObjectURL(file);
      this._items = [...this._items, item];
      if (message === '') void this._start(item);
      else {
        item.status = 'refused';
        this._say(`${name}: ${message}`);
      }
    }
    this._sync();
  }

  private async _start(item: UploadItem): Promise<void> {
    const { file, upload } = { file: item.file, upload: this.upload };
    this._say(this._own.current.saidAdded(item.name));
    if (file === undefined || upload === undefined) {
      item.status = 'done';
      return;
    }
    const { signal } = (item.stop = new AbortController());
    Object.assign(item, { status: 'uploading', progress: 0, message: '' });
    const onProgress = (share: number): void => {
      item.progress = Math.min(1, Math.max(0, share));
      this.requestUpdate();
    };
    try {
      const { id } = await upload(file, { signal, onProgress });
      if (signal.aborted) return;
      Object.assign(item, { id, status: 'done' });
      this._say(this._own.current.saidUploaded(item.name));
    } catch (error) {
      if (signal.aborted) return;
      Object.assign(item, { status: 'failed', message: this.explain?.(error) || this._own.current.failed });
      this._say(`${item.name}: ${item.message}`);
    }
    this._sync();
  }

  private _retry(item: UploadItem): void {
    void this._start(item);
    // The button that was pressed goes away.
    this.renderRoot.querySelector<HTMLElement>(`li[data-key="${item.key}"] .end`)?.focus();
  }

  /** Cancels, or removes. */
  private async _end(item: UploadItem): Promise<void> {
    const { saidCanceled, saidRemoved, notRemoved } = this._own.current;
    const wasUploading = item.status === 'uploading';
    if (item.id !== '' && this.removeUpload !== undefined) {
      Object.assign(item, { status: 'removing', message: '' });
      this.requestUpdate();
      try {
        await this.removeUpload(item.id);
      } catch {
        Object.assign(item, { status: 'done', message: notRemoved });
        this._say(`${item.name}: ${notRemoved}`);
        return;
      }
    }
    this._release(item);
    this._items = this._items.filter((each) => each !== item);
    this._say(wasUploading ? saidCanceled(item.name) : saidRemoved(item.name));
    this._sync();
    this._control?.focus();
  }

  /** Ends what a file of the list holds on to. */
  private _release(item: UploadItem): void {
    item.stop?.abort();
    this._dropPicture(item);
  }

  private _dropPicture(item: UploadItem): void {
    if (item.picture !== undefined) URL.revokeObjectURL(item.picture);
    item.picture = undefined;
    this.requestUpdate();
  }

  private _sync(): void {
    this.requestUpdate();
    const value = formatUploads(this._done);
    if (value === this._written) return;
    this._written = value;
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private _say(text: string): void {
    this._said = this._wasSaid ? text : `${this._said} ${text}`;
    this._wasSaid = false;
  }

  private _onChoose(event: Event): void {
    const input = event.target as HTMLInputElement;
    event.stopPropagation();
    this._add([...(input.files ?? [])]);
    // The same file can be chosen again after it was removed.
    input.value = '';
  }

  private _onDragOver(event: DragEvent): void {
    event.preventDefault();
    this._over = !this._locked;
  }

  private _onDragLeave(event: DragEvent): void {
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) this._over = false;
  }

  private _onDrop(event: DragEvent): void {
    event.preventDefault();
    this._over = false;
    this._add([...(event.dataTransfer?.files ?? [])]);
  }

  private readonly _onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this._add(files);
  };
}
