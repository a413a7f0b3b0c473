/** Shapes of what came from other systems, as staff see it: what an import did, and whose record a patient's data belong to. */
import { z } from '@hono/zod-openapi';
import { PageQuery, pageOf } from '../../lists/page-schema.ts';

const many = z.number().int().nonnegative();

/** Words of the program in the language that was asked for, never of a record; and how many it holds for. */
const Reasons = z.object({ reason: z.string(), count: z.number().int().positive() });

/** What an import did with one type of resource. */
export const ImportedType = z
  .object({
    /** FHIR's name, for example `Observation`. */
    type: z.string(),
    created: many,
    changed: many,
    unchanged: many,
    withdrawn: many,
    /** Kept, of a type that has no page yet. */
    hidden: many,
    /** Kept beside a newer version that was there. */
    older: many,
    /** Kept and not in any chart. */
    refused: z.array(Reasons),
    /** Filed, and something of it is less than was sent, or unclear. */
    noted: z.array(Reasons),
  })
  .openapi('ImportedType');

export const Import = z
  .object({
    id: z.uuid(),
    /** Files, charts derived anew after a rule has changed, or what staff said is of the same person. */
    kind: z.enum(['files', 'rederived', 'settled']),
    /** The system it came from. */
    source: z.string(),
    startedAt: z.iso.datetime(),
    /** `null` while it runs, and of one that was cut off. */
    endedAt: z.iso.datetime().nullable(),
    /** Why nothing of it could be read. */
    problem: z.string().nullable(),
    types: z.array(ImportedType),
  })
  .openapi('Import');

export const ImportsQuery = PageQuery.extend({
  /** In which reasons are told. */
  language: z.enum(['en', 'es']).default('en'),
});

/** Newest first. */
export const Imports = pageOf(Import).openapi('Imports');

/** What can tell two people apart. */
export const Difference = z.enum(['name', 'birthDate', 'sex', 'number']);

const AsSent = z.object({
  names: z.array(z.string()),
  /** As exact as it came. */
  birthDate: z.string().nullable(),
  gender: z.string().nullable(),
  /** Those of the systems that number the person otherwise now; all but the last characters are covered. */
  numbers: z.array(z.object({ system: z.string(), value: z.string() })),
});

/** A source says of one of this clinic's patients what contradicts the chart. */
export const IdentityConflict = z
  .object({
    id: z.uuid(),
    source: z.string(),
    foundAt: z.iso.datetime(),
    differs: z.array(Difference),
    patientNumber: z.string(),
    onFile: AsSent,
    sent: AsSent,
    /** Resources that are held until it is settled. */
    waiting: many,
    /** Who decided that it is another person, and when; `null` until somebody has. */
    decided: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  })
  .openapi('IdentityConflict');

/** Longest waiting first. */
export const IdentityConflicts = pageOf(IdentityConflict).openapi('IdentityConflicts');

/** `open` waits for somebody; `apart` was said to be another person. */
export const ConflictQuery = PageQuery.extend({ state: z.enum(['open', 'apart']).default('open') });

export const IdentityAnswer = z.object({ isSame: z.boolean() }).strict().openapi('IdentityAnswer');

export const ConflictParams = z.object({ conflictId: z.uuid().openapi({ param: { name: 'conflictId', in: 'path' } }) });

export type ImportedType = z.infer<typeof ImportedType>;
export type Import = z.infer<typeof Import>;
export type ImportsQuery = z.output<typeof ImportsQuery>;
export type Imports = z.infer<typeof Imports>;
export type Difference = z.infer<typeof Difference>;
export type IdentityConflict = z.infer<typeof IdentityConflict>;
export type IdentityConflicts = z.infer<typeof IdentityConflicts>;
export type ConflictQuery = z.output<typeof ConflictQuery>;
export type IdentityAnswer = z.infer<typeof IdentityAnswer>;
