/**
 * What a reference in a resource leads to, as `Type/id` of the same source.
 * Nothing is ever fetched: a reference that leads elsewhere leads nowhere.
 */
import type { FileIndex, IndexedResource } from './file-index.ts';
import type { Reference } from './fhir-types.ts';

const RELATIVE = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;
const CONDITIONAL = /^([A-Z][A-Za-z]+)\?identifier=([^&]+)$/;
const ABSOLUTE = /^(https?:\/\/.+\/)([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;
/** A thread of replies longer than this is a loop or an attack. */
const LONGEST_CHAIN = 1000;

const sameCase = (key: string): string => {
  const slash = key.indexOf('/') + 1;
  const id = key.slice(slash);
  return /^[0-9a-f-]{36}$/i.test(id) ? key.slice(0, slash) + id.toLowerCase() : key;
};

/** The `system|value` of an identifier by the resource that carries it. */
function byIdentifier(index: FileIndex, source: string, type: string, system: string, value: string): string | null {
  const known = index.byIdentifier.get(`${type}|${system}|${value}`);
  if (known !== undefined) return known;
  // A source that names its resources by its own system uses that name as id.
  return system === source ? sameCase(`${type}/${value}`) : null;
}

function conditional(index: FileIndex, source: string, type: string, query: string): string | null {
  let token: string;
  try {
    token = decodeURIComponent(query);
  } catch {
    return null;
  }
  const bar = token.indexOf('|');
  return bar < 0 ? null : byIdentifier(index, source, type, token.slice(0, bar), token.slice(bar + 1));
}

/** `Type/id`, or null when the reference leads to nothing of this source. */
export function resolveReference(reference: Reference & { type?: string | undefined }, from: IndexedResource, index: FileIndex, source: string): string | null {
  const text = reference.reference;
  if (!text) {
    const { system, value } = reference.identifier ?? {};
    return system && value && reference.type ? byIdentifier(index, source, reference.type, system, value) : null;
  }
  const inFile = index.byUrl.get(text) ?? index.byUrl.get(text.toLowerCase());
  if (inFile) return inFile;
  const relative = RELATIVE.exec(text);
  if (relative) return sameCase(`${relative[1]}/${relative[2]}`);
  const query = CONDITIONAL.exec(text);
  if (query?.[1] && query[2]) return conditional(index, source, query[1], query[2]);
  const absolute = ABSOLUTE.exec(text);
  // Only the referring resource's own server is this source.
  const isOwn = absolute?.[1] !== undefined && (from.fullUrl?.startsWith(absolute[1]) || absolute[1] === `${source}/`);
  if (isOwn && absolute[2]) return sameCase(absolute[2]);
  return null;
}

/** Every reference object inside a resource, contained ones too. */
export function findReferences(value: unknown, found: (Reference & { type?: string })[] = []): Reference[] {
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

/** The first communication of a reply's thread; null when the chain breaks or runs in a circle. */
export function threadRootOf(reply: IndexedResource, index: FileIndex, source: string): string | null {
  let key = `${reply.type}/${reply.id}`;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const answered = index.answers.get(key);
    if (answered === undefined) return step === 0 ? null : key;
    const next = resolveReference({ reference: answered }, reply, index, source);
    if (next === null) return null;
    key = next;
  }
  return null;
}
