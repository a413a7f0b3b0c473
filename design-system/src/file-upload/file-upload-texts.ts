/** What `ds-file-upload` says while it is empty. */
import { defineTexts } from '../texts.ts';

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
  failed: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    fileUpload: FileUploadTexts;
  }
}

export const FILE_UPLOAD_TEXTS = defineTexts('fileUpload', {
  choose: (many) => (many ? 'Choose files' : 'Choose a file'),
  orDrop: 'or drag and drop, or paste here',
  dropNow: 'Drop to add',
  kinds: (list) => `${list}.`,
  largest: (size) => `Up to ${size} each.`,
  most: (count) => (count === 1 ? 'One file.' : `Up to ${count} files.`),
  images: 'pictures',
  videos: 'videos',
  sounds: 'sound files',
  texts: 'text files',
  failed: 'The upload did not work. Please try again.',
});
