/**
 * The first pass over an input: checks that it can be read to its end and notes
 * where each resource is and what it is called, so that the second pass can
 * write in the right order and resolve references in any order of entries.
 */
import { z } from 'zod';
import { fhirText, identifier, reference } from './fhir-types.ts';
import type { InputFile, Place } from './input.ts';
import { readPieces, withoutMark } from './input.ts';
import { UnreadableFile } from './json-scanner.ts';
import type { JsonPiece } from './json-scanner.ts';
import { nameOfSource } from './source-name.ts';
import { compareVersions, instantOf, versionOf } from './version-order.ts';
import type { Version } from './version-order.ts';

/** One input holds at most this many resources; more go in several files. */
export const MAX_RESOURCES = 500_000;

/** In place of a type, for what is no resource. */
export const UNKNOWN = '(unknown)';

const FHIR_ID = /^[A-Za-z0-9\-.]{1,64}$/;
const RESOURCE_TYPE = /^[A-Z][A-Za-z]{1,63}$/;
const BUNDLE_TYPES: ReadonlySet<string> = new Set(['transaction', 'batch', 'collection', 'searchset', 'document', 'history']);
/** An entry's address is its server's base, type and id (R4 bundle.html#fullUrl). */
const SERVER_URL = /^(https?:\/\/.+?)\/+([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})$/;
const DELETED_URL = /^(?:(https?:\/\/.+?)\/+)?([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})$/;
const NAMED_TYPES: ReadonlySet<string> = new Set(['Patient', 'Organization']);

/** A resource in an input, or in the table of those that came before. */
export interface IndexedResource {
  type: string;
  id: string;
  fullUrl: string | null;
  version: Version;
  /** Where it stands; its JSON where it was kept; null for one that its source deleted. */
  at: Place | { readonly json: string } | null;
}

const entrySchema = z.object({
  fullUrl: fhirText.optional(),
  resource: z.looseObject({ resourceType: z.string() }).optional(),
  request: z.object({ method: z.string().optional(), url: z.string().optional() }).optional(),
  response: z.object({ lastModified: z.string().optional() }).optional(),
  modifierExtension: z.array(z.unknown()).optional(),
});
const rootSchema = z.looseObject({ resourceType: z.string() });
const bundleSchema = z.object({
  type: z.string(),
  implicitRules: fhirText.optional(),
  identifier: identifier.optional(),
  entry: z.array(z.unknown()).optional(),
});
const peekSchema = z.object({
  identifier: z
    .union([z.array(identifier), identifier.transform((one) => [one])])
    .optional()
    .catch(undefined),
  slot: z.array(reference).optional().catch(undefined),
  inResponseTo: z.array(reference).optional().catch(undefined),
  practitioner: reference.optional().catch(undefined),
});

/** Where everything in one input is. */
export class FileIndex {
  /** Resources by type, in the input's order. */
  readonly byType = new Map<string, IndexedResource[]>();
  /** `Type/id` of each resource by its fullUrl. */
  readonly byUrl = new Map<string, string>();
  /** Resources that others are read together with, by `Type/id`. */
  readonly helpers = new Map<string, IndexedResource>();
  /** Slot references of appointments. */
  readonly bookedSlots = new Set<string>();
  /** For a reply, by `Communication/id`: what it answers. */
  readonly answers = new Map<string, string>();
  /** PractitionerRoles by the reference to their practitioner. */
  readonly roles = new Map<string, IndexedResource>();
  /** What can't be stored: type, reason. */
  readonly refused: { type: string; reason: string }[] = [];
  readonly problems: string[] = [];
  /** The system that the file's own identifiers name. */
  sourceName: string | null = null;
  /** Bases of the servers its entries are from. */
  readonly bases = new Set<string>();
  /** How many do not say of which server they are. */
  unplaced = 0;
  total = 0;
  private readonly _byKey = new Map<string, IndexedResource>();
  private readonly _only: string | null;

  /** @param only the base of the server whose entries count; without it all do */
  constructor(only: string | null = null) {
    this._only = only;
  }

  /** True when the input holds this `Type/id`. */
  has(key: string): boolean {
    return this._byKey.has(key);
  }

  add(resource: Readonly<Record<string, unknown>>, at: Place | { readonly json: string }, fullUrl: string | null): void {
    const type = String(resource['resourceType']);
    const [, base, typeInUrl] = SERVER_URL.exec(fullUrl ?? '') ?? [];
    if (!this._isFrom(typeInUrl === type ? base : undefined)) return;
    if (!RESOURCE_TYPE.test(type)) return this.refuse(UNKNOWN, 'its resourceType is not a FHIR type');
    const given = typeof resource['id'] === 'string' ? resource['id'] : fullUrl?.replace(/^urn:uuid:/, '');
    if (given === undefined) return this.refuse(type, 'no id');
    // UUIDs are compared in lower case, as the database writes them.
    const id = /^[0-9a-f-]{36}$/i.test(given) ? given.toLowerCase() : given;
    if (!FHIR_ID.test(id)) return this.refuse(type, 'its id is not a FHIR id');
    const key = `${type}/${id}`;
    if (fullUrl && !this.byUrl.has(fullUrl)) this.byUrl.set(fullUrl, key);
    const indexed: IndexedResource = { type, id, fullUrl, version: versionOf(resource), at };
    if (this._place(key, indexed)) this._peek(indexed, resource, key);
  }

  /** Its source says that a resource is gone. */
  delete(url: string, lastModified: string | undefined): void {
    const [, base, type, id] = DELETED_URL.exec(url) ?? [];
    if (!this._isFrom(base)) return;
    if (!type || !id) return this.refuse('(deletion)', 'it does not say by type and id what is deleted');
    this._place(`${type}/${id}`, { type, id, fullUrl: null, version: { versionId: '', lastUpdated: instantOf(lastModified) }, at: null });
  }

  /** Notes of which server something is, and whether it counts here. */
  private _isFrom(base: string | undefined): boolean {
    if (this._only !== null) return base === this._only;
    if (base === undefined) this.unplaced += 1;
    else this.bases.add(base);
    return true;
  }

  /** Notes a resource unless a newer version of it is there; of two that nothing tells apart the later one counts. */
  private _place(key: string, indexed: IndexedResource): boolean {
    const { type } = indexed;
    const known = this._byKey.get(key);
    const order = known && compareVersions(indexed.version, known.version);
    const isClear = order === 'newer' || order === 'older';
    if (known)
      this.refuse(type, isClear ? 'an older version in the same file' : 'the same id appears twice and nothing tells which is newer; the later one counts');
    if (order === 'older') return false;
    if (++this.total > MAX_RESOURCES) {
      throw new UnreadableFile(`The file holds more than ${MAX_RESOURCES} resources: split it.`);
    }
    const list = this.byType.get(type);
    if (known && list) list.splice(list.indexOf(known), 1);
    this._byKey.set(key, indexed);
    const kept = this.byType.get(type);
    if (kept) kept.push(indexed);
    else this.byType.set(type, [indexed]);
    return true;
  }

  /** Notes what can't be stored; of what is no resource nobody can say whose it is, so it is left to the whole. */
  refuse(type: string, reason: string): void {
    if (this._only === null || type !== UNKNOWN) this.refused.push({ type, reason });
  }

  private _peek(indexed: IndexedResource, resource: Readonly<Record<string, unknown>>, key: string): void {
    const { type } = indexed;
    const isHelper = type === 'Schedule' || type === 'Medication';
    if (isHelper) this.helpers.set(key, indexed);
    if (!NAMED_TYPES.has(type) && type !== 'Appointment' && type !== 'Communication' && type !== 'PractitionerRole') return;
    const peeked = peekSchema.parse(resource);
    this.sourceName ??= nameOfSource(type, peeked.identifier ?? []);
    for (const slot of peeked.slot ?? []) if (slot.reference) this.bookedSlots.add(slot.reference);
    const answered = peeked.inResponseTo?.[0]?.reference;
    if (type === 'Communication' && answered) this.answers.set(key, answered);
    if (type === 'PractitionerRole' && peeked.practitioner?.reference) {
      this.roles.set(peeked.practitioner.reference, indexed);
    }
  }
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableFile('The file is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableFile('The file is not a FHIR JSON object.');
  }
  return value as Record<string, unknown>;
}

/**
 * Reads the files once. Errors: `UnreadableFile` for a file that is cut off, not
 * JSON or not FHIR; a bad line of an NDJSON file is noted in `problems` instead.
 * @param only the base of the server whose entries count; without it all do
 */
export async function indexFiles(files: readonly InputFile[], only: string | null = null): Promise<FileIndex> {
  const index = new FileIndex(only);
  for (const file of files) await indexFile(index, file);
  return index;
}

async function indexFile(index: FileIndex, file: InputFile): Promise<void> {
  let roots = 0;
  let line = 0;
  // Entries come before their envelope says what they are entries of, so they
  // are added as they come and taken to be a bundle's.
  for await (const piece of readPieces(file)) {
    if (piece.kind === 'entry') {
      addEntry(index, file, piece);
      continue;
    }
    line++;
    if (file.format === 'ndjson' && piece.text !== null && withoutMark(piece.text).trim() === '') continue;
    try {
      addRoot(index, file, piece);
    } catch (error) {
      if (file.format !== 'ndjson' || !(error instanceof UnreadableFile)) throw error;
      index.problems.push(`line ${line} is not a FHIR resource`);
    }
    roots++;
  }
  if (roots === 0) throw new UnreadableFile('The file is empty.');
}

function addEntry(index: FileIndex, file: InputFile, piece: JsonPiece): void {
  if (piece.text === null) {
    index.refuse(UNKNOWN, piece.refused ?? 'not read');
    return;
  }
  addEntryAt(index, parseObject(piece.text), { file, offset: piece.offset, length: piece.length, isEntry: true, entryOfLine: null });
}

function addEntryAt(index: FileIndex, entry: unknown, place: Place): void {
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success) {
    index.refuse(UNKNOWN, 'its bundle entry is not valid FHIR');
    return;
  }
  const { resource, fullUrl, request, response, modifierExtension = [] } = parsed.data;
  if (modifierExtension.length > 0) index.refuse(resource?.resourceType ?? UNKNOWN, 'it has a modifier extension that the portal does not know');
  else if (request?.method === 'DELETE') index.delete(request.url ?? fullUrl ?? '', response?.lastModified);
  else if (!resource) index.refuse(UNKNOWN, 'its bundle entry has no resource');
  else index.add(resource, place, fullUrl ?? null);
}

function addRoot(index: FileIndex, file: InputFile, piece: JsonPiece): void {
  if (piece.text === null) throw new UnreadableFile(`A resource is ${piece.refused ?? 'not readable'}.`);
  const root = rootSchema.safeParse(parseObject(withoutMark(piece.text)));
  if (!root.success) throw new UnreadableFile('The file is not FHIR: it has no resourceType.');
  const place: Place = { file, offset: piece.offset, length: piece.length, isEntry: false, entryOfLine: null };
  if (root.data.resourceType !== 'Bundle') {
    index.add(root.data, place, null);
    return;
  }
  const bundle = bundleSchema.safeParse(root.data);
  if (!bundle.success) throw new UnreadableFile('The file is not a FHIR bundle.');
  if (bundle.data.implicitRules) throw new UnreadableFile('The bundle follows rules that the portal does not know (implicitRules).');
  if (!BUNDLE_TYPES.has(bundle.data.type)) throw new UnreadableFile('The bundle is of a type that is not read.');
  if (bundle.data.identifier?.system) index.sourceName = bundle.data.identifier.system;
  // A bundle on a line of its own, as bulk exports write what was deleted, comes with its entries in it.
  for (const [entryOfLine, entry] of (bundle.data.entry ?? []).entries()) addEntryAt(index, entry, { ...place, entryOfLine });
}
