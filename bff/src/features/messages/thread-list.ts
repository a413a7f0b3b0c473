/** The conversations of a patient, the newest message first: the inbox, where somebody put others, and what is looked for. */
import type { PatientWho } from '../../access/who.ts';
import { ASKED, defineList, forPatient } from '../../lists/list.ts';
import type { ListAsk } from '../../lists/list.ts';
import { patternOf } from '../../lists/looked-for.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import type { Written } from '../../lists/page.ts';
import type { Portal } from '../../portal.ts';
import type { ThreadList, ThreadSearch, ThreadSummary } from './schema.ts';
import { hasFiles, inOwnChart, inReducedChart, isUnread, keptIn, OWN, REDUCED, summaryJoin, summaryJson } from './thread-summary.ts';
import type { Side } from './thread-summary.ts';

type Asked = Omit<ThreadSearch, 'after' | 'limit'>;
/** What a search asks for, but for the place. */
type Condition = Exclude<keyof Asked, 'place' | 'folderId'>;

const asked = (name: keyof Asked): string => `(${ASKED.filter}::json->>'${name}')`;

const found = (text: string): string => `${text} ~ ${asked('text')}`;
const day = ({ lastAt }: Side): string => `(${lastAt} at time zone (select "timeZone" from clinic where id = t."clinicId"))::date`;

/** A count and not `exists`, which would look through the messages of everybody. */
const says = ({ visible }: Side, condition: string): string =>
  `(select count(*) > 0 from message m where m."threadId" = t.id and ${visible} and (${condition}))`;

/** On conversations, each where it is asked for: what is not asked for costs nothing. */
const CONDITIONS: Readonly<Record<Condition, (side: Side) => string>> = {
  text: (side) => `(${found('t.subject')} or ${says(side, `${found('m.body')} or ${found('m."authorName"')}`)})`,
  person: (side) => says(side, `m."authorName" = (select "authorName" from message where id = ${asked('person')}::uuid)`),
  category: () => `t.category::text = ${asked('category')}`,
  from: (side) => `${day(side)} >= ${asked('from')}::date`,
  until: (side) => `${day(side)} <= ${asked('until')}::date`,
  withFiles: hasFiles,
  unread: isUnread,
};
const ALL_CONDITIONS = Object.keys(CONDITIONS) as Condition[];

/** With when this person wrote last in it. */
const WROTE_IN = `(select t.*, own.at as "wroteAt" from message_thread t join (
    select m."threadId", max(m."sentAt") as at from message m where m."authorUserId" = ${ASKED.user} group by m."threadId") own on own."threadId" = t.id) t`;

/** `anywhere`: for who counts what there is. */
type Place = ThreadSearch['place'] | 'anywhere';

function inPlace(side: Side, place: Place): string {
  const notInTrash = `not (${keptIn(side, 'trash')})`;
  if (place === 'anywhere') return 'true';
  if (place === 'all' || place === 'sent') return notInTrash;
  return keptIn(side, place, `${asked('folderId')}::uuid`);
}

const makeList = (side: Side, place: Place, conditions: readonly Condition[]) =>
  defineList<ThreadSummary>({
    name: ['threads', side.name, place, ...conditions].join('_'),
    from: place === 'sent' ? WROTE_IN : 'message_thread t',
    row: 't',
    where: [side === OWN ? inOwnChart : inReducedChart, inPlace(side, place), ...conditions.map((name) => CONDITIONS[name](side))].join(' and '),
    key: place === 'sent' ? 't."wroteAt"' : side.lastAt,
    keyType: 'timestamptz',
    direction: 'descending',
    join: summaryJoin(side),
    json: summaryJson(side),
  });

/** Made when first asked for: one statement for each place and each set of conditions. */
const lists = new Map<string, ReturnType<typeof makeList>>();

/** A part of what is looked for. */
export function searchThreads(portal: Portal, who: PatientWho, { after, limit, ...search }: ThreadSearch): Promise<Written<ThreadList>> {
  const side = who.reduced ? REDUCED : OWN;
  const conditions = ALL_CONDITIONS.filter((name) => search[name] !== undefined && search[name] !== false);
  const { text } = search;
  const key = [side.name, search.place, ...conditions].join(' ');
  const list = lists.get(key) ?? makeList(side, search.place, conditions);
  lists.set(key, list);
  return list(portal, {
    ...forPatient(who, { after, limit }),
    filter: JSON.stringify({ ...search, ...(text === undefined ? {} : { text: patternOf(text) }) }),
  });
}

/** A part of the inbox. */
export function readInbox(portal: Portal, who: PatientWho, page: PageQuery): Promise<Written<ThreadList>> {
  return searchThreads(portal, who, { ...page, place: 'inbox', withFiles: false, unread: false });
}

/** A part of all there are for somebody, wherever they keep them. */
export const readThreads = (portal: Portal, ask: ListAsk): Promise<Written<ThreadList>> => (ask.reduced ? allReduced : allOwn)(portal, ask);

const [allOwn, allReduced] = [makeList(OWN, 'anywhere', []), makeList(REDUCED, 'anywhere', [])];
