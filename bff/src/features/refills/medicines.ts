/** What can be refilled, those that run out first before the others, and the hint where several run out together. */
import type { PatientWho } from '../../access/who.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfAll } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { medicineFacts } from './medicine-facts.ts';
import type { MedicineFacts, Medicines } from './medicine-facts.ts';
import { pharmaciesOf } from './pharmacies.ts';
import type { Pharmacy, RefillMedicine, RefillMedicines } from './schema.ts';
import { alignment } from './supply.ts';

export async function listMedicines(portal: Portal, who: PatientWho, query: PageQuery): Promise<RefillMedicines> {
  const facts = await medicineFacts(portal.db.prisma, who, portal.now());
  const { timeZone, today, preferredId } = facts;
  const pharmacies = await pharmaciesOf(portal, preferredId ? [preferredId] : []);
  const preferred = pharmacies.get(preferredId ?? '') ?? null;
  const all = facts.medicines
    .map((one) => toMedicine(one, who, preferred))
    .toSorted(inOrder)
    .map((item, index) => ({ item, index }));
  const page = await pageOfAll(portal, query, {
    name: 'refill medicines',
    all,
    direction: 'ascending',
    // Where it stands is known by the day alone, and by name where there is none.
    placeOf: ({ item, index }) => ({ at: new Date(item.runsOut ?? LAST_DAY), id: `${String(index).padStart(6, '0')} ${item.medicineId}` }),
  });
  return { ...page, items: page.items.map(({ item }) => item), timeZone, today, preferred, align: alignOf(facts) };
}

/** After every day on which something runs out. */
const LAST_DAY = '9999-12-31';

const inOrder = (a: RefillMedicine, b: RefillMedicine): number =>
  (a.runsOut ?? LAST_DAY).localeCompare(b.runsOut ?? LAST_DAY) || a.name.localeCompare(b.name, 'en') || a.medicineId.localeCompare(b.medicineId);

function toMedicine(facts: MedicineFacts, { userId, reduced }: PatientWho, preferred: Pharmacy | null): RefillMedicine {
  const { row, supply } = facts;
  // What somebody else of the patient's side asked is not told to who has reduced access.
  const isHidden = reduced && facts.open?.userId !== userId;
  const refusal = facts.refusal('refill');
  return {
    medicineId: row.id,
    name: row.name,
    dosage: facts.dosage,
    prescriber: facts.prescriber,
    controlled: facts.controlled,
    refillsLeft: facts.refillsLeft,
    validUntil: facts.validUntil,
    lastFill: supply.lastFill && { on: supply.lastFill.on, quantity: supply.lastFill.quantity, unit: supply.lastFill.unit, pharmacy: supply.lastFill.pharmacy },
    supplyDays: supply.supplyDays,
    supplyFrom: supply.from,
    daysLeft: supply.daysLeft,
    runsOut: supply.runsOut,
    askFrom: facts.askFrom,
    refusal: isHidden && refusal?.code === 'already-asked' ? null : refusal,
    open: facts.open && !isHidden ? { id: facts.open.id, state: facts.open.state } : null,
    pharmacy: preferred,
  };
}

function alignOf({ medicines, today }: Medicines): RefillMedicines['align'] {
  const days = Math.min(...medicines.map(({ rules }) => rules.alignDays));
  const waiting = medicines.flatMap(({ row, supply, askFrom, refusal }) => {
    const why = refusal('refill')?.code ?? null;
    // Of those that have run out there is nothing to wait for with the others.
    if (supply.runsOut === null || supply.runsOut < today || (why !== null && why !== 'too-early')) return [];
    return [{ id: row.id, runsOut: supply.runsOut, askFrom }];
  });
  const aligned = waiting.length < 2 ? null : alignment(waiting, days, today);
  return aligned && { medicineIds: [...aligned.ids], from: aligned.from, until: aligned.until, nowIds: [...aligned.nowIds], allFrom: aligned.allFrom };
}
