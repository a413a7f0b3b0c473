/** The limits of one `ds-file-upload` in words. */
import { acceptInWords, acceptTokens, sizeInWords } from './file-rules.ts';
import type { FileUploadTexts } from './file-upload-texts.ts';

/** What may be added. */
export interface FileLimits {
  accept: string;
  /** In bytes. */
  maxSize: number | undefined;
  maxFiles: number | undefined;
}

/** The limits as short sentences; '' without any. */
export function limitsInWords({ accept, maxSize, maxFiles }: FileLimits, texts: FileUploadTexts, locale: string): string {
  const kinds = acceptTokens(accept).length === 0 ? '' : texts.kinds(kindsInWords(accept, texts, locale));
  const largest = maxSize === undefined ? '' : texts.largest(sizeInWords(maxSize, locale));
  const most = maxFiles === undefined ? '' : texts.most(maxFiles);
  const words = [kinds, largest, most].filter((each) => each !== '').join(' ');
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

/** The kinds of files of an `accept` attribute, in words. */
export function kindsInWords(accept: string, { images: image, videos: video, sounds: audio, texts: text }: FileUploadTexts, locale: string): string {
  return acceptInWords(accept, { image, video, audio, text }, locale);
}
