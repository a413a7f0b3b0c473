/** What the list of files in `ds-file-upload` says. Loaded with it. */
import { defineTexts } from '../texts.ts';

export interface UploadListTexts {
  files: string;
  uploading: (percent: string) => string;
  uploaded: string;
  removing: string;
  notRemoved: string;
  wrongKind: (list: string) => string;
  tooLarge: (size: string) => string;
  empty: string;
  tooMany: (count: number) => string;
  alreadyThere: string;
  cancelFile: (name: string) => string;
  retry: string;
  retryFile: (name: string) => string;
  remove: string;
  removeFile: (name: string) => string;
  wait: string;
  fixFailed: (name: string) => string;
  saidAdded: (names: string) => string;
  saidUploaded: (name: string) => string;
  saidRemoved: (name: string) => string;
  saidCanceled: (name: string) => string;
}

declare module '../texts.ts' {
  interface TextGroups {
    uploadList: UploadListTexts;
  }
}

export const UPLOAD_LIST_TEXTS = defineTexts('uploadList', {
  files: 'Files',
  uploading: (percent) => `Uploading, ${percent}`,
  uploaded: 'Uploaded',
  removing: 'Removing',
  notRemoved: 'We couldn’t remove it. Please try again.',
  wrongKind: (list) => `Not added: this kind of file can’t be used. Please choose ${list}.`,
  tooLarge: (size) => `Not added: the file is too large. The limit is ${size}.`,
  empty: 'Not added: the file is empty. Please check it.',
  tooMany: (count) =>
    count === 1 ? 'Not added: only one file is allowed. Remove the other one first.' : `Not added: only ${count} files are allowed. Remove one first.`,
  alreadyThere: 'Not added: this file is in the list already.',
  cancelFile: (name) => `Cancel: ${name}`,
  retry: 'Try again',
  retryFile: (name) => `Try again: ${name}`,
  remove: 'Remove',
  removeFile: (name) => `Remove: ${name}`,
  wait: 'A file is still being uploaded. Please wait a moment.',
  fixFailed: (name) => `${name} is not uploaded. Try again or remove it.`,
  saidAdded: (names) => `Added: ${names}.`,
  saidUploaded: (name) => `${name} is uploaded.`,
  saidRemoved: (name) => `${name} is removed.`,
  saidCanceled: (name) => `Canceled: ${name}.`,
});
