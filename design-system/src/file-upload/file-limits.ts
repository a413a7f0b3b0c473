/** The limits of one `ds-file-upload`: in words, and why a file is beyond them. */
import { acceptInWords, acceptTokens, isAccepted, sizeInWords } from './file-rules.ts';
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

/**
 * @param kept - The files that are there already.
 * @returns Why a file can't be added, or ''.
 */
export function refusalOf(
  file: File,
  kept: readonly { name: string; size: number }[],
  { accept, maxSize, maxFiles }: FileLimits,
  texts: FileUploadTexts,
  locale: string,
): string {
  if (kept.some(({ name, size }) => name === file.name && size === file.size)) return texts.alreadyThere;
  if (!isAccepted(file, accept)) return texts.wrongKind(kindsInWords(accept, texts, locale));
  if (file.size === 0) return texts.empty;
  if (maxSize !== undefined && file.size > maxSize) return texts.tooLarge(sizeInWords(maxSize, locale));
  return maxFiles !== undefined && kept.length >= maxFiles ? texts.tooMany(maxFiles) : '';
}

function kindsInWords(accept: string, { images: image, videos: video, sounds: audio, texts: text }: FileUploadTexts, locale: string): string {
  return acceptInWords(accept, { image, video, audio, text }, locale);
}
