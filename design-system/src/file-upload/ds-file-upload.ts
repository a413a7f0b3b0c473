/** Files to send: chosen, dropped or pasted, each uploaded at once. */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FormControl } from '../forms/form-control.ts';
import type { Finding } from '../forms/form-control.ts';
import { upload as uploadIcon } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { localeOf } from '../page-locale.ts';
import { addStyles } from '../styles/add-styles.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { kindsInWords, limitsInWords } from './file-limits.ts';
import { fileUploadStyles } from './file-upload-styles.ts';
import { FILE_UPLOAD_TEXTS } from './file-upload-texts.ts';
import type { Upload, UploadList } from './upload-list.ts';
import { parseUploads } from './upload-value.ts';
import type { UploadedFile } from './upload-value.ts';

export type { Upload } from './upload-list.ts';

/**
 * The value is a JSON list of `{ id, name, size, type }`; the form sends each
 * id as an entry of its own, or the files themselves where the page gives no
 * `upload`. The size and the kind of a file are checked before it is sent; the
 * server must check them again. What handles files is loaded once the empty
 * field stands; with files from the start the field waits for it.
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

  /** Brings an uploaded picture, to show it small; rejects for what has none. */
  @property({ attribute: false }) pictureOf: ((id: string) => Promise<Blob>) | undefined;

  /** Handles the files; undefined until it is loaded. */
  @state() private _list: UploadList | undefined;
  @state() private _over = false;
  @state() private _said = '';
  /** Whether `_said` was read already, so that several messages of one moment are read together. */
  private _wasSaid = true;
  private _written = '';
  private _loading: Promise<void> | undefined;

  private readonly _own = new TextsController(this, FILE_UPLOAD_TEXTS);

  constructor() {
    super();
    this.addEventListener('paste', this._onPaste);
  }

  /** The files' names, for a review of the answers. */
  get displayValue(): string {
    return new Intl.ListFormat(localeOf(this)).format(this._done.map(({ name }) => name));
  }

  /** Opens the camera of a phone, and adds the photo; a computer lets a picture be chosen. */
  takePhoto(): void {
    this._list?.takePhoto();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._list?.stop();
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
      ${this._list === undefined ? this.displayValue : this._list.render()}
      <div class="visually-hidden" role="status">${this._said}</div>`;
  }

  protected override async scheduleUpdate(): Promise<void> {
    // Rows that come later would push the page down.
    if (this.value !== '' && this._list === undefined) await this._load();
    await super.scheduleUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this._loading;
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    if (this.value === this._written) return;
    this._written = this.value;
    this._list?.take(this.value);
  }

  protected override firstUpdated(): void {
    void this._load();
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
    const problem = this._list?.problem ?? '';
    if (problem !== '') return { message: problem, missing: false };
    const missing = this.required && this._done.length === 0;
    return { message: missing ? this.requiredMessage || this._texts.current.required(this.label) : (this.validator?.(this.value) ?? ''), missing };
  }

  private get _done(): readonly (UploadedFile & { file?: File | undefined })[] {
    return this._list?.done ?? parseUploads(this.value);
  }

  private get _locked(): boolean {
    return this._isDisabled || this.readonly;
  }

  /** Resolves in any case: without the list, files from outside still count, and the next file tries again. */
  private _load(): Promise<void> {
    this._loading ??= this._makeList();
    return this._loading;
  }

  private async _makeList(): Promise<void> {
    try {
      const { UploadList: List, uploadListStyles } = await import('./upload-list.ts');
      addStyles(this.renderRoot, uploadListStyles);
      this._list = new List(this, {
        kinds: () => kindsInWords(this.accept, this._own.current, localeOf(this)),
        failed: () => this._own.current.failed,
        isDisabled: () => this._isDisabled,
        say: (text) => this._say(text),
        commit: (value) => this._commit(value),
      });
      this._list.take(this.value);
    } catch {
      this._loading = undefined;
    }
  }

  private async _add(files: readonly File[]): Promise<void> {
    if (this._locked) return;
    this.error = '';
    if (this._list === undefined) await this._load();
    if (this._list === undefined) this.error = this._own.current.failed;
    else this._list.add(files);
  }

  private _commit(value: string): void {
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
    void this._add([...(input.files ?? [])]);
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
    void this._add([...(event.dataTransfer?.files ?? [])]);
  }

  private readonly _onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void this._add(files);
  };
}
