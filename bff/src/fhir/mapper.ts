/**
 * The one shape every resource type's mapper has: a loose schema of the fields
 * we use, a pure function from resource to row, and how rows are written.
 */
import { z } from 'zod';
import type { Prisma } from '../database/generated/client.ts';
import type { RecordTopic } from '../notifications/topics.ts';
import type { Reference } from './fhir-types.ts';
import { isTimeWithoutOffset } from './known-date.ts';
import { refuseModified } from './not-facts.ts';
import { isByNumber } from './references.ts';
import { NotAFact, SkipResource } from './skip-resource.ts';

/** A row that a reference leads to. */
export interface Linked {
  localId: string;
  /** Whose chart the row is in; null for what belongs to no chart. */
  patientId: string | null;
  /** Display name of a practitioner, organization, clinic or patient. */
  name: string | null;
  /** A patient's clinic, an organization's first clinic, a clinic itself. */
  clinicId: string | null;
  /** A patient of whom nothing comes in until staff say who it is; see `identity.ts`. */
  isHeld: boolean;
}

/** What a source calls a resource of a type. */
export interface SourceKey {
  source: string;
  resourceId: string;
}

/** What a mapper may know beyond its resource. */
export interface MapContext {
  /** The id the row will have. */
  id: string;
  /** The row a reference leads to, or null when it leads nowhere we know. */
  link(reference: Reference | undefined, type: string): Linked | null;
  /** The resource a reference leads to when it is contained in this one or is a helper in the same file. */
  inline(reference: Reference | undefined): Readonly<Record<string, unknown>> | null;
  /** What a reference names at the source, whether or not it has come yet; null when it leads out of the source. */
  keyOf(reference: Reference | undefined, type: string): SourceKey | null;
  /** What the source calls the resource itself. */
  self: SourceKey;
  /** The clinic for a patient whose source names none of ours. */
  defaultClinicId: string | null;
  /** A practitioner's specialty, from a PractitionerRole in the same file. */
  specialty: string | null;
  /** For a slot: an appointment in the same file uses it. */
  isBookedSlot: boolean;
  /** Its source says that not everybody with access may see it. */
  confidential: boolean;
  /** For a reply: the first communication of its thread; null for a first one. */
  threadRoot: Linked | null;
}

/** A row ready to be written. */
export interface Prepared {
  id: string;
  patientId: string | null;
  row: unknown;
  /** What of it is less than was sent. */
  notes: readonly string[];
}

/** What people may want to hear of a row. */
export interface RowNews {
  topic: RecordTopic;
  entityId: string;
  /** The same key again is the same news. */
  key: string;
  /** When people could see it first. */
  from: Date;
  /** After this it is no news any more. */
  until: Date;
}

/** What is known when rows are written. */
export interface Writing {
  /** The time of the import. */
  at: Date;
  /** Its source sent it now; false when it is derived anew from what was kept. */
  isSent: boolean;
}

type ChangedHere = (db: Prisma.TransactionClient, ids: readonly string[]) => Promise<ReadonlySet<string>>;

/** A mapper with its types closed over, so that all fit one list. */
export interface Mapper {
  type: string;
  /** Errors: `SkipResource`. */
  prepare(resource: unknown, context: MapContext): Prepared;
  create(tx: Prisma.TransactionClient, rows: Prepared[], writing: Writing): Promise<void>;
  update(tx: Prisma.TransactionClient, row: Prepared, writing: Writing): Promise<void>;
  /** Of these rows those that were changed here: they are looked at also when their source sends them unchanged. */
  changedHere?: ChangedHere | undefined;
  /** Of rows that are new to their source those that are here already, because they began here: by the id they were to have, the one they have. */
  begunHere(tx: Prisma.TransactionClient, rows: readonly Prepared[]): Promise<ReadonlyMap<string, string>>;
  /** `null` when nobody needs to hear of it. */
  news(row: Prepared): RowNews | null;
}

interface MapperDefinition<Schema extends z.ZodType, Row> {
  type: string;
  schema: Schema;
  /** Fields whose modifier extensions the mapper reads itself. */
  readsModifiersOf?: readonly string[];
  map(resource: z.output<Schema>, context: MapContext): { patientId: string | null; row: Row; notes?: readonly string[] };
  /** Writes new rows, all in one statement where the table allows it. */
  create(tx: Prisma.TransactionClient, rows: Row[], writing: Writing): Promise<unknown>;
  /** Writes a row anew. */
  update(tx: Prisma.TransactionClient, row: Row, id: string, writing: Writing): Promise<unknown>;
  /** As {@link Mapper.changedHere}. */
  changedHere?: ChangedHere;
  /** As {@link Mapper.begunHere}. */
  begunHere?(tx: Prisma.TransactionClient, rows: readonly Row[]): Promise<ReadonlyMap<string, string>>;
  /** What people may want to hear of a row; without it, nothing. */
  news?(row: Row, id: string): RowNews | null;
}

/** Makes a mapper out of its typed definition. */
export function defineMapper<Schema extends z.ZodType, Row>(definition: MapperDefinition<Schema, Row>): Mapper {
  return {
    type: definition.type,
    prepare(resource, context) {
      const fields = definition.schema instanceof z.ZodObject ? Object.keys(definition.schema.shape) : [];
      refuseModified(
        resource,
        fields.filter((field) => !definition.readsModifiersOf?.includes(field)),
      );
      const parsed = definition.schema.safeParse(resource);
      if (!parsed.success) {
        // The path only: a message could repeat a value out of the chart.
        const path = parsed.error.issues[0]?.path.filter((step) => typeof step === 'string').join('.');
        throw new SkipResource(`not valid FHIR at ${path || 'its root'}`);
      }
      const { patientId, row, notes = [] } = definition.map(parsed.data, context);
      if (row !== null && typeof row === 'object') markConfidential(row, context.confidential);
      return { id: context.id, patientId, row, notes: losesTime(parsed.data) ? [...notes, TIME_LOST] : notes };
    },
    // Rows come out of this same mapper's prepare, so their type is known.
    async create(tx, rows, writing) {
      await definition.create(
        tx,
        rows.map((prepared) => prepared.row as Row),
        writing,
      );
    },
    async update(tx, prepared, writing) {
      await definition.update(tx, prepared.row as Row, prepared.id, writing);
    },
    changedHere: definition.changedHere,
    begunHere: async (tx, rows) =>
      (await definition.begunHere?.(
        tx,
        rows.map((prepared) => prepared.row as Row),
      )) ?? new Map(),
    news: (prepared) => definition.news?.(prepared.row as Row, prepared.id) ?? null,
  };
}

const TIME_LOST = 'a time of day without its offset from UTC: the day alone is shown';

/** What is shown as it was sent, or says how long a name or an address holds. */
const KEEPS_TIME = /^(?:value|dosage|name|telecom|address|contained)/;

/** Whether something that was read has a time of day that names no moment; see `known-date.ts`. */
function losesTime(value: unknown): boolean {
  if (typeof value === 'string') return isTimeWithoutOffset(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => !KEEPS_TIME.test(key) && losesTime(part));
}

/**
 * Who may see a row is decided in one place for all types: whatever goes into a
 * table of charts, by itself or within what its mapper makes, carries the label.
 */
function markConfidential(row: object, confidential: boolean): void {
  for (const one of [row, ...Object.values(row)] as unknown[]) {
    if (typeof one === 'object' && one !== null && 'patientId' in one) Object.assign(one, { confidential });
  }
}

const DAY_MS = 24 * 60 * 60_000;

/** For how long something stays news: a day from the moment it has, or one more where only its day is known. */
export function freshness(at: Date, knownTo: 'moment' | 'day' = 'moment'): Pick<RowNews, 'from' | 'until'> {
  return { from: at, until: new Date(at.getTime() + (knownTo === 'day' ? 2 * DAY_MS : DAY_MS)) };
}

/** The patient a resource is about; without one it has no chart to go to. */
export function requirePatient(context: MapContext, reference: Reference | undefined): Linked & { patientId: string } {
  const patient = context.link(reference, 'Patient');
  if (!patient) {
    // Whom a number is of can change with each version of a patient: what nobody has it now is in no chart.
    if (reference && isByNumber(reference)) throw new NotAFact('its patient is not known', 'unsure');
    throw new SkipResource('its patient is not known');
  }
  return { ...patient, patientId: patient.localId };
}

/** A link that must stay inside one chart; one that crosses into another skips the resource. */
export function linkInChart(context: MapContext, reference: Reference | undefined, type: string, patientId: string): Linked | null {
  const linked = context.link(reference, type);
  if (linked && linked.patientId !== patientId) {
    throw new SkipResource(`it refers to another patient's ${type}`);
  }
  return linked;
}
