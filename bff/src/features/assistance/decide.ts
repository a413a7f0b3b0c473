/**
 * What the desk answers: it asks for more, says yes with a discount, or no with a
 * reason. A yes takes the discount off the open bills in the same transaction;
 * later bills follow while help lasts.
 */
import type { z } from '@hono/zod-openapi';
import { wholeRecord } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { addDays, addMonths, dayIn, momentAt } from '../../time/calendar.ts';
import { lockDesk, propose, readDesk, reasonNotBy } from './desk.ts';
import type { DeskRow } from './desk-row.ts';
import { rulesOn } from './policy.ts';
import type { AssistanceRules } from './policy.ts';
import type { AskMore, DecideApplication, DeskApplicationDetail, WorkedOut } from './schema.ts';
import { takeOff } from './take-off.ts';
import { note } from './tell.ts';

type Decision = z.output<typeof DecideApplication>;

/** The end of a day, by when something is to be done. */
const END_OF_DAY = '23:59';

/** Asks for what is missing. @throws {ApiProblem} resource/not-found, assistance/already-decided, assistance/own, assistance/not-offered */
export async function askMore(portal: Portal, who: ClinicWho, id: string, { words }: z.output<typeof AskMore>, once: Once): Promise<DeskApplicationDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const { row, rules } = await lockUndecided(tx, who, id, at);
      const moreBy = endOfDayAfter(row, rules.moreDays, at);
      await tx.assistanceApplication.update({
        where: { id },
        data: { state: 'needs_more', moreAsked: words, moreBy, ownerId: row.ownerId ?? who.userId, changedAt: at, version: { increment: 1 } },
      });
      await note(portal, tx, row, { kind: 'more-asked', byUserId: who.userId, words, isNews: true }, at);
      return { id };
    },
    { once },
  );
  return readDesk(portal, who, id);
}

/**
 * Decides, once for each look.
 * @throws {ApiProblem} resource/not-found, assistance/already-decided, assistance/own, assistance/same-person, assistance/not-offered, request/invalid
 */
export async function decide(portal: Portal, who: ClinicWho, id: string, decision: Decision, once: Once): Promise<DeskApplicationDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const locked = await lockUndecided(tx, who, id, at);
      if (decision.decision === 'approve') await approve(portal, tx, who, { ...locked, decision, at });
      else await refuse(portal, tx, who, { ...locked, decision, at });
      return { id };
    },
    { once },
  );
  return readDesk(portal, who, id);
}

interface Deciding<Kind extends Decision['decision']> {
  readonly row: DeskRow;
  readonly rules: AssistanceRules;
  readonly decision: Extract<Decision, { decision: Kind }>;
  readonly at: Date;
}

async function approve(portal: Portal, tx: Tx, who: ClinicWho, { row, rules, decision, at }: Deciding<'approve'>): Promise<void> {
  const { discount, helpMonths, answer, because } = decision;
  const workedOut = await proposed(tx, row);
  // A second look takes nothing away; and who does not follow the rules says why.
  if (row.discount !== null && discount < row.discount) throw invalid('discount', 'too-small');
  if (discount !== workedOut.discount && because === '') throw invalid('because', 'missing');
  const today = dayIn(row.clinic.timeZone, at);
  const helpFrom = row.helpFrom ?? new Date(`${today}T00:00:00Z`);
  const helpUntil = new Date(`${addDays(addMonths(today, helpMonths), -1)}T00:00:00Z`);
  const decided = await tx.assistanceApplication.update({
    where: { id: row.id },
    data: {
      ...decidedBy(who, row, at),
      state: 'approved',
      discount,
      helpFrom,
      helpUntil,
      workedOut,
      answer: answer || null,
      refusal: null,
      appealBy: endOfDayAfter(row, rules.appealDays, at),
    },
  });
  await note(
    portal,
    tx,
    row,
    { kind: 'approved', byUserId: who.userId, words: [answer, because].filter(Boolean).join('\n') || null, discount, isNews: true },
    at,
  );
  // What an earlier application gave goes over into this one.
  await tx.assistanceApplication.updateMany({
    where: { ...wholeRecord(row.patientId), userId: row.userId, id: { not: row.id }, state: 'approved' },
    data: { state: 'ended', endedAt: at, endReason: 'over' },
  });
  await takeOff(portal, tx, decided, at);
}

/** After a second look, what the first one gave stays. */
async function refuse(portal: Portal, tx: Tx, who: ClinicWho, { row, rules, decision, at }: Deciding<'refuse'>): Promise<void> {
  const { refusal, answer } = decision;
  const stays = row.discount !== null;
  await tx.assistanceApplication.update({
    where: { id: row.id },
    data: {
      ...decidedBy(who, row, at),
      answer,
      workedOut: await proposed(tx, row),
      ...(stays ? { state: 'approved' as const } : { state: 'refused' as const, refusal, appealBy: endOfDayAfter(row, rules.appealDays, at) }),
    },
  });
  await note(portal, tx, row, { kind: 'refused', byUserId: who.userId, words: answer, isNews: true }, at);
}

/** What is decided keeps the steps that led to it. @throws {ApiProblem} assistance/not-offered: the clinic had no rules when it was sent */
async function proposed(tx: Tx, row: DeskRow): Promise<WorkedOut> {
  const workedOut = await propose(tx, row);
  if (!workedOut) throw new ApiProblem('assistance/not-offered');
  return workedOut;
}

const decidedBy = (who: ClinicWho, row: DeskRow, at: Date) => ({
  decidedAt: at,
  decidedById: who.userId,
  ownerId: row.ownerId ?? who.userId,
  changedAt: at,
  version: { increment: 1 },
});

async function lockUndecided(tx: Tx, who: ClinicWho, id: string, at: Date): Promise<{ row: DeskRow; rules: AssistanceRules }> {
  const row = await lockDesk(tx, who, id);
  if (row.state !== 'sent' && row.state !== 'needs_more') throw new ApiProblem('assistance/already-decided');
  const notBy = await reasonNotBy(tx, who, row, at);
  if (notBy) throw new ApiProblem(`assistance/${notBy}`);
  const rules = await rulesOn(tx, row.clinicId, dayIn(row.clinic.timeZone, at));
  if (!rules) throw new ApiProblem('assistance/not-offered');
  return { row, rules };
}

const endOfDayAfter = ({ clinic }: Pick<DeskRow, 'clinic'>, days: number, at: Date): Date =>
  momentAt(clinic.timeZone, addDays(dayIn(clinic.timeZone, at), days), END_OF_DAY);

const invalid = (path: string, code: string): ApiProblem => new ApiProblem('request/invalid', { errors: [{ path, code }] });
