/** Bills and payments, kept in memory: no request leaves the page. Money is integer cents. */

/** A bill that is open. */
export interface Bill {
  number: string;
  /** ISO dates. */
  day: string;
  due: string;
  /** What is left to pay. */
  left: number;
  lines: readonly { label: string; insurance: number; you: number }[];
  /** What was paid this year, and the most that one pays in a year. */
  paidThisYear: number;
  yearlyLimit: number;
}

/** One payment of the past. */
export interface Payment {
  id: string;
  day: string;
  what: string;
  how: 'Card' | 'Check' | 'Cash';
  cents: number;
}

/** Where the page's answers come from. */
export interface BillSource {
  bill(): Promise<Bill>;
  payments(): Promise<readonly Payment[]>;
  /** @returns The number of the receipt. */
  pay(cents: number): Promise<string>;
}

export const BILL: Bill = {
  number: 'B-20418',
  day: '2026-11-04',
  due: '2026-12-04',
  left: 12_450,
  lines: [
    { label: 'Visit', insurance: 14_000, you: 4000 },
    { label: 'Blood count', insurance: 5200, you: 2450 },
    { label: 'X-ray', insurance: 21_000, you: 6000 },
  ],
  paidThisYear: 115_000,
  yearlyLimit: 200_000,
};

const WHAT = ['Yearly check-up', 'Blood test', 'Flu vaccine', 'Physical therapy', 'X-ray'];
const HOW = ['Card', 'Check', 'Card', 'Cash'] as const;

/** Two years of payments, newest first. */
export const PAYMENTS: readonly Payment[] = Array.from({ length: 23 }, (_, index) => {
  const day = new Date(Date.UTC(2026, 9 - index, 3 + ((index * 7) % 24)));
  return {
    id: `p${index}`,
    day: day.toISOString().slice(0, 10),
    what: WHAT[index % WHAT.length] ?? '',
    how: HOW[index % HOW.length] ?? 'Card',
    cents: 2000 + ((index * 1735) % 9000),
  };
});

export const fakeBills: BillSource = {
  bill: async () => BILL,
  payments: async () => PAYMENTS,
  pay: async () => 'R-77120',
};
