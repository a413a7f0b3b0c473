/** What is left of each medicine, for who lists medicines for another reason. */
import type { CallOptions } from '@portal/bff/contract';
import type { RefillMedicine } from '@portal/bff/contract/refills';
import type { ApiTransport, Locale, Subject } from '@portal/shell/contract';
import { listRefillMedicines } from '../api/refills-api.ts';
import { daysLeftText, refillsLeftText } from './left-text.ts';

export interface LeftOf {
  /** Today, by the clinic's calendar. */
  readonly today: string;
  readonly medicines: ReadonlyMap<string, RefillMedicine>;
}

export async function readLeft(api: ApiTransport, subject: Subject, call: CallOptions): Promise<LeftOf> {
  const { items, today } = await listRefillMedicines(api, subject, { limit: '100' }, call);
  return { today, medicines: new Map(items.map((medicine) => [medicine.medicineId, medicine])) };
}

/** "About 6 days left, until Dec 6 · 2 refills left"; empty where neither is known. */
export function leftText(left: LeftOf | undefined, medicineId: string, locale: Locale): string {
  const medicine = left?.medicines.get(medicineId);
  if (!left || !medicine) return '';
  const days = medicine.daysLeft === null ? '' : daysLeftText(medicine, { today: left.today, locale });
  return [days, refillsLeftText(medicine.refillsLeft)].filter(Boolean).join(' · ');
}
