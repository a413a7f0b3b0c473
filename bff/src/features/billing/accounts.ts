/**
 * Who answers for what. A patient answers for the accounts that name them as
 * guarantor, whoever is treated: of those they see what is owed, never what it is
 * for. Whoever may open another record's bills may pay them, and does not have to.
 */
import { liveGrants } from '../../access/live-grants.ts';
import { answersForSql, inChartSql } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { fullNameSql } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { DAY, todaySql } from './bill-sql.ts';
import { pauseSql } from './pause.ts';
import type { AccountDue, BillingAccounts } from './schema.ts';

/** What is owed on an account or in a record, with the bills; `bills` selects them as `s`. */
const dueSql = (patient: string, account: string | null, guarantor: string, bills: string): string => `json_build_object(
  'accountId', ${account ? `${account}.id` : 'null'}, 'patientId', ${patient}, 'name', (select ${fullNameSql('p')} from patient p where p.id = ${patient}), 'number', ${account ? `${account}.number` : 'null'}, 'guarantor', ${guarantor},
  'owedCents', (select coalesce(sum(s."owedCents"), 0)::int ${bills}),
  'openCount', (select count(*)::int ${bills}),
  'bills', (select coalesce(json_agg(json_build_object('statementId', s.id, 'number', s.number, 'dueOn', to_char(s."dueOn", ${DAY}), 'owedCents', s."owedCents",
      'isLate', ${pauseSql('s', '$5')} is null and coalesce(s."dueOn" < day.today, false)) order by s."dueOn" nulls last, s.id), '[]') ${bills}))`;

/** In a way that an index has it. */
const UNSETTLED = `s."owedCents" > 0`;

const ANSWERS = { patient: '$1::uuid', reduced: '$2', user: '$6::uuid' } as const;

/** The patient, whether the access is reduced, the other records, whether each is reduced, the time, and who asks. */
const TEXT = `
  with day as (select ${todaySql('$1::uuid', '$5')} as today), others as (select * from unnest($3::uuid[], $4::boolean[]) as other (id, reduced))
  select json_build_object(
    'responsible', (select coalesce(json_agg(${dueSql('a."patientId"', 'a', 'null', `from statement s cross join day where s."accountId" = a.id and ${UNSETTLED} and (s."patientId" = $1::uuid or not s.confidential)`)}
        order by a."patientId" <> $1::uuid, a.number, a.id), '[]')
      from billing_account a where ${answersForSql('a', ANSWERS)} and a."isOpen"),
    'mayPay', (select coalesce(json_agg(${dueSql('other.id', null, `(select a."guarantorName" from billing_account a where a."patientId" = other.id and a."isOpen" and a."guarantorPatientId" is distinct from other.id order by a.id limit 1)`, `from statement s cross join day where ${inChartSql('s', { patient: 'other.id', reduced: 'other.reduced' })} and ${UNSETTLED}`)}
        order by other.id), '[]')
      from others other where not exists (select from billing_account a where a."patientId" = other.id and ${answersForSql('a', ANSWERS)})),
    'guarantor', (select a."guarantorName" from billing_account a where ${inChartSql('a', { patient: '$1::uuid', reduced: '$2' })} and a."isOpen"
      and a."guarantorPatientId" is distinct from a."patientId" order by a.id limit 1)) as accounts`;

type Row = BillingAccounts & { readonly responsible: readonly Omit<AccountDue, 'canOpen'>[] };

/** What a patient answers for, and what the signed-in person may pay besides. */
export async function readAccounts(portal: Portal, who: PatientWho): Promise<BillingAccounts> {
  const { patientId, userId, reduced } = who;
  const others = (await liveGrants(portal, userId, { patientId: { not: null }, relationship: { not: 'staff' } })).flatMap(
    ({ row, scopes, reduced: isReduced }) => (row.patientId !== null && scopes.includes('billing:read') ? [{ id: row.patientId, isReduced }] : []),
  );
  const beside = others.filter(({ id }) => id !== patientId);
  const [row] = await portal.db.sql<{ accounts: Row }>('billing_accounts', TEXT, [
    patientId,
    reduced,
    beside.map(({ id }) => id),
    beside.map(({ isReduced }) => isReduced),
    portal.now(),
    userId,
  ]);
  const { responsible = [], mayPay = [], guarantor = null } = row?.accounts ?? {};
  const canOpen = new Set(others.map(({ id }) => id));
  return {
    responsible: responsible.map((account) => ({ ...account, canOpen: canOpen.has(account.patientId) })),
    mayPay: mayPay.map((account) => ({ ...account, bills: [], canOpen: true })),
    guarantor,
  };
}
