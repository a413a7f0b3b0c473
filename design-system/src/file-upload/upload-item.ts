/** One file of `ds-file-upload`, and its row in the list. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { alert, checkCircle, file as fileIcon } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import type { CommonTexts } from '../texts.ts';
import { sizeInWords } from './file-rules.ts';
import type { UploadListTexts } from './upload-list-texts.ts';
import type { UploadedFile } from './upload-value.ts';

/** A file of the list, whatever became of it. */
export interface UploadItem extends UploadedFile {
  key: number;
  status: 'uploading' | 'done' | 'failed' | 'refused' | 'removing';
  /** Share that is uploaded, 0 to 1. */
  progress: number;
  /** What went wrong, or ''. */
  message: string;
  file: File | undefined;
  /** Stops the upload. */
  stop: AbortController | undefined;
  /** Address of the small picture. */
  picture: string | undefined;
}

/** What a row needs of its list. */
export interface RowContext {
  own: UploadListTexts;
  common: CommonTexts;
  locale: string;
  disabled: boolean;
  readonly: boolean;
  onEnd: (item: UploadItem) => void;
  onRetry: (item: UploadItem) => void;
  onPictureError: (item: UploadItem) => void;
}

/** Draws the row of one file. */
export function renderRow(item: UploadItem, context: RowContext): TemplateResult {
  const { own, locale, readonly } = context;
  return html`<li class=${item.status} data-key=${item.key}>
    <span class="picture">
      ${item.picture === undefined ? svgIcon(fileIcon) : html`<img src=${item.picture} alt="" @error=${() => context.onPictureError(item)} />`}
    </span>
    <span class="texts">
      <span class="name"><bdi>${item.name}</bdi></span>
      <span class="meta">${item.size > 0 ? html`<span>${sizeInWords(item.size, locale)}</span>` : nothing} ${renderStatus(item, own, locale)}</span>
      ${item.status === 'done' && item.note ? html`<span class="meta">${item.note}</span>` : nothing}
      ${item.status === 'uploading' ? html`<progress max="1" .value=${item.progress} aria-label=${item.name}></progress>` : nothing}
      ${item.message === '' ? nothing : html`<span class="message">${svgIcon(alert)}<span>${item.message}</span></span>`}
    </span>
    ${readonly ? nothing : renderButtons(item, context)}
  </li>`;
}

function renderButtons(item: UploadItem, { own, common, disabled, onEnd, onRetry }: RowContext): TemplateResult {
  const isUploading = item.status === 'uploading';
  return html`<span class="buttons">
    ${
      item.status === 'failed'
        ? html`<ds-button variant="quiet" label=${own.retryFile(item.name)} ?disabled=${disabled} @click=${() => onRetry(item)}>${own.retry}</ds-button>`
        : nothing
    }
    <ds-button
      class="end"
      variant="quiet"
      label=${isUploading ? own.cancelFile(item.name) : own.removeFile(item.name)}
      ?busy=${item.status === 'removing'}
      ?disabled=${disabled}
      @click=${() => onEnd(item)}
      >${isUploading ? common.cancel : own.remove}</ds-button
    >
  </span>`;
}

function renderStatus({ status, progress, id }: UploadItem, own: UploadListTexts, locale: string) {
  if (status === 'uploading') return html`<span>${own.uploading(new Intl.NumberFormat(locale, { style: 'percent' }).format(progress))}</span>`;
  if (status === 'removing') return html`<span>${own.removing}</span>`;
  return status === 'done' && id !== '' ? html`<span class="success">${svgIcon(checkCircle)}${own.uploaded}</span>` : nothing;
}
