/** A stored value as the API tells it. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { flagOf, hasValue } from './flags.ts';
import type { EarlierValue, ResultComponent, ResultValue } from './schema.ts';

/** Columns of a value that a part has too. */
const StoredMeasured = z.object({
  valueNumber: z.number().nullable().default(null),
  valueSent: z.string().nullable().default(null),
  valueUnit: z.string().nullable().default(null),
  valueText: z.string().nullable().default(null),
  comparator: z.string().nullable().default(null),
  absentReason: z.string().nullable().default(null),
  absentText: z.string().nullable().default(null),
  referenceLow: z.number().nullable().default(null),
  referenceHigh: z.number().nullable().default(null),
  referenceLowSent: z.string().nullable().default(null),
  referenceHighSent: z.string().nullable().default(null),
  referenceUnit: z.string().nullable().default(null),
  referenceText: z.string().nullable().default(null),
  interpretation: z.string().nullable().default(null),
  interpretationText: z.string().nullable().default(null),
});
type StoredMeasured = z.infer<typeof StoredMeasured>;
type Measured = Omit<ResultComponent, 'name'>;

/** Parts as they stand in the column; those of before ranges and codes were kept have none. */
const StoredComponents = z.array(StoredMeasured.extend({ name: z.string().nullable() })).catch([]);

/** Documents as they stand in the column. */
export const StoredDocuments = z
  // What was filed before documents could be opened has no number.
  .array(z.object({ title: z.string().nullable(), contentType: z.string().nullable(), number: z.number().int().nullable().default(null) }))
  .catch([]);

const NOTHING = StoredMeasured.parse({});

const measured = (row: StoredMeasured): Measured => ({
  number: row.valueNumber,
  digits: row.valueSent,
  comparator: row.comparator,
  unit: row.valueUnit,
  text: row.valueText,
  absentReason: row.absentReason,
  absentText: row.absentText,
  referenceLow: row.referenceLow,
  referenceHigh: row.referenceHigh,
  referenceLowDigits: row.referenceLowSent,
  referenceHighDigits: row.referenceHighSent,
  referenceUnit: row.referenceUnit,
  referenceText: row.referenceText,
  flag: flagOf(row.interpretation),
  labWords: row.interpretationText,
});

/** One value of a report with this status. What is none is named and has nothing else to say. */
export function resultValue(row: Prisma.ObservationGetPayload<object>, group: string | null, reportStatus: string, earlier: EarlierValue[]): ResultValue {
  const given = hasValue(row.status, reportStatus);
  return {
    id: row.id,
    name: row.name,
    group,
    measuredAt: (row.effectiveAt ?? row.issuedAt)?.toISOString() ?? null,
    status: hasValue(row.status, 'final') && !given ? reportStatus : row.status,
    given,
    ...measured(given ? row : NOTHING),
    note: row.note,
    components: given ? StoredComponents.parse(row.components ?? []).map(({ name, ...part }) => ({ name: name ?? '', ...measured(part) })) : [],
    earlier: given ? earlier : [],
  };
}
