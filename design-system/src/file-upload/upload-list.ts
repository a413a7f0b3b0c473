/** The files of one `ds-file-upload`: what becomes of each, and their rows. Loaded once the empty field stands. */
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { localeOf } from '../page-locale.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import type { FileLimits } from './file-limits.ts';
import { refusalOf } from './refusal.ts';
import { renderRow } from './upload-item.ts';
import type { UploadItem } from './upload-item.ts';
import { UPLOAD_LIST_TEXTS } from './upload-list-texts.ts';
import { formatUploads, parseUploads } from './upload-value.ts';

export { uploadListStyles } from './upload-list-styles.ts';

/** Sends one file to the server; `onProgress` takes the share that is sent, 0 to 1. Rejects when it fails. */
export type Upload = (file: File, options: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<{ id: string; note?: string | undefined }>;

/** What the page gives to the field. */
interface UploadHost extends LitElement, FileLimits {
  readonly upload: Upload | undefined;
  readonly removeUpload: ((id: string) => Promise<void>) | undefined;
  readonly explain: ((error: unknown) => string) | undefined;
  readonly pictureOf: ((id: string) => Promise<Blob>) | undefined;
  readonly readonly: boolean;
}

/** What the list needs of its field. */
export interface UploadHooks {
  /** The kinds of files that are accepted, in words. */
  kinds: () => string;
  /** That an upload did not work, in words. */
  failed: () => string;
  isDisabled: () => boolean;
  /** Announces something. */
  say: (text: string) => void;
  /** Takes a new value. */
  commit: (value: string) => void;
}

export class UploadList {
  private _items: UploadItem[] = [];
  private _lastKey = 0;
  private readonly _host: UploadHost;
  private readonly _hooks: UploadHooks;
  private readonly _texts: TextsController<typeof UPLOAD_LIST_TEXTS.english>;
  private readonly _common: TextsController<typeof COMMON_TEXTS.english>;

  constructor(host: UploadHost, hooks: UploadHooks) {
    this._host = host;
    this._hooks = hooks;
    this._texts = new TextsController(host, UPLOAD_LIST_TEXTS);
    this._common = new TextsController(host, COMMON_TEXTS);
  }

  /** The files that count as given. */
  get done(): readonly UploadItem[] {
    return this._items.filter(({ status }) => status === 'done' || status === 'removing');
  }

  /** Why the files can't be sent as they stand, or ''. */
  get problem(): string {
    if (this._items.some(({ status }) => status === 'uploading')) return this._texts.current.wait;
    const failed = this._items.find(({ status }) => status === 'failed');
    return failed === undefined ? '' : this._texts.current.fixFailed(failed.name);
  }

  /** Shows the files of a value from outside: a reset, or a form that goes on. */
  take(value: string): void {
    for (const item of this._items) this._release(item);
    this._items = parseUploads(value).map((uploaded) => this._item({ ...uploaded, status: 'done' }));
    for (const item of this._items) void this._show(item);
  }

  /** Stops every upload. Put elsewhere on the page, the list still says what became of it. */
  stop(): void {
    for (const item of this._items) {
      this._release(item);
      if (item.status === 'uploading') Object.assign(item, { status: 'failed', message: this._hooks.failed() });
    }
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const kept = this._items.filter(({ status }) => status !== 'refused');
      const message = refusalOf(file, kept, this._host, this._texts.current, this._hooks.kinds(), localeOf(this._host));
      const { name, size, type } = file;
      const item = this._item({ name, size, type, file, message });
      if (message === '' && type.startsWith('image/')) item.picture = URL.createObjectURL(file);
      this._items = [...this._items, item];
      if (message === '') void this._start(item);
      else {
        item.status = 'refused';
        this._hooks.say(`${name}: ${message}`);
      }
    }
    this._sync();
  }

  takePhoto(): void {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', accept: 'image/*', capture: 'environment' });
    input.addEventListener('change', () => this.add(input.files ?? []));
    input.click();
  }

  render(): TemplateResult | typeof nothing {
    const own = this._texts.current;
    const context = {
      own,
      common: this._common.current,
      locale: localeOf(this._host),
      disabled: this._hooks.isDisabled(),
      readonly: this._host.readonly,
      onEnd: (item: UploadItem) => void this._end(item),
      onRetry: (item: UploadItem) => this._retry(item),
      onPictureError: (item: UploadItem) => this._dropPicture(item),
    };
    if (this._items.length === 0) return nothing;
    return html`<ul aria-label=${own.files} role="list">
      ${repeat(
        this._items,
        ({ key }) => key,
        (item) => renderRow(item, context),
      )}
    </ul>`;
  }

  private _item(given: Partial<UploadItem>): UploadItem {
    this._lastKey += 1;
    return {
      id: '',
      name: '',
      size: 0,
      type: '',
      status: 'uploading',
      progress: 0,
      message: '',
      file: undefined,
      stop: undefined,
      picture: undefined,
      ...given,
      key: this._lastKey,
    };
  }

  private async _start(item: UploadItem): Promise<void> {
    const { file } = item;
    const { upload, explain } = this._host;
    this._hooks.say(this._texts.current.saidAdded(item.name));
    if (file === undefined || upload === undefined) {
      item.status = 'done';
      return;
    }
    const { signal } = (item.stop = new AbortController());
    Object.assign(item, { status: 'uploading', progress: 0, message: '' });
    const onProgress = (share: number): void => {
      item.progress = Math.min(1, Math.max(0, share));
      this._host.requestUpdate();
    };
    try {
      const { id, note } = await upload(file, { signal, onProgress });
      if (signal.aborted) return;
      Object.assign(item, { id, note, status: 'done' });
      this._hooks.say(this._texts.current.saidUploaded(item.name));
    } catch (error) {
      if (signal.aborted) return;
      Object.assign(item, { status: 'failed', message: explain?.(error) || this._hooks.failed() });
      this._hooks.say(`${item.name}: ${item.message}`);
    }
    this._sync();
  }

  /** The small picture of a file that was uploaded before. */
  private async _show(item: UploadItem): Promise<void> {
    const { pictureOf } = this._host;
    if (!pictureOf || !item.type.startsWith('image/')) return;
    try {
      const picture = await pictureOf(item.id);
      if (this._items.includes(item)) item.picture = URL.createObjectURL(picture);
      this._host.requestUpdate();
    } catch {
      // Its name says what it is.
    }
  }

  private _retry(item: UploadItem): void {
    void this._start(item);
    // The button that was pressed goes away.
    this._host.renderRoot.querySelector<HTMLElement>(`li[data-key="${item.key}"] .end`)?.focus();
  }

  /** Cancels, or removes. */
  private async _end(item: UploadItem): Promise<void> {
    const { saidCanceled, saidRemoved, notRemoved } = this._texts.current;
    const wasUploading = item.status === 'uploading';
    if (item.id !== '' && this._host.removeUpload !== undefined) {
      Object.assign(item, { status: 'removing', message: '' });
      this._host.requestUpdate();
      try {
        await this._host.removeUpload(item.id);
      } catch {
        Object.assign(item, { status: 'done', message: notRemoved });
        this._hooks.say(`${item.name}: ${notRemoved}`);
        return;
      }
    }
    this._release(item);
    this._items = this._items.filter((each) => each !== item);
    this._hooks.say(wasUploading ? saidCanceled(item.name) : saidRemoved(item.name));
    this._sync();
    this._host.renderRoot.querySelector<HTMLElement>('#control')?.focus();
  }

  /** Ends what a file of the list holds on to. */
  private _release(item: UploadItem): void {
    item.stop?.abort();
    this._dropPicture(item);
  }

  private _dropPicture(item: UploadItem): void {
    if (item.picture !== undefined) URL.revokeObjectURL(item.picture);
    item.picture = undefined;
    this._host.requestUpdate();
  }

  private _sync(): void {
    this._host.requestUpdate();
    this._hooks.commit(formatUploads(this.done));
  }
}
