/** What insurance puts on the home page: answers of the clinic that are new, and a plan that its insurer says does not hold. */
import { askedInChartSql, inChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';

interface InsuranceHome {
  readonly answers: readonly { readonly id: string; readonly at: string; readonly timeZone: string }[];
  readonly problems: readonly { readonly id: string; readonly payer: string }[];
}

/** An answer is new for so long. */
const NEW_FOR = `interval '7 days'`;
/** What an insurer said longer ago may have changed. */
const SAID_FOR = `interval '60 days'`;

const SQL = `select json_build_object(
    'answers', coalesce((select json_agg(json_build_object('id', r.id, 'at', ${isoTime('r."decidedAt"')}, 'timeZone', c."timeZone") order by r."decidedAt" desc, r.id)
      from coverage_request r join clinic c on c.id = r."clinicId"
      where ${askedInChartSql('r', HOME_PARAMS)} and r.state in ('approved', 'declined') and r."decidedAt" > ${HOME_PARAMS.now}::timestamptz - ${NEW_FOR}), '[]'),
    'problems', coalesce((select json_agg(json_build_object('id', v.id, 'payer', v."payerName") order by v.position nulls last, v.id)
      from coverage v cross join lateral (
        select k.state from eligibility_check k where k."coverageId" = v.id and k.state <> 'waiting' and k."askedAt" > ${HOME_PARAMS.now}::timestamptz - ${SAID_FOR}
        order by k."askedAt" desc, k.id desc limit 1) said
      where ${inChartSql('v', HOME_PARAMS)} and v.status = 'active' and said.state in ('inactive', 'not_found', 'wrong_person')
        and (v."endedOn" is null or v."endedOn" >= ${HOME_PARAMS.now}::date) and (v."endsAt" is null or v."endsAt" >= ${HOME_PARAMS.now})
        and not exists (select from coverage_request q where q."coverageId" = v.id and q.state = 'open')), '[]'))`;

export const insuranceHome = homePart<InsuranceHome>({
  key: 'insurance',
  scope: 'billing:read',
  sql: SQL,
  card: () => 'none',
  changes: ({ answers }) =>
    answers.map(({ id, at, timeZone }) => ({ kind: 'billing.insurance-answered', rank: 40, path: '/billing/insurance', at, timeZone, ids: [id] })),
  attention: ({ problems }) =>
    problems.map(({ id, payer }) => ({ kind: 'billing.insurance-problem', rank: 60, path: `/billing/insurance/${id}`, values: { payer } })),
});
