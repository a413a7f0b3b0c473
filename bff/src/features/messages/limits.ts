/** How long a message may be, and how much may come with it; for the browser as well. */

/** Characters as people count them: a letter with its accents is one, and so is an emoji. */
export const SUBJECT_MOST = 50;
export const BODY_MOST = 5_000;
/** Files with one message, bytes of one and of all. */
export const FILES_MOST = 10;
export const FILE_BYTES_MOST = 25 * 1024 * 1024;
export const ALL_BYTES_MOST = 50 * 1024 * 1024;
/** So long a message can be taken back. */
export const UNDO_SECONDS = 10;

/** What can be typed before it is said to be too long, in code units: a draft is kept up to that. */
export const TYPED_SUBJECT_MOST = 1_000;
export const TYPED_BODY_MOST = 100_000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters as people count them. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
