/**
 * What an entry of the audit log is about: statements that find it out, and the
 * sentences people read, both made of what the features say (`activity.ts` of each).
 */
import type { ActivityRule, FeatureActivity } from '../../audit/feature-activity.ts';
import type { ByLanguage } from '../../words.ts';
import { inLanguage } from '../../words.ts';
import type { FeatureFacts } from '../facts.ts';

/** Of what no feature describes. */
const OTHER = {
  'other.viewed': { en: 'Looked at something else', es: 'Vio otra cosa' },
  'other.changed': { en: 'Changed something else', es: 'Cambió otra cosa' },
} as const satisfies FeatureActivity['sentences'];

export interface ActivityWords {
  /** A join that {@link whatSql} and {@link areaSql} need: the parts of an entry's address, found once for all rules. */
  readonly partsSql: string;
  /** The code of the sentence about an entry of `audit_event a`, as SQL. */
  readonly whatSql: string;
  /** The code of the area of an entry of `audit_event a`, or null, as SQL. */
  readonly areaSql: string;
  /** The areas of the list with their names. */
  areas(language: string): { readonly code: string; readonly name: string }[];
  sentence(what: string, language: string): string;
  /** All codes, in the order of their sentences. */
  inOrder(language: string): readonly string[];
}

const made = new WeakMap<readonly FeatureFacts[], ActivityWords>();

export function activityWords(features: readonly FeatureFacts[]): ActivityWords {
  const known = made.get(features);
  if (known) return known;
  const words = make(features.flatMap(({ activity }) => activity ?? []));
  made.set(features, words);
  return words;
}

function make(described: readonly FeatureActivity[]): ActivityWords {
  const sentences = new Map<string, ByLanguage<string>>(Object.entries(Object.assign({}, OTHER, ...described.map(({ sentences: own }) => own))));
  const names = new Map(described.map(({ area }) => [area.code, area.name]));
  const orders = new Map<string, readonly string[]>();
  const sentence = (what: string, language: string) => inLanguage(sentences.get(what) ?? OTHER['other.viewed'], language);
  return {
    partsSql: PARTS,
    whatSql: whatSql(described),
    areaSql: areaSql(described),
    areas: (language) => [...names].map(([code, name]) => ({ code, name: inLanguage(name, language) })),
    sentence,
    inOrder(language) {
      let order = orders.get(language);
      if (!order) {
        const { compare } = new Intl.Collator(language);
        order = [...sentences.keys()].toSorted((a, b) => compare(sentence(a, language), sentence(b, language)));
        orders.set(language, order);
      }
      return order;
    },
  };
}

/** What follows the patient's or the clinic's id; the whole address where there is none. */
const REST = `regexp_replace(coalesce(a.route, ''), '^/api/(patients|clinics)/[^/]+/', '')`;
const IS_DRAFT = `split_part(a.route, '/', 5) = 'drafts'`;
/** A draft belongs where its form does, whose name begins with the area's: `drafts/messages.reply.…`. */
const SEGMENT = `case when ${IS_DRAFT} then split_part(split_part(a.route, '/', 6), '.', 1) else split_part(a.route, '/', 5) end`;
// Without the offset it would be written into each rule, and found anew for each.
const PARTS = `cross join lateral (select ${REST} as rest, ${SEGMENT} as segment, ${IS_DRAFT} as draft offset 0) parts`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function fits({ action, address, by, method }: ActivityRule): string {
  return [
    action === undefined ? [] : `a.action = ${quoted(action)}`,
    by === undefined ? [] : `a.relationship = ${quoted(by)}`,
    method === undefined ? [] : `a.method = ${quoted(method)}`,
    address === undefined ? [] : `parts.rest ~ ${quoted(address)}`,
  ]
    .flat()
    .join(' and ');
}

const inSegments = (segments: readonly string[]): string => `parts.segment in (${segments.map(quoted).join(', ')})`;

function whatSql(described: readonly FeatureActivity[]): string {
  const rules = described.flatMap(({ rules: own = [] }) => own);
  // What was written beside a request says more than the request's address.
  const ordered = [...rules.filter(({ action }) => action !== undefined), ...rules.filter(({ action }) => action === undefined)];
  return `case
    ${ordered.map((rule) => `when ${fits(rule)} then ${quoted(rule.what)}`).join('\n    ')}
    ${described
      // Keeping a draft changes nothing that others see.
      .map(
        ({ area, segments }) =>
          `when ${inSegments(segments)} then ${quoted(area.code)} || case when a.action = 'read' or parts.draft then '.viewed' else '.changed' end`,
      )
      .join('\n    ')}
    else case a.action when 'read' then 'other.viewed' else 'other.changed' end
  end`;
}

function areaSql(described: readonly FeatureActivity[]): string {
  const actions = described.flatMap(({ area, rules = [] }) =>
    rules.flatMap(({ action }) => (action === undefined ? [] : `when a.action = ${quoted(action)} then ${quoted(area.code)}`)),
  );
  const segments = described.map(({ area, segments: own }) => `when ${inSegments(own)} then ${quoted(area.code)}`);
  return `case ${[...actions, ...segments].join('\n    ')} end`;
}
