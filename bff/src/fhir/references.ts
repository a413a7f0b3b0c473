/**
 * What a reference in a resource leads to, as `Type/id` of the same source.
 * Nothing is ever fetched: a reference that leads elsewhere leads nowhere.
 */
import type { FileIndex, IndexedResource } from './file-index.ts';
import type { Reference } from './fhir-types.ts';
import { keyOf, NOBODY, numberIn, SEVERAL } from './identifier-keys.ts';
import type { Carriers } from './identifier-keys.ts';

const RELATIVE = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;
const ABSOLUTE = /^(https?:\/\/.+\/)([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;
/** A thread of replies longer than this is a loop or an attack. */
const LONGEST_CHAIN = 1000;

const sameCase = (key: string): string => {
  const slash = key.indexOf('/') + 1;
  const id = key.slice(slash);
  return /^[0-9a-f-]{36}$/i.test(id) ? key.slice(0, slash) + id.toLowerCase() : key;
};

/** Whether a reference says that it leads to a resource of this type. */
export const isOfType = ({ type, reference }: Reference, wanted: string): boolean =>
  type === wanted || new RegExp(`(?:^|/)${wanted}[/?]`).test(reference ?? '');

/** Whether a reference names its resource by a number alone. */
export const isByNumber = ({ reference }: Reference): boolean => !reference || reference.includes('?identifier=');

/** `Type/id` by the resource that has the number. */
function byNumber(reference: Reference, source: string, carriers: Carriers): string | null {
  const named = numberIn(reference);
  if (!named) return null;
  const carrier = carriers.get(keyOf(named)) ?? NOBODY;
  if (carrier === SEVERAL) return null;
  // A source that names its resources by its own system uses that name as id.
  return carrier || (named.system === source ? sameCase(`${named.type}/${named.value}`) : null);
}

/** `Type/id`, or null when the reference leads to nothing of this source. */
export function resolveReference(reference: Reference, from: IndexedResource, index: FileIndex, source: string, carriers: Carriers): string | null {
  const text = reference.reference;
  if (!text || isByNumber(reference)) return byNumber(reference, source, carriers);
  const inFile = index.byUrl.get(text) ?? index.byUrl.get(text.toLowerCase());
  if (inFile) return inFile;
  const relative = RELATIVE.exec(text);
  if (relative) return sameCase(`${relative[1]}/${relative[2]}`);
  const absolute = ABSOLUTE.exec(text);
  // Only the referring resource's own server is this source.
  const isOwn = absolute?.[1] !== undefined && (from.fullUrl?.startsWith(absolute[1]) || absolute[1] === `${source}/`);
  if (isOwn && absolute[2]) return sameCase(absolute[2]);
  return null;
}

/**
 * Why nobody can tell what a reference means: several have the number it gives, or
 * it gives an address and the number of another one. Null where it is clear.
 */
export function whyUnsure(reference: Reference, resolved: string | null, carriers: Carriers): string | null {
  const named = numberIn(reference);
  const carrier = named ? (carriers.get(keyOf(named)) ?? NOBODY) : NOBODY;
  if (isByNumber(reference)) return carrier === SEVERAL ? 'several have the number it gives for its patient' : null;
  const isOther = carrier !== NOBODY && carrier !== SEVERAL && resolved !== null && carrier !== resolved;
  return isOther ? 'its reference to its patient gives the number of another one' : null;
}

/** Every reference object inside a resource, contained ones too. */
export function findReferences(value: unknown, found: Reference[] = []): Reference[] {
  if (Array.isArray(value)) for (const one of value) findReferences(one, found);
  else if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    if (typeof record['reference'] === 'string' || typeof record['identifier'] === 'object') {
      found.push(record as Reference);
    }
    for (const one of Object.values(record)) if (typeof one === 'object') findReferences(one, found);
  }
  return found;
}

/** Replies name what they answer by address. */
const NO_CARRIERS: Carriers = new Map();

/** The first communication of a reply's thread; null when the chain breaks or runs in a circle. */
export function threadRootOf(reply: IndexedResource, index: FileIndex, source: string): string | null {
  let key = `${reply.type}/${reply.id}`;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const answered = index.answers.get(key);
    if (answered === undefined) return step === 0 ? null : key;
    const next = resolveReference({ reference: answered }, reply, index, source, NO_CARRIERS);
    if (next === null) return null;
    key = next;
  }
  return null;
}
