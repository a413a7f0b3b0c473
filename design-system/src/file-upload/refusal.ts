/** Which files may be added. */
import type { FileLimits } from './file-limits.ts';
import { acceptTokens, sizeInWords, typesOf } from './file-rules.ts';
import type { UploadListTexts } from './upload-list-texts.ts';

/**
 * @param kept - The files that are there already.
 * @param kinds - The kinds that are accepted, in words.
 * @returns Why a file can't be added, or ''.
 */
export function refusalOf(
  file: File,
  kept: readonly { name: string; size: number }[],
  { accept, maxSize, maxFiles }: FileLimits,
  texts: UploadListTexts,
  kinds: string,
  locale: string,
): string {
  if (kept.some(({ name, size }) => name === file.name && size === file.size)) return texts.alreadyThere;
  if (!isAccepted(file, accept)) return texts.wrongKind(kinds);
  if (file.size === 0) return texts.empty;
  if (maxSize !== undefined && file.size > maxSize) return texts.tooLarge(sizeInWords(maxSize, locale));
  return maxFiles !== undefined && kept.length >= maxFiles ? texts.tooMany(maxFiles) : '';
}

/** What stands after the last dot of a name, in small letters. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 1 ? '' : name.slice(dot + 1).toLowerCase();
}

/**
 * Whether a file is of a kind that is accepted, by the ending of its name and
 * by the type the browser found: where both are known they must agree, so that
 * a program renamed to `.pdf` is not taken.
 */
export function isAccepted({ name, type }: { name: string; type: string }, accept: string): boolean {
  const tokens = acceptTokens(accept);
  if (tokens.length === 0) return true;
  const extension = extensionOf(name);
  const known = typesOf(extension);
  const found = type.toLowerCase();
  if (known.length > 0 && found !== '' && !known.includes(found)) return false;
  const types = found === '' ? known : [found];
  return tokens.some((token) => (token.startsWith('.') ? hasEnding(token.slice(1), extension) : types.some((each) => isOfType(token, each))));
}

function hasEnding(wanted: string, extension: string): boolean {
  // `.jpg` and `.jpeg` are the same kind of file.
  return extension === wanted || (extension !== '' && typesOf(wanted).length > 0 && typesOf(wanted)[0] === typesOf(extension)[0]);
}

function isOfType(wanted: string, type: string): boolean {
  return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}
