/**
 * Whether a source still speaks of the same person: two people never become one
 * chart. What a new version of a patient contradicts on file stops everything of
 * that patient from that source until staff say who it is.
 */
import { z } from 'zod';
import type { Prisma } from '../database/generated/client.ts';
import { toDay } from './dates.ts';
import { fhirText, humanName, identifier } from './fhir-types.ts';
import type { HumanName, Identifier } from './fhir-types.ts';

/** What can contradict. */
export type Difference = 'name' | 'birthDate' | 'sex' | 'number';

/** The person a chart is of. */
export interface PersonOnFile {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: Date | null;
  readonly gender: string;
}

const person = z.object({
  name: z.array(humanName).optional().catch(undefined),
  birthDate: fhirText.optional().catch(undefined),
  gender: z.string().optional().catch(undefined),
  identifier: z.array(identifier).optional().catch(undefined),
});

/** FHIR's codes that say nothing about a person's sex. */
const UNTOLD: ReadonlySet<string> = new Set(['unknown', 'other', '']);

/**
 * What a resource says of a person that contradicts what is on file. What either
 * leaves out contradicts nothing; a name among several of the same person, former
 * ones too, is that person's.
 * @param before the version of the resource that has counted so far, where it was kept
 */
export function differencesOf(file: PersonOnFile, resource: unknown, before: unknown): Difference[] {
  const now = person.parse(resource);
  const differs: Difference[] = [];
  const names = (now.name ?? []).map(wordsOf).filter((words) => words.length > 0);
  const filed = wordsOf({ family: file.familyName, given: [file.givenName] });
  if (names.length > 0 && filed.length > 0 && !names.some((words) => isSameName(words, filed))) differs.push('name');
  if (file.birthDate && isOtherDay(now.birthDate ?? '', file.birthDate)) differs.push('birthDate');
  const sex = now.gender ?? '';
  if (!UNTOLD.has(sex) && !UNTOLD.has(file.gender) && sex !== file.gender) differs.push('sex');
  if (hasOtherNumber(now.identifier ?? [], person.safeParse(before).data?.identifier ?? [])) differs.push('number');
  return differs;
}

/** What a resource says of a person, as staff compare it. */
export interface PersonSaid {
  readonly names: readonly string[];
  /** As exact as it came: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  readonly gender: string | null;
  readonly numbers: readonly { readonly system: string; readonly value: string }[];
}

/** @param resource a patient as it came; nothing of it needs to be valid */
export function personSaid(resource: unknown): PersonSaid {
  const { name, birthDate, gender, identifier: identifiers } = person.safeParse(resource).data ?? {};
  return {
    names: (name ?? [])
      .map(({ text, given, family }) => (given?.length || family ? [...(given ?? []), family].filter(Boolean).join(' ') : (text ?? '')))
      .filter(Boolean),
    birthDate: birthDate ?? null,
    gender: gender ?? null,
    numbers: [...bySystem(identifiers ?? [])].flatMap(([system, values]) => [...values].map((value) => ({ system, value }))),
  };
}

/** A year or a month is as much of a day as was said: it must be that day's. What is no date says nothing. */
function isOtherDay(said: string, filed: Date): boolean {
  const isDate = /^\d{4}(-\d{2})?$/.test(said) || toDay(said) !== null;
  return isDate && !filed.toISOString().startsWith(said.slice(0, 'YYYY-MM-DD'.length));
}

/** Letters alone count: neither accents nor case nor marks tell people apart. */
function wordsOf({ family, given, text }: Pick<HumanName, 'family' | 'given' | 'text'>): string[] {
  const whole = family || given?.length ? [...(given ?? []), family] : [text];
  return whole.flatMap((part) =>
    (part ?? '')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLocaleLowerCase('en')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
}

/** The first and the last word are there in both: a middle name more or less is no other person. */
function isSameName(words: readonly string[], filed: readonly string[]): boolean {
  const ends = [filed[0], filed.at(-1)];
  return ends.every((word) => word !== undefined && words.includes(word));
}

/** A system that numbers this person once, both times, and otherwise. */
function hasOtherNumber(now: readonly Identifier[], before: readonly Identifier[]): boolean {
  const [these, those] = [bySystem(now), bySystem(before)];
  return [...these].some(([system, values]) => {
    const others = those.get(system);
    return others?.size === 1 && values.size === 1 && ![...values].some((value) => others.has(value));
  });
}

function bySystem(identifiers: readonly Identifier[]): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const { system, value, use } of identifiers) {
    if (!system || !value || use === 'old' || use === 'temp' || use === 'secondary') continue;
    values.set(system, (values.get(system) ?? new Set()).add(value));
  }
  return values;
}

/** Answers that hold a patient: none yet, or that it is another person. */
const HELD: Prisma.IdentityConflictWhereInput[] = [{ isSame: null }, { isSame: false }];

/** Ids of this source's patients of whom nothing comes in: a contradiction that is open, or that staff said is another person. */
export async function heldPatients(
  db: Pick<Prisma.TransactionClient, 'identityConflict'>,
  source: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.identityConflict.findMany({
    where: { source, resourceId: { in: [...ids] }, OR: HELD },
    select: { resourceId: true },
  });
  return new Set(rows.map(({ resourceId }) => resourceId));
}

/** Notes that a patient waits for staff; asked once, however often it is sent, and not again once they have said that it is another person. */
export async function noteConflict(
  db: Pick<Prisma.TransactionClient, 'identityConflict'>,
  { source, resourceId, ...conflict }: { source: string; resourceId: string; patientId: string; heldVersion: string; differs: Difference[]; foundAt: Date },
): Promise<void> {
  const asked = await db.identityConflict.findFirst({ where: { source, resourceId, OR: HELD }, select: { id: true } });
  if (!asked) await db.identityConflict.create({ data: { source, resourceId, ...conflict } });
  else await db.identityConflict.update({ where: { id: asked.id }, data: { heldVersion: conflict.heldVersion, differs: conflict.differs } });
}
