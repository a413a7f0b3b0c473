/** The list of activity as a file. */
import type { PatientWho } from '../../access/who.ts';
import type { Place } from '../../lists/page.ts';
import type { Portal } from '../../portal.ts';
import { inLanguage } from '../../words.ts';
import { toCsv } from './csv.ts';
import type { ActivityEntry } from './schema.ts';
import { readEntries, zoneOf } from './service.ts';
import type { ActivityFilter } from './service.ts';
import { fileWords } from './words.ts';

const PAGE = 1000;
/** A list longer than this is asked for in parts, by its days. */
const LIMIT = 5_000;

/**
 * Reads no further once `gone` is aborted: whoever asked has left.
 * @returns the file's name and content
 */
export async function exportActivity(portal: Portal, who: PatientWho, filter: ActivityFilter, gone: AbortSignal): Promise<{ name: string; text: string }> {
  const { language } = filter;
  const words = inLanguage(fileWords, language);
  const entries: ActivityEntry[] = [];
  const timeZone = await zoneOf(portal, who);
  let last: Place | null = null;
  do {
    const page = await readEntries(portal, who, filter, { timeZone, after: last, limit: PAGE });
    entries.push(...page.entries);
    last = page.last;
  } while (last !== null && entries.length < LIMIT && !gone.aborted);
  const clock = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { timeZone, dateStyle: 'medium', timeStyle: 'medium' });
  const rows = entries.map(({ at, name, who, sentence, outcome, reason }) => [
    clock.format(new Date(at)),
    timeZone,
    name ?? '',
    words.who[who],
    sentence,
    words.outcome[outcome],
    reason ?? '',
  ]);
  const rest = last === null ? [] : [[words.more]];
  return { name: words.fileName, text: toCsv([words.columns, ...rows, ...rest]) };
}
