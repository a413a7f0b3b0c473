/** What payment plans and payments for a later day put on the home page: what did not go through, said as something to put right, and what comes soon. */
import { askedInChartSql, inChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { dollars } from '../../money.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';

interface Item {
  readonly id: string;
  readonly cents: number;
  readonly on: string;
}

interface PlansHome {
  /** Payments of plans that did not go through. */
  readonly missed: readonly Item[];
  /** Those that come within days, of plans and of the person’s own. */
  readonly soon: readonly (Item & { readonly planned: boolean; readonly at: string; readonly timeZone: string; readonly entityId: string })[];
  readonly failed: readonly Item[];
  readonly over: readonly Item[];
  /** The clinic’s answers that are new. */
  readonly answers: readonly { readonly id: string; readonly yes: boolean; readonly at: string; readonly timeZone: string }[];
}

const DAY = `'YYYY-MM-DD'`;
const TODAY = `(${HOME_PARAMS.now} at time zone c."timeZone")::date`;
/** An answer is new for so long, and what did not go through is told for so long. */
const NEW_FOR = `interval '14 days'`;
const OWN = askedInChartSql('n', { ...HOME_PARAMS, reduced: 'true' });
const list = (object: string, order: string, from: string): string => `coalesce((select json_agg(${object} order by ${order}) from ${from}), '[]')`;

const PLAN_PARTS = `payment_plan p join clinic c on c.id = p."clinicId" join payment_plan_part part on part."planId" = p.id
  where ${inChartSql('p', HOME_PARAMS)} and p.state in ('active', 'missed')`;
const PLANNED = `planned_payment n join clinic c on c.id = n."clinicId" where ${OWN} and ${inChartSql('n', HOME_PARAMS)}`;

const SQL = `select json_build_object(
  'missed', ${list(`json_build_object('id', p.id, 'cents', part.cents, 'on', to_char(part."dueOn", ${DAY}))`, 'part."dueOn", part.id', `${PLAN_PARTS} and part.state = 'missed'`)},
  'soon', (select coalesce(json_agg(each order by each.on, each.id), '[]') from (
      select part.id, p.id as "entityId", part.cents, to_char(part."dueOn", ${DAY}) as on, false as planned, ${isoTime('part."toldAt"')} as at, c."timeZone"
        from ${PLAN_PARTS} and part.state = 'due' and part."toldAt" is not null and part."dueOn" >= ${TODAY}
      union all
      select n.id, n.id, n.cents, to_char(n."chargeOn", ${DAY}), true, ${isoTime('n."toldAt"')}, c."timeZone"
        from ${PLANNED} and n.state = 'planned' and n."toldAt" is not null and n."chargeOn" >= ${TODAY}) each),
  'failed', ${list(
    `json_build_object('id', n."statementId", 'cents', n.cents, 'on', to_char(n."chargeOn", ${DAY}))`,
    'n."chargeOn", n.id',
    `${PLANNED} and n.state = 'failed'
    and n."endedAt" > ${HOME_PARAMS.now}::timestamptz - ${NEW_FOR} and exists (select from statement s where s.id = n."statementId" and s."owedCents" > 0)`,
  )},
  'over', ${list(
    `json_build_object('id', n."statementId", 'cents', n.cents, 'on', to_char(n."chargeOn", ${DAY}))`,
    'n."chargeOn", n.id',
    `${PLANNED} and n.state = 'over'
    and exists (select from statement s where s.id = n."statementId" and s."owedCents" > 0)`,
  )},
  'answers', ${list(
    `json_build_object('id', p.id, 'yes', p.state <> 'declined', 'at', ${isoTime('p."decidedAt"')}, 'timeZone', c."timeZone")`,
    'p."decidedAt" desc, p.id',
    `payment_plan p join clinic c on c.id = p."clinicId"
    where ${inChartSql('p', HOME_PARAMS)} and p."decidedAt" > ${HOME_PARAMS.now}::timestamptz - ${NEW_FOR}`,
  )})`;

export const paymentPlansHome = homePart<PlansHome>({
  key: 'payment-plans',
  scope: 'billing:read',
  sql: SQL,
  card: () => 'none',
  changes: ({ soon, answers }) => [
    ...answers.map(({ id, yes, at, timeZone }) => ({
      kind: yes ? 'billing.plan-approved' : 'billing.plan-declined',
      rank: 60,
      path: `/billing/plans/${id}`,
      at,
      timeZone,
      ids: [id],
    })),
    ...soon.map(({ id, entityId, cents, planned, on, at, timeZone }) => ({
      kind: 'billing.payment-soon',
      rank: 45,
      path: planned ? '/billing/scheduled' : `/billing/plans/${entityId}`,
      on,
      at,
      timeZone,
      values: { amount: dollars(cents) },
      ids: [id],
    })),
  ],
  attention: ({ missed, failed, over }) => [
    ...missed.map(({ id, cents, on }) => ({ kind: 'billing.plan-missed', rank: 75, path: `/billing/plans/${id}`, on, values: { amount: dollars(cents) } })),
    ...failed.map(({ cents, on }) => ({ kind: 'billing.planned-failed', rank: 74, path: '/billing/scheduled', on, values: { amount: dollars(cents) } })),
    ...over.map(({ cents, on }) => ({ kind: 'billing.planned-over', rank: 55, path: '/billing/autopay', on, values: { amount: dollars(cents) } })),
  ],
});
