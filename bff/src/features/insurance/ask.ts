/** A question to an insurer: ordered by a person or by the portal, asked by a job, kept with its date. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { write, writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { EligibilityCheck, EligibilityState, Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { EligibilityError } from '../../insurance/payer.ts';
import type { EligibilityAnswer } from '../../insurance/payer.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { defineJob, JobProblem } from '../../jobs/job.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import { ASK_INSURER } from './ask-kind.ts';
import { askingOf, inquiryOf } from './inquiry.ts';
import type { Known } from './inquiry.ts';
import type { EligibilityResult } from './schema.ts';
import { tell } from './tell.ts';
import { toResult } from './coverage-row.ts';

/** An insurer that just answered is not asked again for so long. */
const AGAIN_AFTER_MS = 2 * 60_000;

/** What is asked about. */
type About = { readonly coverageId: string; readonly requestId?: never } | { readonly requestId: string; readonly coverageId?: never };

/**
 * Orders a question, in the transaction of what it follows from; one that waits for its answer is the same question.
 * @throws {ApiProblem} insurance/cannot-ask, insurance/asked-just-now
 */
export async function order(
  { payers }: Pick<Portal, 'payers'>,
  tx: Tx,
  about: About,
  known: Known & { readonly patientId: string; readonly clinicId: string | null },
  { userId, at }: { readonly userId: string | null; readonly at: Date },
): Promise<EligibilityCheck> {
  if (askingOf(payers, known) !== 'possible') throw new ApiProblem('insurance/cannot-ask');
  const last = await tx.eligibilityCheck.findFirst({ where: about, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }] });
  if (last?.state === 'waiting') return last;
  if (last && at.getTime() - last.askedAt.getTime() < AGAIN_AFTER_MS) throw new ApiProblem('insurance/asked-just-now');
  const check = await tx.eligibilityCheck.create({ data: { ...about, patientId: known.patientId, userId, askedAt: at } });
  await enqueue(tx, ASK_INSURER, { checkId: check.id }, { key: check.id, ...(known.clinicId ? { clinicId: known.clinicId } : {}) });
  return check;
}

/** Somebody asks about a plan of theirs. @throws {ApiProblem} resource/not-found, insurance/cannot-ask, insurance/asked-just-now */
export function checkCoverage(portal: Portal, who: PatientWho, coverageId: string, once: Once): Promise<EligibilityResult> {
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      // Held, so that two who ask at once ask one question.
      await tx.$queryRaw`select id from coverage where id = ${coverageId}::uuid for update`;
      const row = await tx.coverage.findFirst({ where: { id: coverageId, ...inChart(who) }, include: { patient: { select: { clinicId: true } } } });
      if (!row) throw new ApiProblem('resource/not-found');
      return toResult(await order(portal, tx, { coverageId }, { ...row, clinicId: row.patient.clinicId }, { userId: who.userId, at }));
    },
    { once },
  );
}

const PARTS = {
  coverage: true,
  request: true,
  patient: { select: { givenName: true, familyName: true, birthDate: true, clinicId: true, clinic: { select: { timeZone: true } } } },
} as const satisfies Prisma.EligibilityCheckInclude;

export const askInsurer = defineJob(
  ASK_INSURER,
  async (portal, { checkId }, { signal, attempt }) => {
    const check = await portal.db.prisma.eligibilityCheck.findUnique({ where: { id: checkId }, include: PARTS });
    const known = check?.coverage ?? check?.request;
    if (!check || !known || check.state !== 'waiting') return;
    const at = portal.now();
    const on = dayIn(check.patient.clinic?.timeZone ?? FALLBACK_ZONE, at);
    const inquiry = inquiryOf(portal.payers, known, check.patient, { trace: checkId.replaceAll('-', ''), on, at });
    const answer = inquiry ? await portal.payers.eligibility?.ask(inquiry, signal).catch((error: unknown) => failed(error, attempt)) : undefined;
    await keep(portal, check, answer ?? { state: 'refused' });
  },
  { canRun: ({ payers }) => payers.eligibility !== undefined },
);

type Kept = EligibilityAnswer | { readonly state: Extract<EligibilityState, 'no_answer' | 'unreadable' | 'refused'> };

/** @throws {JobProblem} when another try may do */
function failed(error: unknown, attempt: number): Kept {
  if (!(error instanceof EligibilityError)) throw error;
  if (error.code === 'unreadable') return { state: 'unreadable' };
  if (attempt <= ASK_INSURER.retry.times) throw new JobProblem(error.code);
  return { state: 'no_answer' };
}

/** Keeps the answer with its time, once. */
async function keep(portal: Portal, check: Prisma.EligibilityCheckGetPayload<{ include: typeof PARTS }>, answer: Kept): Promise<void> {
  const { id, patientId, coverageId, requestId, patient } = check;
  await write(portal, async (tx, at) => {
    const { count } = await tx.eligibilityCheck.updateMany({
      where: { id, state: 'waiting' },
      data: { answeredAt: at, ...('state' in answer ? { state: answer.state } : answered(answer)) },
    });
    if (count === 0) return;
    await tell(portal, tx, {
      kind: 'coverage.checked',
      patientId,
      clinicId: patient.clinicId,
      entityId: coverageId ?? requestId ?? id,
      byUserId: check.userId,
    });
  });
}

function answered({ outcome, reasons, planName, startsOn, endsOn, benefits }: EligibilityAnswer) {
  return {
    state: outcome,
    reasons: [...reasons],
    planName,
    startsOn: startsOn === null ? null : new Date(startsOn),
    endsOn: endsOn === null ? null : new Date(endsOn),
    benefits: [...benefits],
  };
}
