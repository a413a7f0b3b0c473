/** What somebody chose to ask for, before it is sent. It is kept as a draft: so it is plain data. */
import type { AskRefills, Pharmacy, RefillMedicine } from '@portal/bff/contract/refills';
import { addressText } from './pharmacy-text.ts';
import { renewalOf } from './refusal-text.ts';

/** A pharmacy as far as a choice names it. */
export interface PharmacyChoice {
  readonly id: string;
  readonly name: string;
  /** Its address in one line. */
  readonly where: string;
}

export interface ChosenMedicine {
  readonly medicineId: string;
  /** For this one alone; null: as all others. */
  readonly pharmacy: PharmacyChoice | null;
  readonly note: string;
}

export interface RefillChoice {
  /** In the order in which they were chosen. */
  readonly chosen: readonly ChosenMedicine[];
  /** For all of them; null: where each usually goes. */
  readonly pharmacy: PharmacyChoice | null;
}

export const NOTHING_CHOSEN: RefillChoice = { chosen: [], pharmacy: null };

export const pharmacyChoice = (pharmacy: Pharmacy): PharmacyChoice => ({ id: pharmacy.id, name: pharmacy.name, where: addressText(pharmacy) });

export const isChosen = ({ chosen }: RefillChoice, medicineId: string): boolean => chosen.some((one) => one.medicineId === medicineId);

/** With these as well; those that are chosen already stay as they are. */
export function withChosen(choice: RefillChoice, medicineIds: readonly string[]): RefillChoice {
  const added = medicineIds.filter((id) => !isChosen(choice, id)).map((medicineId) => ({ medicineId, pharmacy: null, note: '' }));
  return added.length === 0 ? choice : { ...choice, chosen: [...choice.chosen, ...added] };
}

/** Of these alone. */
export const onlyChosen = (choice: RefillChoice, keeps: (medicineId: string) => boolean): RefillChoice => ({
  ...choice,
  chosen: choice.chosen.filter(({ medicineId }) => keeps(medicineId)),
});

/** Something else about one of them. */
export const withChange = (choice: RefillChoice, medicineId: string, change: Partial<Omit<ChosenMedicine, 'medicineId'>>): RefillChoice => ({
  ...choice,
  chosen: choice.chosen.map((one) => (one.medicineId === medicineId ? { ...one, ...change } : one)),
});

/** Where one goes: as was chosen for it, for all, or where it usually does; null where one has to be chosen. */
export function pharmacyFor(choice: RefillChoice, medicine: RefillMedicine): PharmacyChoice | null {
  const own = choice.chosen.find(({ medicineId }) => medicineId === medicine.medicineId)?.pharmacy;
  if (own ?? choice.pharmacy) return own ?? choice.pharmacy;
  // The usual one that takes no requests is none to be asked.
  return medicine.pharmacy && medicine.refusal?.code !== 'pharmacy-closed' ? pharmacyChoice(medicine.pharmacy) : null;
}

/** What is sent. The pharmacy that was shown is named, so that it goes to no other one. */
export function asked(choice: RefillChoice, medicines: readonly RefillMedicine[]): AskRefills {
  const items = choice.chosen.flatMap(({ medicineId, note }) => {
    const medicine = medicines.find((one) => one.medicineId === medicineId);
    if (!medicine) return [];
    const kind = renewalOf(medicine.refusal) ? ('renewal' as const) : ('refill' as const);
    return [{ medicineId, kind, pharmacyId: pharmacyFor(choice, medicine)?.id ?? null, note: note.trim() }];
  });
  return { items };
}

/** As it is kept; nothing chosen is kept as nothing. */
export const choiceText = (choice: RefillChoice): string => (choice.chosen.length === 0 ? '' : JSON.stringify(choice));

/** What was kept; nothing where it can't be read, as after a change of how it is kept. */
export function parseChoice(text: string | null): RefillChoice {
  if (!text) return NOTHING_CHOSEN;
  try {
    const kept = JSON.parse(text) as { chosen?: unknown; pharmacy?: unknown };
    if (!Array.isArray(kept.chosen)) return NOTHING_CHOSEN;
    return { chosen: (kept.chosen as unknown[]).flatMap(parseChosen), pharmacy: parsePharmacy(kept.pharmacy) };
  } catch {
    return NOTHING_CHOSEN;
  }
}

function parseChosen(value: unknown): ChosenMedicine[] {
  const { medicineId, pharmacy, note } = (value ?? {}) as Partial<Record<keyof ChosenMedicine, unknown>>;
  return typeof medicineId === 'string' ? [{ medicineId, pharmacy: parsePharmacy(pharmacy), note: typeof note === 'string' ? note : '' }] : [];
}

function parsePharmacy(value: unknown): PharmacyChoice | null {
  const { id, name, where } = (value ?? {}) as Partial<Record<keyof PharmacyChoice, unknown>>;
  return typeof id === 'string' && typeof name === 'string' && typeof where === 'string' ? { id, name, where } : null;
}
