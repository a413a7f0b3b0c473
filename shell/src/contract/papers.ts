/** Papers that go with a request: sent one by one as they are chosen, before the request is. */
import { msg } from '@lit/localize';
import type { KeptDocument } from '@portal/bff/contract/requests';
import type { Upload } from '@portal/design-system/classes/file-upload';
import { ApiError, readJson } from './api-error.ts';
import type { ApiTransport } from './contexts.ts';
import { sendResumably } from './resumable-upload.ts';

/** As the server has it. */
export const PAPER_BYTES = 10 * 1024 * 1024;
export const PAPER_COUNT = 5;
export const PAPER_KINDS = '.pdf,image/jpeg,.png,.heic';

/** The key of each file, so that one that is sent again is the same paper. */
const keys = new WeakMap<File, string>();

function keyOf(file: File): string {
  const known = keys.get(file);
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  keys.set(file, made);
  return made;
}

/** How a field sends papers to the server, and takes them back. */
export interface PaperUploads {
  readonly send: Upload;
  remove(id: string): Promise<void>;
}

/** @param path - Where papers go, and below which each has its address. */
export function paperUploads(api: ApiTransport, path: `/api/${string}`): PaperUploads {
  return {
    send: (file, options) => sendResumably(api, path, { key: keyOf(file), file }, options),
    remove: (id) => readJson(api.request(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' })),
  };
}

/** The papers the server has, as the value of the field. Their names are not told again: the browser may be shared. */
export function paperValue(papers: readonly KeptDocument[]): string {
  return papers.length === 0
    ? ''
    : JSON.stringify(papers.map((paper, index) => ({ ...paper, name: `${msg('File', { id: 'shell.contract.paper' })} ${index + 1}` })));
}

/** Why a file was not taken, and what to do; empty where trying again is all. */
export function explainPaper(error: unknown): string {
  if (!(error instanceof ApiError)) return '';
  switch (error.code) {
    case 'upload/wrong-kind':
      return msg('This is not a PDF, JPEG, PNG or HEIC file. Choose another file.', { id: 'shell.contract.paper-kind' });
    case 'upload/damaged':
      return msg('We can’t use this file. Make a new scan or photo and try again.', { id: 'shell.contract.paper-damaged' });
    case 'upload/hidden-place':
      return msg('We can’t remove the location where this photo was taken. Save it as a JPEG and choose that one.', { id: 'shell.contract.paper-place' });
    case 'upload/infected':
      return msg('This file has harmful software in it, so we didn’t keep it. Choose another file.', { id: 'shell.contract.paper-infected' });
    case 'upload/too-heavy':
      return msg('This file takes too long to check. Make a new scan or photo and try again.', { id: 'shell.contract.paper-heavy' });
    case 'upload/no-room':
      return msg('You have too many files that aren’t sent yet, or sent very many today. Send or delete some drafts, or add this file tomorrow.', {
        id: 'shell.contract.paper-room',
      });
    case 'request/rate-limited':
      return msg('You added many files in a short time. Wait an hour, then add this one.', { id: 'shell.contract.paper-often' });
    case 'upload/too-many':
      return msg('You can add up to 5 files. Remove one first.', { id: 'shell.contract.paper-many' });
    case 'request/too-large':
      return msg('This file is larger than 10 MB. Choose a smaller one.', { id: 'shell.contract.paper-large' });
    default:
      return '';
  }
}
