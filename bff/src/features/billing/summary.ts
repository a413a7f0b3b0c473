/** What is owed now and why, in one statement: the rules of `balance.ts` for SQL. */
import { inChartSql } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { inBatches, perDatabase } from '../../database/batches.ts';
import type { Portal } from '../../portal.ts';
import { comingSql } from '../payment-plans/published.ts';
import { DAY, titleSql, todaySql } from './bill-sql.ts';
import { jurisdictionOf } from './jurisdictions.ts';
import { pauseSql } from './pause.ts';
import { PAUSES } from './schema.ts';
import type { BillingSummary } from './schema.ts';

/** The patient, the current time, whether the access is reduced, and who asks. */
const PARAMS = { patient: 'asked.patient', now: '$1', reduced: 'asked.reduced', user: 'asked.who' } as const;

const DUE = `json_build_object('statementId', id, 'dueOn', to_char("dueOn", ${DAY}), 'owedCents', owed)`;

/** The members of a balance, out of `bills` (id, dueOn, owed, credit, late, pause) and `day`. */
export const BALANCE_SQL = `
  'balanceCents', (select coalesce(sum(owed), 0)::int from bills),
  'openCount', (select count(*)::int from bills where owed > 0),
  'overdue', (select json_build_object('count', count(*)::int, 'cents', sum(owed)::int,
      'oldest', (select ${DUE} from bills where late and owed > 0 order by "dueOn", id limit 1))
    from bills where late and owed > 0 having count(*) > 0),
  'nextDue', (select ${DUE} from bills, day where owed > 0 and pause is null and "dueOn" >= day.today order by "dueOn", id limit 1),
  'creditCents', (select coalesce(sum(credit), 0)::int from bills),
  'paused', (select json_build_object(${PAUSES.map((pause) => `'${pause}', coalesce(sum(owed) filter (where pause = '${pause}'), 0)::int`).join(', ')}) from bills),
  'today', (select to_char(today, ${DAY}) from day)`;

/** The bills of a record that are not settled, as {@link BALANCE_SQL} needs them. */
export const billsSql = (params: { readonly patient: string; readonly reduced: string; readonly now: string }, more = ''): string => `
  select s.id, s."dueOn", s."owedCents" as owed, s."creditCents" as credit, s."dueOn" < day.today and held.pause is null as late, held.pause${more}
  from statement s cross join day cross join lateral (select ${pauseSql('s', params.now)} as pause offset 0) held
  where ${inChartSql('s', params)} and (s."owedCents" > 0 or s."creditCents" > 0)`;

const ONE = `
  with day as (select ${todaySql(PARAMS.patient, PARAMS.now)} as today),
  bills as materialized (${billsSql(PARAMS, `, s."issuedOn", s."totalCents" - s."owedCents" as paid, s."pendingCents" as pending, ${titleSql('s', PARAMS.reduced)} as title`)}),
  charged as (
    select coalesce(sum(l."chargeCents"), 0)::int as charge, coalesce(sum(l."insuranceCents"), 0)::int as insurance,
      coalesce(sum(l."adjustmentCents"), 0)::int as adjustment
    from statement_line l join bills on bills.id = l."statementId" where bills.owed > 0
  ), newest as (
    select bills.title, coalesce((select max(l."serviceOn") from statement_line l where l."statementId" = bills.id), bills."issuedOn") as "on"
    from bills where owed > 0 order by "issuedOn" desc, id limit 1
  ), asked_of_insurance as (
    select count(*)::int as count, coalesce(sum(c."totalCents"), 0)::int as cents from claim c
    where ${inChartSql('c', PARAMS)} and c.status = 'active' and c."createdAt" > ${PARAMS.now}::timestamptz - interval '1 year'
      and not exists (select from explanation_of_benefit e where e."patientId" = c."patientId" and e."claimResourceId" = c.id::text)
  ), going_back as (
    select r."paymentId", r."amountCents" from refund r join payment p on p.id = r."paymentId"
    where ${inChartSql('p', PARAMS)} and r.state in ('asked', 'pending')
  )
  select json_build_object(${BALANCE_SQL},
    'why', (select json_build_object('chargeCents', charge, 'insuranceCents', insurance, 'adjustmentCents', adjustment,
        'paidCents', (select coalesce(sum(paid), 0)::int from bills where owed > 0), 'title', newest.title, 'on', to_char(newest."on", ${DAY}))
      from charged, newest),
    'pendingCents', (select coalesce(sum(pending), 0)::int from bills),
    'refundCents', (select coalesce(sum(r."amountCents"), 0)::int from going_back r),
    'refundOf', (select case when count(distinct r."paymentId") = 1 then min(r."paymentId"::text) end from going_back r),
    'nextPayment', (select json_build_object('kind', each.kind, 'planId', each."planId", 'on', to_char(each."on", ${DAY}), 'cents', each.cents)
      from (${comingSql(PARAMS)}) each order by each."on", each.cents, each.kind limit 1),
    'insurance', (select json_build_object('count', count, 'cents', cents) from asked_of_insurance),
    'payOnline', coalesce((select policy.online from payment_policy policy where policy."clinicId" = c.id), true),
    'openDisputes', (select coalesce(json_agg(json_build_object('id', d.id, 'number', b.number, 'answerBy', to_char(d."answerBy", ${DAY})) order by d."answerBy", d.id), '[]')
      from statement_dispute d join statement b on b.id = d."statementId" where ${inChartSql('b', PARAMS)} and d.state = 'open'),
    'paperless', p."paperlessBilling", 'billingPhone', coalesce(o.phone, c.phone), 'state', c.state)
  from patient p left join clinic c on c.id = p."clinicId" left join organization o on o.id = c."organizationId" where p.id = ${PARAMS.patient}`;

type Row = BillingSummary & { readonly state: string | null };
interface Ask extends Pick<PatientWho, 'patientId' | 'reduced' | 'userId'> {
  readonly now: Date;
}

const readers = perDatabase((db) =>
  inBatches(async (asks: readonly Ask[]) => {
    const rows = await db.sql<{ summary: Row }>(
      'billing_summary',
      `select (${ONE}) as summary from unnest($2::uuid[], $3::boolean[], $4::uuid[]) with ordinality as asked (patient, reduced, who, n) order by n`,
      [asks[0]?.now, asks.map(({ patientId }) => patientId), asks.map(({ reduced }) => reduced), asks.map(({ userId }) => userId)],
    );
    return rows.map(({ summary }) => summary);
  }),
);

/** What is owed now and why, and how bills are sent. */
export async function readSummary({ db, now, payments }: Portal, { patientId, reduced, userId }: PatientWho): Promise<BillingSummary> {
  const { state, ...summary } = await readers(db)({ patientId, reduced, userId, now: now() });
  return {
    ...summary,
    payOnline: summary.payOnline && payments.gateway !== undefined,
    pastDueNotice: summary.overdue ? jurisdictionOf(state, summary.today).pastDue : null,
  };
}
