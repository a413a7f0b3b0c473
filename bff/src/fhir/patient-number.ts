/** Patient numbers for charts whose source prints none: unique, and the same again for the same chart. */
import { createHash } from 'node:crypto';
import type { Prisma } from '../database/generated/client.ts';

const SMALLEST = 100_000;
const HOW_MANY = 900_000;
/** After as many tries the numbers grow longer, so that a free one is always found. */
const SHORT_TRIES = 8;

/** The number to try: six digits after "NH-", more after many collisions. */
export function candidateNumber(patientId: string, attempt: number): string {
  const hash = createHash('sha256').update(`${patientId}/${attempt}`).digest();
  if (attempt < SHORT_TRIES) return `NH-${SMALLEST + (hash.readUInt32BE(0) % HOW_MANY)}`;
  return `NH-${SMALLEST + (hash.readUInt32BE(0) % HOW_MANY)}${String(hash.readUInt32BE(4)).padStart(10, '0')}`;
}

/**
 * Gives each row a number nobody else has. A number the source gave is kept
 * unless another chart has it.
 */
export async function assignPatientNumbers<Row extends { id: string; patientNumber: string | null }>(
  tx: Prisma.TransactionClient,
  rows: readonly Row[],
): Promise<(Row & { patientNumber: string })[]> {
  const numbered = new Map<string, Row>();
  let waiting = rows.map((row) => ({ row, attempt: row.patientNumber ? -1 : 0 }));
  while (waiting.length > 0) {
    const wanted = waiting.map(({ row, attempt }) => (attempt < 0 && row.patientNumber ? row.patientNumber : candidateNumber(row.id, attempt)));
    const found = await tx.patient.findMany({
      where: { patientNumber: { in: wanted } },
      select: { patientNumber: true },
    });
    const taken = new Set(found.map((one) => one.patientNumber));
    const refused: typeof waiting = [];
    for (const [index, candidate] of waiting.entries()) {
      const number = wanted[index];
      if (number === undefined || taken.has(number) || numbered.has(number)) {
        refused.push({ row: candidate.row, attempt: candidate.attempt + 1 });
      } else numbered.set(number, candidate.row);
    }
    waiting = refused;
  }
  return [...numbered].map(([patientNumber, row]) => ({ ...row, patientNumber }));
}
