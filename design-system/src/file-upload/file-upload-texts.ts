/** What `ds-file-upload` says itself. */
import { defineTexts } from '../texts.ts';

/** Texts of `ds-file-upload`. */
export interface FileUploadTexts {
  /** On the button that opens the system's file dialog. */
  choose: (many: boolean) => string;
  orDrop: string;
  dropNow: string;
  /** Before the kinds of files, sizes and numbers allowed. */
  kinds: (list: string) => string;
  largest: (size: string) => string;
  most: (count: number) => string;
  images: string;
  videos: string;
  sounds: string;
  texts: string;
  files: string;
  uploading: (percent: string) => string;
  uploaded: string;
  removing: string;
  failed: string;
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
    fileUpload: FileUploadTexts;
  }
}

export const FILE_UPLOAD_TEXTS = defineTexts('fileUpload', {
  choose: (many) => (many ? 'Choose files' : 'Choose a file'),
  orDrop: 'or drop or paste here',
  dropNow: 'Let go to add',
  kinds: (list) => `${list}.`,
  largest: (size) => `Up to ${size} each.`,
  most: (count) => (count === 1 ? 'One file.' : `Up to ${count} files.`),
  images: 'pictures',
  videos: 'videos',
  sounds: 'sound files',
  texts: 'text files',
  files: 'Files',
  uploading: (percent) => `Uploading, ${percent}`,
  uploaded: 'Uploaded',
  removing: 'Removing',
  failed: 'The upload did not work. Please try again.',
  notRemoved: 'It could not be removed. Please try again.',
  wrongKind: (list) => `Not added: this kind of file can’t be used. Please choose ${list}.`,
  tooLarge: (size) => `Not added: the file is too large. It can have at most ${size}.`,
  empty: 'Not added: the file is empty. Please check it.',
  tooMany: (count) => (count === 1 ? 'Not added: only one file fits. Remove the other one first.' : `Not added: only ${count} files fit. Remove another one first.`),
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
