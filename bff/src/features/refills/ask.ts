/**
 * Asking for refills of several medicines at once. Each is answered for itself: it
 * is asked for, refused with the reason, or failed, so that nothing of it is there
 * and it can be tried again. Of a medicine one refill is on its way at a time; the
 * database keeps that, whoever asks at once.
 */
import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { PharmacyGateway } from '../../pharmacies/gateway.ts';
import { GatewayError } from '../../pharmacies/gateway.ts';
import type { Portal } from '../../portal.ts';
import { promisesOf } from '../visit-requests/published.ts';
import { medicineFacts } from './medicine-facts.ts';
import type { MedicineFacts, Medicines } from './medicine-facts.ts';
import type { Reader } from './medicine-rows.ts';
import { approversOf } from './policy.ts';
import { askOut, tellRefill } from './move.ts';
import { pharmaciesOf } from './pharmacies.ts';
import { peopleOf, REFILL_PARTS, toRefill } from './refill-row.ts';
import type { AskedRefill, AskedRefills, AskRefills, Pharmacy, RefillKind } from './schema.ts';
import { OPEN_STATES } from './states.ts';

/** Whether each pharmacy takes requests, as far as it could be asked. */
export type Reached = ReadonlyMap<string, 'takes' | 'closed' | 'unreachable'>;

export interface AskedOne {
  readonly medicineId: string;
  readonly kind: RefillKind;
  readonly pharmacyId: string | null;
  readonly note: string;
}

/** @throws {ApiProblem} resource/not-found where none of them is there, request/key-reused */
export async function ask(portal: Portal, who: PatientWho, { items }: z.output<typeof AskRefills>, once: Once): Promise<AskedRefills> {
  let reached: Reached = new Map();
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const facts = await medicineFacts(
        tx,
        who,
        at,
        items.map(({ medicineId }) => medicineId),
      );
      // As one that is not there; nothing is written.
      if (facts.medicines.length === 0) throw new ApiProblem('resource/not-found');
      const answers: Asked[] = [];
      const groupId = randomUUID();
      for (const item of items) {
        answers.push(await askOne(portal, tx, { who, item, facts, reached, groupId, at, from: { userId: who.userId } }));
      }
      return { items: await withRefills(tx, answers, who, at) };
    },
    {
      once,
      first: async () => {
        const kept = await portal.db.prisma.patientPharmacy.findUnique({ where: { patientId: who.patientId } });
        reached = await reachOf(
          portal,
          items.flatMap(({ pharmacyId }) => pharmacyId ?? kept?.pharmacyId ?? []),
        );
      },
    },
  );
}

/** Asks each pharmacy once, before anything is written: nobody waits for one in a transaction. */
export async function reachOf({ pharmacies }: Pick<Portal, 'pharmacies'>, ids: readonly string[]): Promise<Reached> {
  const { gateway } = pharmacies;
  // Without a way to pharmacies whoever is in the directory is taken at its word.
  if (!gateway) return new Map([...new Set(ids)].map((id) => [id, 'takes']));
  return new Map(await Promise.all([...new Set(ids)].map(async (id) => [id, await reachedOf(gateway, id)] as const)));
}

async function reachedOf(gateway: PharmacyGateway, id: string): Promise<'takes' | 'closed' | 'unreachable'> {
  try {
    return (await gateway.takesRequests(id)) ? 'takes' : 'closed';
  } catch (error) {
    if (error instanceof GatewayError) return 'unreachable';
    throw error;
  }
}

interface Asking {
  readonly who: Reader & { readonly userId: string };
  readonly item: AskedOne;
  readonly facts: Medicines;
  readonly reached: Reached;
  readonly groupId: string;
  readonly at: Date;
  /** Whom it comes from: the patient's side, or staff who made it of a message. */
  readonly from: { readonly userId: string | null; readonly staff?: { readonly userId: string; readonly clinicId: string; readonly threadId: string | null } };
}

/** As it is answered, but for the refill itself, which is read for all at once. */
export type Asked =
  | Exclude<AskedRefill, { outcome: 'accepted' }>
  | { readonly outcome: 'accepted'; readonly medicineId: string; readonly name: string; readonly refillId: string };

/** One medicine, in the transaction of all. */
export async function askOne(portal: Portal, tx: Tx, asking: Asking): Promise<Asked> {
  const { who, item, facts, reached } = asking;
  const { medicineId } = item;
  const medicine = facts.medicines.find(({ row }) => row.id === medicineId);
  if (!medicine) return { outcome: 'refused', medicineId, name: null, refusal: { code: 'not-found' } };
  const of = { medicineId, name: medicine.row.name };
  const refusal = medicine.refusal(item.kind);
  // Who has reduced access is not told what others asked.
  if (refusal?.code === 'already-asked' && who.reduced && medicine.open?.userId !== who.userId) return { outcome: 'failed', ...of, failure: { code: 'busy' } };
  if (refusal) return { outcome: 'refused', ...of, refusal };
  const pharmacyId = item.pharmacyId ?? facts.preferredId;
  if (pharmacyId === null) return { outcome: 'refused', ...of, refusal: { code: 'no-pharmacy' } };
  const pharmacy = (await pharmaciesOf(portal, [pharmacyId])).get(pharmacyId);
  if (!pharmacy || reached.get(pharmacyId) === 'closed') return { outcome: 'refused', ...of, refusal: { code: 'pharmacy-closed' } };
  if (reached.get(pharmacyId) !== 'takes') return { outcome: 'failed', ...of, failure: { code: 'pharmacy-unreachable' } };
  const refillId = await create(portal, tx, asking, medicine, pharmacy);
  if (refillId !== null) return { outcome: 'accepted', ...of, refillId };
  const open = await tx.refill.findFirst({ where: { medicationRequestId: medicineId, state: { in: [...OPEN_STATES] } }, select: { id: true, userId: true } });
  // It was on its way for a moment only, or is not theirs to see.
  if (!open || (who.reduced && open.userId !== who.userId)) return { outcome: 'failed', ...of, failure: { code: 'busy' } };
  return { outcome: 'refused', ...of, refusal: { code: 'already-asked', refillId: open.id } };
}

/** Null when another one of this medicine is on its way, or was a moment ago. */
async function create(portal: Portal, tx: Tx, { who, item, groupId, at, from }: Asking, medicine: MedicineFacts, pharmacy: Pharmacy): Promise<string | null> {
  const { row, controlled, rules } = medicine;
  // Medicines without a clinic are refused before.
  const clinicId = from.staff?.clinicId ?? medicine.clinic?.id ?? '';
  const timeZone = medicine.clinic?.timeZone ?? '';
  const dueBy = (await promisesOf(tx, [{ id: clinicId, timeZone, answerDays: rules.answerDays }], at)).get(clinicId) ?? at;
  const id = randomUUID();
  const state = from.staff ? 'in_review' : 'asked';
  const { count } = await tx.refill.createMany({
    data: [
      {
        id,
        patientId: who.patientId,
        clinicId,
        groupId,
        state,
        controlled,
        dueBy,
        userId: from.userId,
        medicationRequestId: row.id,
        medicineName: row.name,
        prescriberName: medicine.prescriber,
        kind: kindOf(item, medicine),
        // Who alone may approve it reads it first.
        pool: approversOf(rules, controlled).includes('nurse') ? 'clinical' : 'physician',
        note: item.note,
        pharmacyId: pharmacy.id,
        pharmacy,
        askedAt: at,
        ownerId: from.staff?.userId ?? null,
        threadId: from.staff?.threadId ?? null,
        confidential: row.confidential,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  const asked = { refillId: id, state: 'asked', at, by: 'patient', userId: from.userId } as const;
  const taken = from.staff ? [{ refillId: id, state: 'in_review', at, by: 'clinic', userId: from.staff.userId } as const] : [];
  await tx.refillStep.createMany({ data: [asked, ...taken] });
  const made = await tx.refill.findUniqueOrThrow({ where: { id } });
  await tellRefill(portal, tx, made, from.staff?.userId ?? from.userId, 'refill.asked');
  await askOut(tx, made);
  return id;
}

/** What is asked for as a renewal and needs none is a refill. */
function kindOf({ kind }: AskedOne, { refusal }: MedicineFacts): RefillKind {
  return kind === 'renewal' && refusal('refill') !== null ? 'renewal' : 'refill';
}

async function withRefills(tx: Tx, answers: readonly Asked[], who: PatientWho, at: Date): Promise<AskedRefill[]> {
  const ids = answers.flatMap((answer) => (answer.outcome === 'accepted' ? [answer.refillId] : []));
  const rows = await tx.refill.findMany({ where: { id: { in: ids } }, include: REFILL_PARTS });
  const people = await peopleOf(tx, rows);
  return answers.flatMap((answer): AskedRefill[] => {
    if (answer.outcome !== 'accepted') return [answer];
    const row = rows.find(({ id }) => id === answer.refillId);
    const { outcome, medicineId, name } = answer;
    return row ? [{ outcome, medicineId, name, refill: toRefill(row, people, at, who) }] : [];
  });
}
