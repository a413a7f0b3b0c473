/**
 * Bills that were chosen on the page for paying, on their way to the page on which each gets
 * a day. They stay in memory: what somebody owes belongs into no address and no storage.
 */
interface Chosen {
  readonly statementId: string;
  readonly cents: number;
}

let carried: { readonly patientId: string; readonly bills: readonly Chosen[] } | undefined;

export function carryBills(patientId: string, bills: readonly Chosen[]): void {
  carried = { patientId, bills: bills.map(({ statementId, cents }) => ({ statementId, cents })) };
}

/** The bills of this patient that were carried here, with their amounts in cents; they are told once. */
export function takeBills(patientId: string): ReadonlyMap<string, number> {
  const bills = carried?.patientId === patientId ? carried.bills : [];
  carried = undefined;
  return new Map(bills.map(({ statementId, cents }) => [statementId, cents]));
}
