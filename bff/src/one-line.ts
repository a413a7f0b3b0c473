/**
 * Names and other text of one line. It goes into subjects of mails, lists, papers
 * and the log of activity, where a line break would begin a line of its own, and
 * a mark that turns the direction of writing would change how what follows reads
 * (Unicode Standard Annex 9; "Trojan Source", CVE-2021-42574). Marks that join or
 * part letters of a script (U+200C, U+200D) stay: names are written with them.
 */
import { z } from 'zod';

const BREAKS = '\\p{Cc}\\p{Zl}\\p{Zp}';
const TURNS = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const ONE_LINE = new RegExp(`^[^${BREAKS}${TURNS}]*$`, 'u');
const BROKEN = new RegExp(`[\\s${BREAKS}]+`, 'gu');
const TURNED = new RegExp(`[${TURNS}]`, 'gu');

/** Characters of a name; longer ones are made up. */
export const NAME_MOST = 100;

/** What people type as one line. Another one is refused, and they see why at its field. */
export const lineOf = (most: number) => z.string().trim().max(most).regex(ONE_LINE);

/** A name that people type. */
export const typedName = lineOf(NAME_MOST).min(1);

/** A name as a source has it: what breaks a line is a space, what turns it is left out, and what is too long is cut, since its person is there all the same. */
export function nameLine(text: string): string {
  const line = text.replaceAll(BROKEN, ' ').replaceAll(TURNED, '').trim();
  // By characters: half of one would be none.
  return line.length > NAME_MOST ? Array.from(line).slice(0, NAME_MOST).join('').trim() : line;
}
