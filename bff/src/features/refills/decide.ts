/**
 * Deciding refills, one or many. Each is answered for itself: of two who decide
 * the same one at once the second is told that it is decided.
 */
import type { z } from '@hono/zod-openapi';
import { refillsAtDesk } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Refill } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { readDeskRefill } from './desk.ts';
import { approverOf, classOf, DESK_REFILL, mayApprove, toDeskRefills } from './desk-row.ts';
import type { Approver } from './desk-row.ts';
import { unsureMedicines } from './medicine-rows.ts';
import { isAskedAgain, lockRefill, moveRefill } from './move.ts';
import { pharmaciesOf } from './pharmacies.ts';
import { needsProof } from './policy.ts';
import type { DecidedRefills, DecideRefills, DeskRefillDetail, Pharmacy, RefillDecision, UndecidedCode } from './schema.ts';
import { isUndecided } from './states.ts';

type Decision = z.output<typeof RefillDecision>;
type Input = z.output<typeof DecideRefills> & { readonly hasProof: boolean };

/** @throws {ApiProblem} resource/not-found where none of them is there, request/key-reused */
export async function decideRefills(portal: Portal, who: ClinicWho, { items, hasProof }: Input, once: Once): Promise<DecidedRefills> {
  const pharmacies = await pharmaciesOf(
    portal,
    items.flatMap((item) => (item.decision === 'approve' ? (item.change.pharmacyId ?? []) : [])),
  );
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const approver = await approverOf(tx, who);
      const unsure = await unsureMedicines(
        tx,
        items.map(({ refillId }) => refillId),
      );
      const undecided = new Map<number, UndecidedCode>();
      // In one order, whoever decides: two who meet wait for each other once.
      const inOrder = items.map((item, index) => ({ item, index })).toSorted((a, b) => a.item.refillId.localeCompare(b.item.refillId) || a.index - b.index);
      for (const { item, index } of inOrder) {
        const code = await decideOne(portal, tx, { who, approver, hasProof, pharmacies, unsure, at }, item);
        if (code) undecided.set(index, code);
      }
      // As one that is not there; nothing was written.
      if ([...undecided.values()].filter((code) => code === 'not-found').length === items.length) throw new ApiProblem('resource/not-found');
      const rows = await tx.refill.findMany({ where: { id: { in: items.map(({ refillId }) => refillId) }, ...refillsAtDesk(who) }, include: DESK_REFILL });
      const shown = await toDeskRefills(tx, rows, approver, at);
      const answered = items.map(({ refillId }, index): DecidedRefills['items'][number] => {
        const refill = shown.find(({ id }) => id === refillId);
        const code = undecided.get(index) ?? (refill ? null : 'not-found');
        return code === null && refill ? { outcome: 'done', refillId, refill } : { outcome: 'undecided', refillId, code: code ?? 'not-found' };
      });
      // The guard's own line names no patient: each of them sees theirs in the list of what was done.
      const common = { at, action: 'write', outcome: 'success', userId: who.userId, clinicId: who.clinicId, ...who.via } as const;
      await portal.audit.appendIn(
        tx,
        answered.flatMap((answer) => (answer.outcome === 'done' ? [{ ...common, patientId: answer.refill.patient.id, entityId: answer.refill.id }] : [])),
      );
      return { items: answered };
    },
    { once },
  );
}

interface Deciding {
  readonly who: ClinicWho;
  readonly approver: Approver;
  readonly hasProof: boolean;
  readonly pharmacies: ReadonlyMap<string, Pharmacy>;
  /** Prescriptions that may be somebody else's. */
  readonly unsure: ReadonlySet<string>;
  readonly at: Date;
}

/** Null when it is done. */
async function decideOne(portal: Portal, tx: Tx, deciding: Deciding, item: Decision): Promise<UndecidedCode | null> {
  const { who, at } = deciding;
  const row = await lockRefill(tx, { id: item.refillId, ...refillsAtDesk(who) });
  if (!row) return 'not-found';
  if (!isUndecided(row.state)) return 'already-decided';
  if (row.version !== item.version) return 'changed';
  const by = { by: 'clinic', userId: who.userId, at } as const;
  const ownerId = row.ownerId ?? who.userId;
  if (item.decision === 'refuse') {
    if (item.reason === 'other' && item.words === '') return 'words-missing';
    await moveRefill(portal, tx, row, { to: 'refused', ...by, data: { ownerId, refuseReason: item.reason, refuseWords: item.words } });
    return null;
  }
  return whyNot(deciding, row) ?? approve(portal, tx, deciding, row, item.change);
}

/** Why this person can't approve it. */
function whyNot({ approver, hasProof, unsure }: Deciding, row: Refill): UndecidedCode | null {
  if (!mayApprove(approver, row.controlled)) return 'not-allowed';
  if (needsProof(approver.rules, classOf(row.controlled)) && !hasProof) return 'proof-needed';
  const { medicationRequestId: id } = row;
  return id === null || row.medicineName === null || unsure.has(id) ? 'may-be-someone-elses' : null;
}

type Change = Extract<Decision, { decision: 'approve' }>['change'];

async function approve(portal: Portal, tx: Tx, { who, pharmacies, at }: Deciding, row: Refill, change: Change): Promise<UndecidedCode | null> {
  const { dose = null, quantity = null, refills: repeats = null, pharmacyId } = change;
  const pharmacy = pharmacyId === undefined || pharmacyId === row.pharmacyId ? null : (pharmacies.get(pharmacyId) ?? undefined);
  if (pharmacy === undefined) return 'pharmacy-closed';
  await moveRefill(portal, tx, row, {
    to: 'approved',
    by: 'clinic',
    userId: who.userId,
    at,
    data: {
      ownerId: row.ownerId ?? who.userId,
      // Another dose, or more refills, is a new prescription.
      kind: dose === null && repeats === null ? row.kind : 'renewal',
      dose,
      quantity,
      repeats,
      ...(pharmacy ? { pharmacyId: pharmacy.id, pharmacy, pharmacyChanged: true } : {}),
    },
  });
  return null;
}

/** Hands one that failed to its pharmacy once more. @throws {ApiProblem} resource/not-found, resource/changed, refill/decided, refill/asked-again */
export async function sendAgain(
  portal: Portal,
  who: ClinicWho,
  { refillId: id, version }: { refillId: string; version: number },
  once: Once,
): Promise<DeskRefillDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockRefill(tx, { id, ...refillsAtDesk(who) });
      if (!row) throw new ApiProblem('resource/not-found');
      const approver = await approverOf(tx, who);
      if (row.state !== 'failed' || row.decidedAt === null || row.medicineName === null || !mayApprove(approver, row.controlled))
        throw new ApiProblem('refill/decided');
      if (row.version !== version) throw new ApiProblem('resource/changed');
      if (await isAskedAgain(tx, row)) throw new ApiProblem('refill/asked-again');
      await moveRefill(portal, tx, row, { to: 'approved', by: 'clinic', userId: who.userId, at });
      return { id };
    },
    { once },
  );
  return readDeskRefill(portal, who, id);
}
