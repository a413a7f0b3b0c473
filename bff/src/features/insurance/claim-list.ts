/**
 * Claims, newest first, as the database writes them: what insurers explained, and
 * what was sent to them and is not explained yet. The state of one is the rule of
 * `claim-state.ts` once more, for SQL.
 */
import { inChartSql } from '../../access/reach.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import type { ClaimSummary } from './schema.ts';

const DAY = `'YYYY-MM-DD'`;
const SINCE = `coalesce("startsAt", "createdAt", 'epoch'::timestamptz)`;
const CENTS = (category: string): string => `coalesce((amounts->>'${category}')::int, 0)`;

/** A claim that is explained is told by its explanation alone, whoever may see that. */
const CLAIMS = `(
  select id, "patientId", confidential, ${SINCE} as since, "startsAt", "createdAt", type, items, "payerName", "providerName", "chargedCents", "paidCents", "patientCents",
    case when outcome = 'queued' then 'working' when outcome = 'error' then 'problem' when outcome = 'partial' then 'partly'
      when coalesce("paidCents", 0) <= 0 and ${CENTS('noncovered')} > 0 and ${CENTS('noncovered')} >= coalesce("chargedCents", 0) then 'not_covered' else 'done' end as state
  from explanation_of_benefit
  union all
  select c.id, c."patientId", c.confidential, coalesce(c."startsAt", c."createdAt", 'epoch'::timestamptz), c."startsAt", c."createdAt", c.type, c.items,
    c."payerName", c."providerName", c."totalCents", null, null, 'working'
  from claim c where not exists (select from explanation_of_benefit e where e."patientId" = c."patientId" and e."claimResourceId" = c.id::text)
)`;

export const readClaims = defineList<ClaimSummary>({
  name: 'claims',
  from: `${CLAIMS} c`,
  row: 'c',
  where: inChartSql('c', { patient: ASKED.subject, reduced: ASKED.reduced }),
  key: 'c.since',
  keyType: 'timestamptz',
  direction: 'descending',
  json: `json_build_object('id', c.id, 'state', c.state, 'name', coalesce(c.items->0->>'name', c.type), 'payerName', c."payerName", 'providerName', c."providerName",
    'servedOn', to_char(coalesce(c."startsAt", c."createdAt") at time zone 'UTC', ${DAY}),
    'chargedCents', c."chargedCents", 'paidCents', c."paidCents", 'patientCents', c."patientCents")`,
});
