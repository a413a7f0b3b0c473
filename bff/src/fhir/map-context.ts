/** Makes the context a mapper sees: its references resolved, its helpers read. */
import { z } from 'zod';
import type { IndexedResource } from './file-index.ts';
import { parseResource } from './input.ts';
import { codeableConcept } from './fhir-types.ts';
import type { Reference } from './fhir-types.ts';
import { isConfidential } from './confidentiality.ts';
import { readResource } from './import-run.ts';
import type { ImportRun } from './import-run.ts';
import type { Links } from './links.ts';
import { NotAFact, SkipResource } from './skip-resource.ts';
import type { MapContext } from './mapper.ts';
import { refuseModified } from './not-facts.ts';
import { loadCarriers } from './carriers.ts';
import { keyOf, numberIn } from './identifier-keys.ts';
import { findReferences, resolveReference, threadRootOf, whyUnsure } from './references.ts';
import { conceptText } from './values.ts';

const roleSchema = z.object({ specialty: z.array(codeableConcept).optional() });

type Resource = Readonly<Record<string, unknown>>;

/** Why nothing of a patient comes in; see `identity.ts`. */
export const HELD = 'its patient waits for staff to say who it is';

/** The helper resources (a slot's schedule, a prescription's medication) that one refers to, by `Type/id`. */
async function helpersOf(run: ImportRun, place: IndexedResource, resource: Resource): Promise<Map<string, Resource>> {
  const helpers = new Map<string, Resource>();
  for (const reference of findReferences(resource)) {
    const key = resolveReference(reference, place, run.index, run.source, run.carriers);
    if (!key || !HELPERS.test(key)) continue;
    const helper = await readHelper(run, key);
    if (helper) helpers.set(key, helper);
  }
  return helpers;
}

/** `Type/id` of what is read together with others. */
const HELPERS = /^(?:Medication|Schedule)\//;

/** Many resources share a few helpers: a schedule has hundreds of slots. */
const KEPT_HELPERS = 100;

/** Out of this input, else out of what came before. */
async function readHelper(run: ImportRun, key: string): Promise<Resource | null> {
  const kept = run.helpers.get(key);
  if (kept !== undefined) return kept;
  const place = run.index.helpers.get(key);
  const helper = place ? ((await readResource(run, place))?.resource ?? null) : await readKept(run, key);
  if (run.helpers.size >= KEPT_HELPERS) run.helpers.clear();
  run.helpers.set(key, helper);
  return helper;
}

async function readKept({ db, source }: ImportRun, key: string): Promise<Resource | null> {
  const [resourceType = '', resourceId = ''] = key.split('/');
  const row = await db.prisma.resourceVersion.findFirst({ where: { source, resourceType, resourceId, isCurrent: true }, select: { json: true } });
  return row?.json ? parseResource(row.json).resource : null;
}

/** What a resource and its helpers refer to. */
export interface Needed {
  /** `Type/id`, and the address of an entry that is not in this input. */
  readonly keys: ReadonlySet<string>;
  /** Numbers; see `identifier-keys.ts`. */
  readonly numbers: ReadonlySet<string>;
}

/** Looks up who has the numbers that these refer by, where that is not known yet. */
export async function readCarriers(run: ImportRun, resources: readonly Resource[]): Promise<void> {
  const keys = numbersIn(resources).filter((key) => !run.carriers.has(key));
  if (keys.length === 0) return;
  for (const [key, carrier] of await loadCarriers(run, keys)) run.carriers.set(key, carrier);
}

function numbersIn(resources: readonly Resource[]): string[] {
  const named = findReferences(resources).flatMap((reference) => numberIn(reference) ?? []);
  return [...new Set(named.map(keyOf))];
}

/** Everything a resource or one of its helpers refers to. */
export async function neededBy(run: ImportRun, place: IndexedResource, resource: Resource): Promise<Needed> {
  const keys = new Set<string>();
  const all = [resource, ...(await helpersOf(run, place, resource)).values()];
  await readCarriers(run, all);
  for (const reference of findReferences(all)) {
    const key =
      resolveReference(reference, place, run.index, run.source, run.carriers) ?? (reference.reference?.startsWith('urn:') ? reference.reference : null);
    if (key) keys.add(key);
  }
  const root = threadRootOf(place, run.index, run.source);
  if (root) keys.add(root);
  return { keys, numbers: new Set(numbersIn(all)) };
}

function findContained(resource: Resource, reference: string): Resource | null {
  const contained = resource['contained'];
  if (!Array.isArray(contained)) return null;
  const found: unknown = contained.find((one: unknown) => typeof one === 'object' && one !== null && 'id' in one && `#${String(one.id)}` === reference);
  return (found as Resource | undefined) ?? null;
}

async function specialtyOf(run: ImportRun, place: IndexedResource): Promise<string | null> {
  const { roles } = run.index;
  const role = roles.get(`${place.type}/${place.id}`) ?? (place.fullUrl ? roles.get(place.fullUrl) : undefined);
  if (!role) return null;
  const parsed = roleSchema.safeParse((await readResource(run, role))?.resource);
  return conceptText(parsed.data?.specialty?.[0]);
}

/** The context for mapping one resource into the row with this id. */
export async function createContext(run: ImportRun, place: IndexedResource, resource: Resource, links: Links, id: string): Promise<MapContext> {
  const helpers = await helpersOf(run, place, resource);
  const { index, source, carriers } = run;
  const resolve = (reference: Reference | undefined): string | null => (reference ? resolveReference(reference, place, index, source, carriers) : null);
  const root = threadRootOf(place, index, source);
  const slotKey = `${place.type}/${place.id}`;
  return {
    id,
    link(reference, type) {
      const key = resolve(reference);
      const isOfType = key === null ? reference !== undefined && numberIn(reference)?.type === type : key.startsWith(`${type}/`);
      const unsure = reference && isOfType && type === 'Patient' ? whyUnsure(reference, key, carriers) : null;
      if (unsure !== null) throw new NotAFact(unsure, 'unsure');
      const linked = key !== null && isOfType ? (links.get(key) ?? null) : null;
      if (linked?.isHeld) throw new SkipResource(HELD);
      return linked;
    },
    inline(reference) {
      const text = reference?.reference;
      const key = text?.startsWith('#') ? null : resolve(reference);
      const found = text?.startsWith('#') ? findContained(resource, text) : key === null ? null : (helpers.get(key) ?? null);
      if (found) refuseModified(found, Object.keys(found));
      return found;
    },
    keyOf(reference, type) {
      const key = resolve(reference);
      return key?.startsWith(`${type}/`) ? { source, resourceId: key.slice(type.length + 1) } : null;
    },
    self: { source, resourceId: place.id },
    defaultClinicId: run.defaultClinicId,
    confidential: isConfidential(resource),
    specialty: place.type === 'Practitioner' ? await specialtyOf(run, place) : null,
    isBookedSlot: index.bookedSlots.has(slotKey) || (place.fullUrl !== null && index.bookedSlots.has(place.fullUrl)),
    threadRoot: root ? (links.get(root) ?? null) : null,
  };
}
