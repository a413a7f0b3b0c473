/** An application is sent, gets what the clinic asked for, is looked at a second time, or is canceled. */
import { z } from '@hono/zod-openapi';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { dropDraft, draftKey } from '../../drafts/store.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { promisesOf } from '../visit-requests/published.ts';
import { lockOwn, readApplication } from './applications.ts';
import { draftForms } from './drafts.ts';
import { rulesOn } from './policy.ts';
import { canAppeal, saidIn } from './row.ts';
import type { SummaryRow } from './row.ts';
import type { Application, SendApplication } from './schema.ts';
import { note } from './tell.ts';

/** As `ds-signature` has it: a typed name, or lines. */
const Signature = z.union([
  z.object({ kind: z.literal('typed'), text: z.string().trim().min(1).max(200) }),
  z.object({ kind: z.literal('drawn'), strokes: z.array(z.string()).min(1) }),
]);

type Named = { readonly applicationId: string };

/** The name of a typed signature; empty for a drawn one. */
export function signedName(signature: string | null): string {
  const read = signature === null ? null : readSignature(signature);
  return read?.kind === 'typed' ? read.text : '';
}

/**
 * Sends a draft that is complete and signed; the clinic's promise begins.
 * @throws {ApiProblem} resource/not-found, resource/changed, assistance/sent, assistance/incomplete, assistance/not-offered
 */
export async function sendApplication(
  portal: Portal,
  who: PatientWho,
  { applicationId, version, signature }: Named & z.output<typeof SendApplication>,
  once: Once,
): Promise<Application> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockOwn(tx, who, applicationId);
      if (row.state !== 'draft') throw new ApiProblem('assistance/sent');
      if (row.version !== version) throw new ApiProblem('resource/changed');
      const missing = missingIn(row, signature);
      if (missing.length > 0) throw new ApiProblem('assistance/incomplete', { errors: missing.map((path) => ({ path, code: 'missing' })) });
      await tx.assistanceApplication.update({
        where: { id: applicationId },
        data: { state: 'sent', signature, sentAt: at, answerBy: await promise(tx, row, at), changedAt: at, version: { increment: 1 } },
      });
      for (const form of draftForms(applicationId)) await dropDraft(tx, draftKey(who, form));
      await note(portal, tx, row, { kind: 'sent', byUserId: who.userId }, at);
      return { id: applicationId };
    },
    { once },
  );
  return readApplication(portal, who, { applicationId });
}

/** Sends what the clinic asked for; it is decided by a new promise. @throws {ApiProblem} resource/not-found, assistance/not-asked */
export async function sendMore(
  portal: Portal,
  who: PatientWho,
  { applicationId, words }: Named & { readonly words: string },
  once: Once,
): Promise<Application> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockOwn(tx, who, applicationId);
      if (row.state !== 'needs_more') throw new ApiProblem('assistance/not-asked');
      await tx.assistanceApplication.update({
        where: { id: applicationId },
        data: { state: 'sent', answerBy: await promise(tx, row, at), changedAt: at, version: { increment: 1 } },
      });
      await note(portal, tx, row, { kind: 'more-sent', byUserId: who.userId, words }, at);
      return { id: applicationId };
    },
    { once },
  );
  return readApplication(portal, who, { applicationId });
}

/** Asks for a second look, once. @throws {ApiProblem} resource/not-found, assistance/no-second-look */
export async function appeal(portal: Portal, who: PatientWho, { applicationId, words }: Named & { readonly words: string }, once: Once): Promise<Application> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockOwn(tx, who, applicationId);
      if (!canAppeal(row, at)) throw new ApiProblem('assistance/no-second-look');
      await tx.assistanceApplication.update({
        where: { id: applicationId },
        data: { state: 'sent', appealText: words, answerBy: await promise(tx, row, at), ownerId: null, changedAt: at, version: { increment: 1 } },
      });
      await note(portal, tx, row, { kind: 'appealed', byUserId: who.userId, words }, at);
      return { id: applicationId };
    },
    { once },
  );
  return readApplication(portal, who, { applicationId });
}

/**
 * Cancels one that is not decided; of a draft nothing stays. What a first decision gave stays given.
 * Done twice, it is done. @throws {ApiProblem} resource/not-found, assistance/over
 */
export async function withdraw(portal: Portal, who: PatientWho, { applicationId }: Named): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockOwn(tx, who, applicationId);
    if (row.state === 'draft') {
      await tx.assistanceApplication.delete({ where: { id: applicationId } });
      return;
    }
    if (row.endReason === 'withdrawn') return;
    if (row.state !== 'sent' && row.state !== 'needs_more') throw new ApiProblem('assistance/over');
    const data = row.discount === null ? ({ state: 'ended', endedAt: at, endReason: 'withdrawn' } as const) : ({ state: 'approved' } as const);
    await tx.assistanceApplication.update({ where: { id: applicationId }, data: { ...data, changedAt: at, version: { increment: 1 } } });
    await note(portal, tx, row, { kind: 'withdrawn', byUserId: who.userId }, at);
  });
}

/** By when the clinic decides what is sent now. @throws {ApiProblem} assistance/not-offered */
async function promise(tx: Tx, { clinic }: SummaryRow, at: Date): Promise<Date> {
  const rules = await rulesOn(tx, clinic.id, dayIn(clinic.timeZone, at));
  if (!rules) throw new ApiProblem('assistance/not-offered');
  const promises = await promisesOf(tx, [{ id: clinic.id, timeZone: clinic.timeZone, answerDays: rules.decisionDays }], at);
  return promises.get(clinic.id) ?? at;
}

/** The steps in which something is missing. */
function missingIn(row: SummaryRow, signature: string): string[] {
  const { area, members, incomes, yearlyCents, getsBy, reasons, reasonText } = saidIn(row);
  return [
    ...(area === null || members === null ? ['household'] : []),
    ...(incomes === null || (yearlyCents === 0 && getsBy === '') ? ['income'] : []),
    ...(reasons.length === 0 && reasonText === '' ? ['reasons'] : []),
    ...(readSignature(signature) ? [] : ['signature']),
  ];
}

function readSignature(text: string): z.output<typeof Signature> | null {
  try {
    return Signature.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
