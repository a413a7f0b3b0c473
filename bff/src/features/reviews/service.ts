/** One result at the clinic desk: read with all that a review needs, reviewed, and commented on. */
import { inRecord } from '../../access/pools.ts';
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho, PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { commentOnResult, getResult } from '../records/published.ts';
import type { Review } from './schema.ts';

const REVIEW = {
  patient: { select: { id: true, givenName: true, familyName: true, birthDate: true, patientNumber: true } },
} as const satisfies Prisma.ResultReviewInclude;

/** As comments are signed. */
const ROLE_NAMES = { physician: 'Physician', nurse: 'Nurse' } as const;

/** Whose result it is, so that the patient sees in their activity that it was looked at. @throws {ApiProblem} resource/not-found */
export async function patientOfReview({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  return (await rowOf(db.prisma, who, id)).patientId;
}

/** @throws {ApiProblem} resource/not-found */
export async function readReview(portal: Portal, who: ClinicWho, id: string): Promise<Review> {
  const row = await rowOf(portal.db.prisma, who, id);
  const { birthDate, patientNumber, id: patientId, ...name } = row.patient;
  return {
    patient: { id: patientId, displayName: fullName(name), birthDate: birthDate?.toISOString().slice(0, 10) ?? null, patientNumber },
    waitsSince: row.waitsSince?.toISOString() ?? null,
    version: row.version,
    reviewed:
      row.reviewedAt === null
        ? null
        : {
            at: row.reviewedAt.toISOString(),
            by: row.reviewedByName ?? '',
            role: row.reviewedByRole,
            mine: row.reviewedById === who.userId,
          },
    result: await getResult(portal, inChartOf(who, row.patientId), id),
  };
}

/**
 * Who reviews what a colleague has reviewed meanwhile changes nothing: it stays theirs.
 * @throws {ApiProblem} resource/not-found; resource/changed when it came anew since it was seen
 */
export async function markReviewed(portal: Portal, who: ClinicWho, id: string, version: number): Promise<Review> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockRow(tx, who, id);
    if (row.version !== version) throw new ApiProblem('resource/changed');
    if (row.waitsSince === null) return;
    const { name, role } = await signatureOf(tx, who);
    await tx.resultReview.update({
      where: { id },
      data: { waitsSince: null, reviewedAt: at, reviewedById: who.userId, reviewedByName: name, reviewedByRole: role },
    });
    await recordChange(portal, tx, { kind: 'result.reviewed', patientId: row.patientId, entityId: id, byUserId: who.userId });
    await tellDesk(portal, tx, who, row);
  });
  return readReview(portal, who, id);
}

/** The patient and who else sees the result hear of it. @throws {ApiProblem} resource/not-found */
export async function writeComment(portal: Portal, who: ClinicWho, id: string, body: string, once: Once): Promise<Review> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockRow(tx, who, id);
      const author = { userId: who.userId, ...(await signatureOf(tx, who)) };
      const commentId = await commentOnResult(portal, tx, { reportId: id, patientId: row.patientId, threadId: null, author, body }, at);
      await tellDesk(portal, tx, who, row);
      return { commentId };
    },
    { once },
  );
  return readReview(portal, who, id);
}

async function rowOf(db: Pick<Tx, 'resultReview'>, who: ClinicWho, id: string) {
  const row = await db.resultReview.findFirst({ where: { id, ...inClinic(who) }, include: REVIEW });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}

/** Two who review it at once wait for each other. */
async function lockRow(tx: Tx, who: ClinicWho, id: string) {
  await tx.$queryRaw`select from result_review where id = ${id}::uuid for update`;
  return rowOf(tx, who, id);
}

async function signatureOf(tx: Tx, { userId, displayName: name }: ClinicWho): Promise<{ name: string; role: string | null }> {
  const staff = await tx.staffMember.findUnique({ where: { userId }, select: { role: true } });
  return { name, role: staff?.role === 'physician' || staff?.role === 'nurse' ? ROLE_NAMES[staff.role] : null };
}

const tellDesk = ({ events }: Portal, tx: Tx, { clinicId }: ClinicWho, { id, patientId }: { readonly id: string; readonly patientId: string }): Promise<void> =>
  events.publish(tx, { type: 'records.results-changed', scope: 'records:read', clinicId, about: patientId, entityId: id });

/** Who reads the whole record of a patient of their clinic; conversations are read at their desk alone. */
const inChartOf = (who: ClinicWho, patientId: string): PatientWho => ({
  ...who,
  kind: 'patient',
  patientId,
  reduced: false,
  scopes: inRecord(who.relationship, who.scopes),
});
