/** The values of a report in its order, with those of its panels. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Prisma } from '../../database/generated/client.ts';

type Row = Prisma.ObservationGetPayload<object>;

/** A value, and the name of the panel it came in. */
export interface PlacedValue {
  row: Row;
  group: string | null;
}

/** What these rows are made of and this person may see, by panel, however deep. */
async function membersBelow(db: Pick<Prisma.TransactionClient, 'observationMember'>, who: PatientWho, rows: readonly Row[]): Promise<Map<string, Row[]>> {
  const members = new Map<string, Row[]>();
  const asked = new Set<string>();
  let level = rows.map(({ id }) => id);
  while (level.length > 0) {
    for (const id of level) asked.add(id);
    const found = await db.observationMember.findMany({
      where: { panelId: { in: level }, member: inChart(who) },
      orderBy: [{ panelId: 'asc' }, { position: 'asc' }],
      select: { panelId: true, member: true },
    });
    for (const { panelId, member } of found) if (member) members.set(panelId, [...(members.get(panelId) ?? []), member]);
    level = [...new Set(found.flatMap(({ member }) => member?.id ?? []))].filter((id) => !asked.has(id));
  }
  return members;
}

const saysSomething = (row: Row): boolean =>
  row.valueNumber !== null ||
  row.valueText !== null ||
  row.interpretation !== null ||
  row.interpretationText !== null ||
  row.absentText !== null ||
  row.absentReason !== null ||
  row.components !== null;

/** Each value once. A panel that is only the name of its members is their group and no value. */
export async function valuesOfReport(db: Pick<Prisma.TransactionClient, 'observationMember'>, who: PatientWho, rows: readonly Row[]): Promise<PlacedValue[]> {
  const members = await membersBelow(db, who, rows);
  const placed = new Map<string, PlacedValue>();
  const visited = new Set<string>();
  const place = (row: Row, group: string | null): void => {
    if (visited.has(row.id)) return;
    visited.add(row.id);
    const inner = members.get(row.id) ?? [];
    if (inner.length === 0 || saysSomething(row)) placed.set(row.id, { row, group });
    for (const member of inner) place(member, row.name);
  };
  for (const row of rows) place(row, null);
  return [...placed.values()];
}
