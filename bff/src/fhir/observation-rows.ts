/** Writes observations with what they are made of. */
import type { Prisma } from '../database/generated/client.ts';
import { judgedRow } from './observation-draft.ts';
import type { ObservationDraft } from './observation-draft.ts';
import type { SourceKey } from './mapper.ts';

type Tx = Prisma.TransactionClient;

/** A draft and everything inside of it. */
const withInner = (draft: ObservationDraft): ObservationDraft[] => [draft, ...draft.members.flatMap((one) => ('draft' in one ? withInner(one.draft) : []))];

/** One of each id: two references may lead to one contained resource. */
const oncePerId = (drafts: readonly ObservationDraft[]): ObservationDraft[] => [...new Map(drafts.map((draft) => [draft.row.id, draft])).values()];

/** The rows of drafts, judged by whose they are. */
async function judged(tx: Tx, drafts: readonly ObservationDraft[]): Promise<Prisma.ObservationCreateManyInput[]> {
  const patients = await tx.patient.findMany({
    where: { id: { in: [...new Set(drafts.map(({ row }) => row.patientId))] } },
    select: { id: true, gender: true, birthDate: true },
  });
  const byId = new Map(patients.map((patient) => [patient.id, patient]));
  return drafts.map((draft) => judgedRow(draft, byId.get(draft.row.patientId) ?? { gender: 'unknown', birthDate: null }));
}

const memberRows = (draft: ObservationDraft): Prisma.ObservationMemberCreateManyInput[] =>
  draft.members.map((one, position) => ({
    panelId: draft.row.id,
    position,
    ...('draft' in one ? { memberId: one.draft.row.id } : { ...one.key, memberId: one.localId }),
  })) as Prisma.ObservationMemberCreateManyInput[];

/** Writes new rows, what is inside of them, and who is a member of whom. */
export async function createObservations(tx: Tx, drafts: readonly ObservationDraft[]): Promise<void> {
  const all = oncePerId(drafts.flatMap(withInner));
  if (all.length === 0) return;
  const rows = await judged(tx, all);
  await tx.observation.createMany({ data: rows });
  const members = all.flatMap(memberRows);
  if (members.length > 0) await tx.observationMember.createMany({ data: members });
}

/** Joins the panels that came before their members to these rows. */
export async function joinPanels(tx: Tx, rows: readonly { id: string; self: SourceKey }[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { source } = first.self;
  const waiting = await tx.observationMember.findMany({
    where: { source, resourceId: { in: rows.map(({ self }) => self.resourceId) }, memberId: null },
    select: { panelId: true, position: true, resourceId: true },
  });
  const ids = new Map(rows.map(({ id, self }) => [self.resourceId, id]));
  for (const { panelId, position, resourceId } of waiting) {
    await tx.observationMember.update({ where: { panelId_position: { panelId, position } }, data: { memberId: ids.get(resourceId) ?? null } });
  }
}

/** Writes a row anew, with what is inside of it now. */
export async function updateObservation(tx: Tx, draft: ObservationDraft, id: string): Promise<void> {
  const [row] = await judged(tx, [draft]);
  if (row) await tx.observation.update({ where: { id }, data: row });
  await tx.observationMember.deleteMany({ where: { panelId: id } });
  await tx.observation.deleteMany({ where: { inPanelId: id } });
  await createObservations(tx, oncePerId(draft.members.flatMap((one) => ('draft' in one ? withInner(one.draft) : []))));
  const members = memberRows(draft);
  if (members.length === 0) return;
  await tx.observationMember.createMany({ data: members });
  // A member may have come in the same batch, after its links were looked up.
  const waiting = draft.members.flatMap((one) => ('draft' in one || one.localId ? [] : [one.key]));
  const [first] = waiting;
  if (!first) return;
  const known = await tx.fhirSource.findMany({
    where: { source: first.source, resourceType: 'Observation', resourceId: { in: waiting.map(({ resourceId }) => resourceId) } },
    select: { resourceId: true, localId: true },
  });
  await joinPanels(
    tx,
    known.map(({ resourceId, localId }) => ({ id: localId, self: { source: first.source, resourceId } })),
  );
}
