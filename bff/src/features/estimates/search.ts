/** Finds services with a price: by the portal's own plain words in English and Spanish, by the clinic's name for them, or by code. */
import { CODE_TYPES } from '../../prices/charge-row.ts';
import { COMMON_SERVICES, commonService, SPANISH_WORDS } from '../../prices/common-services.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Portal } from '../../portal.ts';
import { placeSql } from '../directory.ts';
import type { FoundServices, ServiceNames, ServiceSearch, Setting } from './schema.ts';

/** So many are shown; whether there are more is told. */
const MOST = 20;
/** A code: five digits, letters before or after, or numbers with dashes. */
const CODE = /^[A-Z]{0,2}\d[\dA-Z-]*$/i;
/** Words that tell nothing. */
const EMPTY = new Set([
  'a',
  'an',
  'and',
  'for',
  'my',
  'of',
  'the',
  'to',
  'with',
  'con',
  'de',
  'del',
  'el',
  'en',
  'la',
  'las',
  'los',
  'mi',
  'para',
  'un',
  'una',
  'y',
]);

const SQL = `with found as (
    select i.codes[1] as service, i.description, i.setting, f."clinicId", coalesce(array_position($1::text[], i.codes[1]), 1000) as place
    from charge_item i join charge_file f on f.id = i."fileId" and f.state = 'live'
    where i.modifiers is null and (i.codes && $1::text[] or ($2 <> '' and to_tsvector('simple', i.description) @@ to_tsquery('simple', $2)))
  ), services as (
    select service, min(description) as description, min(place) as place from found group by service order by min(place), min(description), service limit ${MOST} + 1
  )
  select s.service, s.description, (select json_agg(json_build_object('clinicId', c.id, 'clinic', c.name, 'address', ${placeSql('c')}, 'settings', at.settings) order by c.name)
      from (select "clinicId", array_agg(distinct setting::text) as settings from found where found.service = s.service group by "clinicId") at
      join clinic c on c.id = at."clinicId") as places
  from services s order by s.place, s.description, s.service`;

interface Row {
  readonly service: string;
  readonly description: string;
  readonly places: readonly { readonly clinicId: string; readonly clinic: string; readonly address: string | null; readonly settings: readonly string[] }[];
}

export async function searchServices({ db }: Portal, _who: PatientWho, { text }: ServiceSearch): Promise<FoundServices> {
  const tokens = tokensOf(text);
  const codes = CODE.test(text.trim()) ? CODE_TYPES.map((type) => `${type}:${text.trim().toUpperCase()}`) : commonCodes(tokens);
  const rows = await db.sql<Row>('find_priced_services', SQL, [codes, queryOf(tokens)]);
  return {
    items: rows.slice(0, MOST).map(({ service, description, places }) => ({
      service,
      names: namesOf(service, description),
      places: places.map((place) => ({ ...place, settings: settingsOf(place.settings) })),
    })),
    hasMore: rows.length > MOST,
  };
}

/** In the portal's own words where it has some. */
export function namesOf(service: string, description: string): ServiceNames {
  const common = commonService([service]);
  return { en: common?.en ?? description, es: common?.es ?? description, hospital: description };
}

function settingsOf(found: readonly string[]): Setting[] {
  const all = (['outpatient', 'inpatient'] as const).filter((setting) => found.includes(setting) || found.includes('both'));
  return [...all];
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const tokensOf = (text: string): string[] => (plain(text).match(/[a-z0-9]+/g) ?? []).filter((token) => !EMPTY.has(token));

const WORDS = COMMON_SERVICES.map(({ code, en, es, words }) => ({ code, words: plain(`${en} ${es} ${words}`).match(/[a-z0-9]+/g) ?? [] }));

/** Codes of services whose words begin with each that was typed; those of a name that fits more closely come first. */
function commonCodes(tokens: readonly string[]): string[] {
  if (tokens.length === 0) return [];
  return WORDS.filter(({ words }) => tokens.every((token) => words.some((word) => word.startsWith(token)))).map(({ code }) => code);
}

/** For the clinic's own names, which are English: each word, or what a Spanish one is there. */
function queryOf(tokens: readonly string[]): string {
  return tokens.map((token) => `${SPANISH_WORDS[token] ?? token}:*`).join(' & ');
}
