/** Bills of households of the crowd for the benchmark, made in the database itself. */
import { onDatabase } from './on-database.ts';

export interface BillsOptions {
  /** Who answers for a household, by number in the crowd. */
  readonly from: number;
  readonly to: number;
  /** Whose bills they answer for beside their own: the patient so many numbers later. */
  readonly other: number;
  /** Bills of a household: five of eight are their own, the others the other patient's. */
  readonly count: number;
}

const row = (kind: string, n: string): string => `('${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Three lines each, a payment for what is settled; one in ten has something left to pay. Answers with how many there are. */
export function addBills(databaseUrl: string, { from, to, other, count }: BillsOptions): Promise<number> {
  return onDatabase(databaseUrl, async (client) => {
    const households = `with made as (select n, i, n::bigint * 10000 + i as nr, case when i % 8 < 5 then n else n + $4::int end as whose, i % 10 = 0 as open
      from generate_series($1::int, $2::int) n, generate_series(1, $3::int) i)`;
    const patient = row('c0000001', 'whose');
    const bill = row('c00000b1', 'nr');
    const statements = [
      `insert into billing_account (id, "patientId", number, "guarantorPatientId")
        select distinct ${row('c00000b0', 'whose')}, ${patient}, 'A-' || whose, ${row('c0000001', 'n')} from made where $4::int >= 0`,
      `insert into statement (id, "patientId", "accountId", number, status, "issuedOn", "dueOn", "totalCents", "paidCents", "billPaidCents")
        select ${bill}, ${patient}, ${row('c00000b0', 'whose')}, 'B-' || nr, case when open then 'open' else 'paid' end::"StatementStatus",
          current_date - i * 7, current_date - i * 7 + 30, 6645, case when open then 0 else 6645 end, case when open then 0 else 6645 end from made`,
      `insert into statement_line (id, "statementId", position, description, code, "codeSystem", "serviceOn", "chargeCents", "insuranceCents", "adjustmentCents", "patientCents")
        select ${row('c00000b2', 'nr * 4 + m')}, ${bill}, m, 'Office visit', '99213', 'cpt', current_date - i * 7 - 20, 4215, 1500, 500, 2215 from made, generate_series(1, 3) m`,
      `insert into statement_payment (id, "patientId", "statementId", "paidOn", cents, method)
        select ${row('c00000b3', 'nr')}, ${patient}, ${bill}, current_date - i * 7 + 10, 6645, 'Card' from made where not open`,
    ];
    for (const statement of statements) await client.query(`${households} ${statement}`, [from, to, count, other]);
    for (const table of ['billing_account', 'statement', 'statement_line', 'statement_payment']) await client.query(`vacuum analyze ${table}`);
    return (to - from + 1) * count;
  });
}
