/**
 * References that name a resource by a number of it (R4 references.html#logical,
 * and conditional ones, http.html#trules). They lead somewhere only where exactly
 * one resource of their source and type has that number.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Reference } from './fhir-types.ts';
import { fhirText, identifier } from './fhir-types.ts';

const CONDITIONAL = /^([A-Z][A-Za-z]+)\?identifier=([^&]+)$/;
const LITERAL = /(?:^|\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9\-.]{1,64}(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;
const TYPE_URL = /^http:\/\/hl7\.org\/fhir\/StructureDefinition\//;

/** Several resources have the number. */
export const SEVERAL = '*';
/** None has it. */
export const NOBODY = '';

/** What a resource says of itself and others by number. */
export interface NamedByNumber {
  readonly type: string;
  readonly system: string;
  readonly value: string;
}

/** By which number a reference names its resource; null for one that does not, or does not say of what type that is. */
export function numberIn(reference: Reference): NamedByNumber | null {
  const query = CONDITIONAL.exec(reference.reference ?? '');
  if (query?.[1] && query[2]) return conditional(query[1], query[2]);
  const parsed = z.object({ type: fhirText.optional(), identifier }).safeParse(reference);
  const { system, value } = parsed.data?.identifier ?? {};
  const type = parsed.data?.type?.replace(TYPE_URL, '') ?? LITERAL.exec(reference.reference ?? '')?.[1];
  return system && value && type ? { type, system, value } : null;
}

function conditional(type: string, query: string): NamedByNumber | null {
  let token: string;
  try {
    token = decodeURIComponent(query);
  } catch {
    return null;
  }
  const bar = token.indexOf('|');
  return bar < 0 ? null : { type, system: token.slice(0, bar), value: token.slice(bar + 1) };
}

/** A number as it is kept and looked for: of one length, and without the number itself. */
export const keyOf = ({ type, system, value }: NamedByNumber): string =>
  `${type}?identifier=${createHash('sha256').update(`${system}|${value}`).digest('hex')}`;

const numbered = z.object({ identifier: z.union([z.array(identifier), identifier.transform((one) => [one])]) });

/** The keys of what a resource is numbered by. */
export function keysOfResource(resource: Readonly<Record<string, unknown>>): string[] {
  if (!('identifier' in resource)) return [];
  const type = String(resource['resourceType']);
  const identifiers = numbered.safeParse(resource).data?.identifier ?? [];
  return [...new Set(identifiers.flatMap(({ system, value }) => (system && value ? [keyOf({ type, system, value })] : [])))];
}

/** What each key leads to: `Type/id`, {@link NOBODY} or {@link SEVERAL}. */
export type Carriers = ReadonlyMap<string, string>;
