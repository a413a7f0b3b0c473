/**
 * What of the conversations a list shows, as its address says it: the place, and
 * what it is narrowed by. Ids, days and kinds alone, never a word or a name of a
 * record: what somebody types to look for is not among them.
 */
import type { MessageCategory } from '@portal/bff/contract/messages';
import type { Wanted } from '../api/places-api.ts';

export type PlaceKind = 'inbox' | 'sent' | 'archive' | 'trash' | 'folder';
/** When the last message of a conversation was: within so long, or between two days. */
export type When = 'week' | 'month' | 'quarter' | 'year' | 'days';

export interface ListQuery {
  readonly place: PlaceKind;
  /** With the place `folder`. */
  readonly folderId?: string;
  /** Id of who wrote in it, as `MessagePeople` has it. */
  readonly person?: string;
  readonly category?: MessageCategory;
  readonly when?: When;
  /** With `days`, as `2026-11-25`. */
  readonly from?: string;
  readonly until?: string;
  readonly files?: true;
  readonly unread?: true;
}

export const CATEGORIES: readonly MessageCategory[] = ['question', 'test_result', 'medication', 'appointment', 'form', 'billing'];
const PLACES: readonly PlaceKind[] = ['inbox', 'sent', 'archive', 'trash'];
const SPANS: Readonly<Record<Exclude<When, 'days'>, number>> = { week: 7, month: 30, quarter: 91, year: 365 };
export const WHENS = [...Object.keys(SPANS), 'days'] as readonly When[];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** The names of all that an address can say of a list. */
const KEYS = ['place', 'folder', 'person', 'category', 'when', 'from', 'until', 'files', 'unread'] as const;

/** Reads it from the query of an address; what no list knows counts as not said. */
export function readQuery(search: string): ListQuery {
  const asked = new URLSearchParams(search);
  const id = (key: string) => (UUID.test(asked.get(key) ?? '') ? (asked.get(key) as string) : undefined);
  const day = (key: string) => (DAY.test(asked.get(key) ?? '') ? (asked.get(key) as string) : undefined);
  const folderId = id('folder');
  const place = PLACES.find((each) => each === asked.get('place')) ?? 'inbox';
  const category = CATEGORIES.find((each) => each === asked.get('category'));
  const when = WHENS.find((each) => each === asked.get('when'));
  const person = id('person');
  const [from, until] = [day('from'), day('until')];
  return {
    ...(folderId === undefined ? { place } : { place: 'folder', folderId }),
    ...(person === undefined ? {} : { person }),
    ...(category === undefined ? {} : { category }),
    ...(when === undefined ? {} : { when }),
    ...(when === 'days' && from !== undefined ? { from } : {}),
    ...(when === 'days' && until !== undefined ? { until } : {}),
    ...(asked.get('files') === '1' ? { files: true } : {}),
    ...(asked.get('unread') === '1' ? { unread: true } : {}),
  };
}

/** The query of an address that says it, with all else of the present one; empty for the inbox as it is. */
export function writeQuery({ place, folderId, files, unread, ...rest }: ListQuery, search = ''): string {
  const asked = new URLSearchParams(search);
  for (const key of KEYS) asked.delete(key);
  if (folderId !== undefined) asked.set('folder', folderId);
  else if (place !== 'inbox') asked.set('place', place);
  for (const [key, value] of Object.entries(rest)) if (value) asked.set(key, value);
  if (files) asked.set('files', '1');
  if (unread) asked.set('unread', '1');
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

/** The list of a place with nothing else that narrows it. */
export const queryOf = ({ place, folderId }: Pick<ListQuery, 'place' | 'folderId'>): ListQuery => ({ place, ...(folderId === undefined ? {} : { folderId }) });

/** Something beside the place narrows it. */
export const isNarrowed = (query: ListQuery): boolean => Object.keys(query).some((key) => key !== 'place' && key !== 'folderId');

const dayBefore = (now: number, days: number): string => new Date(now - days * DAY_MS).toISOString().slice(0, 10);

/**
 * What to ask the server for. Words are looked for wherever a conversation lies,
 * but for the trash, which has its own search.
 */
export function wantedOf({ place, folderId, person, category, when, from, until, files, unread }: ListQuery, text: string, now: number): Wanted {
  const isEverywhere = text !== '' && place !== 'trash';
  const since = when === undefined || when === 'days' ? from : dayBefore(now, SPANS[when]);
  return {
    place: isEverywhere ? 'all' : place,
    ...(folderId === undefined || isEverywhere ? {} : { folderId }),
    ...(text === '' ? {} : { text }),
    ...(person === undefined ? {} : { person }),
    ...(category === undefined ? {} : { category }),
    ...(since === undefined ? {} : { from: since }),
    ...(until === undefined ? {} : { until }),
    ...(files ? { withFiles: true } : {}),
    ...(unread ? { unread: true } : {}),
  };
}
