/**
 * What an entry of the audit log is about, and the sentences people read, both
 * made of what the features say (`activity.ts` of each). What it is about is found
 * out when an entry is written and kept with it, so that a list of years is read
 * without finding it out of each address again.
 */
import type { ActivityRule, FeatureActivity } from '../../audit/feature-activity.ts';
import type { AuditEntry } from '../../audit/audit-log.ts';
import type { ByLanguage } from '../../words.ts';
import { inLanguage } from '../../words.ts';
import type { FeatureFacts } from '../facts.ts';

/** Of what no feature describes. */
const OTHER = {
  'other.viewed': { en: 'Looked at something else', es: 'Vio otra cosa' },
  'other.changed': { en: 'Changed something else', es: 'Cambió otra cosa' },
} as const satisfies FeatureActivity['sentences'];

export interface ActivityWords {
  /** The code of the sentence about an entry. */
  whatOf(entry: AuditEntry): string;
  /** The area that a code belongs to; `null` for what no feature describes. */
  areaOf(what: string): string | null;
  /** The codes of an area. */
  codesOf(area: string): readonly string[];
  /** The codes of looking at something: `<feature>.viewed`, `<feature>.<thing>-viewed`, or `<feature>.glanced`. */
  readonly views: readonly string[];
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
  const areas = new Map(described.flatMap(({ area, sentences: own }) => Object.keys(own).map((what) => [what, area.code] as const)));
  const orders = new Map<string, readonly string[]>();
  const sentence = (what: string, language: string) => inLanguage(sentences.get(what) ?? OTHER['other.viewed'], language);
  return {
    whatOf: whatOf(described),
    areaOf: (what) => areas.get(what) ?? null,
    codesOf: (area) => [...areas].flatMap(([what, of]) => (of === area ? [what] : [])),
    views: [...sentences.keys()].filter((what) => /[.-](viewed|glanced)$/.test(what)),
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

/** The parts of an entry's address that rules are about. */
interface Address {
  /** What follows the patient's or the clinic's id; the whole address where there is none. */
  readonly rest: string;
  /** Names the feature. A draft belongs where its form does, whose name begins with the area's: `drafts/messages.reply.…`. */
  readonly segment: string;
  readonly isDraft: boolean;
}

function addressOf(route: string | null | undefined): Address {
  const address = route ?? '';
  const [, , , , segment = '', form = ''] = address.split('/');
  const isDraft = segment === 'drafts';
  return {
    rest: address.replace(/^\/api\/(patients|clinics)\/[^/]+\//, ''),
    segment: isDraft ? (form.split('.')[0] ?? '') : segment,
    isDraft,
  };
}

function whatOf(described: readonly FeatureActivity[]): ActivityWords['whatOf'] {
  const all = described.flatMap(({ rules = [] }) => rules);
  // What was written beside a request says more than the request's address.
  const rules = [...all.filter(({ action }) => action !== undefined), ...all.filter(({ action }) => action === undefined)].map(ruleOf);
  const areas = new Map(described.flatMap(({ area, segments }) => segments.map((segment) => [segment, area.code] as const)));
  return (entry) => {
    const address = addressOf(entry.route);
    const rule = rules.find(({ fits }) => fits(entry, address));
    if (rule) return rule.what;
    const area = areas.get(address.segment);
    // Keeping a draft changes nothing that others see.
    if (area !== undefined) return `${area}${entry.action === 'read' || address.isDraft ? '.viewed' : '.changed'}`;
    return entry.action === 'read' ? 'other.viewed' : 'other.changed';
  };
}

function ruleOf({ action, address, by, method, what }: ActivityRule): { readonly what: string; fits(entry: AuditEntry, address: Address): boolean } {
  const pattern = address === undefined ? null : new RegExp(address);
  return {
    what,
    fits: (entry, { rest }) =>
      (action === undefined || entry.action === action) &&
      (by === undefined || entry.relationship === by) &&
      (method === undefined || entry.method === method) &&
      (pattern === null || pattern.test(rest)),
  };
}
