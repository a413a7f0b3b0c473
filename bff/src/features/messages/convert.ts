/**
 * Makes something of a message that has a place of its own: a request for a
 * visit or a refill, or a comment on a result. Each message becomes each of them once,
 * whoever asks and however often, and both know of each other.
 */
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { commentOnResult } from '../records/published.ts';
import { askRefillFor } from '../refills/published.ts';
import { askForPatient } from '../visit-requests/published.ts';
import { lockThread, tellAll } from './desk-thread.ts';
import { toMade } from './made.ts';
import type { NewConversion, ThreadMade } from './schema.ts';
import { authorOf } from './service.ts';

type Thread = Awaited<ReturnType<typeof lockThread>>;
interface Asked {
  readonly thread: Thread;
  readonly message: { readonly id: string; readonly side: 'patient' | 'clinic'; readonly authorUserId: string | null };
}
interface Target {
  readonly targetId: string;
  readonly reportId: string | null;
}

/** @throws {ApiProblem} resource/not-found; message/kept-apart; access/scope-missing; visit-request/too-many; refill/not-possible */
export function convert(portal: Portal, who: ClinicWho, threadId: string, input: NewConversion, once: Once): Promise<ThreadMade> {
  const { kind, messageId } = input;
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const thread = await lockThread(tx, who, threadId);
      const message = await tx.message.findFirst({ where: { id: messageId, threadId }, select: { id: true, side: true, authorUserId: true } });
      if (!message) throw new ApiProblem('resource/not-found');
      const made = await tx.threadConversion.findUnique({ where: { messageId_kind: { messageId, kind } } });
      if (made) return toMade(made);
      const target = await make(portal, tx, who, input, { thread, message }, at);
      const row = await tx.threadConversion.create({ data: { threadId, messageId, kind, ...target, byName: who.displayName, createdAt: at } });
      await tellAll(portal, tx, thread);
      return toMade(row);
    },
    { once },
  );
}

async function make(portal: Portal, tx: Tx, who: ClinicWho, input: NewConversion, { thread, message }: Asked, at: Date): Promise<Target> {
  const { id: threadId, patientId, clinicId } = thread;
  if (input.kind === 'result_comment') {
    if (!who.scopes.includes('records:read')) throw new ApiProblem('access/scope-missing');
    const { name, role } = await authorOf(tx, who);
    const author = { userId: who.userId, name, role };
    const targetId = await commentOnResult(portal, tx, { reportId: input.reportId, patientId, threadId, author, body: input.body }, at);
    return { targetId, reportId: input.reportId };
  }
  if (message.side !== 'patient') throw new ApiProblem('resource/not-found');
  await refuseKeptApart(tx, thread);
  // Asked by who wrote: what a teenager asks for is theirs.
  if (input.kind === 'refill_request') return { targetId: await makeRefill(portal, tx, who, input, { thread, message }, at), reportId: null };
  const targetId = await askForPatient(
    portal,
    tx,
    { patientId, clinicId, threadId, reason: input.reason, askedById: message.authorUserId, byUserId: who.userId },
    at,
  );
  return { targetId, reportId: null };
}

/** By the rules of refills: what they refuse is refused here. */
async function makeRefill(portal: Portal, tx: Tx, who: ClinicWho, input: RefillConversion, { thread, message }: Asked, at: Date): Promise<string> {
  if (!who.scopes.includes('records:read')) throw new ApiProblem('access/scope-missing');
  const { medicineId, pharmacyId = null, note = '' } = input;
  const asked = { patientId: thread.patientId, medicineId, pharmacyId, note, threadId: thread.id, askedById: message.authorUserId };
  const answer = await askRefillFor(portal, tx, who, asked, at);
  if (answer.outcome === 'accepted') return answer.refillId;
  const isThere = answer.outcome !== 'refused' || answer.refusal.code !== 'not-found';
  throw new ApiProblem(isThere ? 'refill/not-possible' : 'resource/not-found');
}

type RefillConversion = Extract<NewConversion, { kind: 'refill_request' }>;

/** What is private to one of a patient's side would be read by the patient. @throws {ApiProblem} message/kept-apart */
async function refuseKeptApart(tx: Tx, { patientId, privateToId }: Thread): Promise<void> {
  if (privateToId === null) return;
  const own = await tx.accessGrant.count({ where: { patientId, userId: privateToId, relationship: 'self', revokedAt: null } });
  if (own === 0) throw new ApiProblem('message/kept-apart');
}
