/** What estimates put on the home page: a good-faith estimate that the clinic has made, to be read before the visit. */
import { askedInChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';

interface EstimatesHome {
  readonly made: readonly { readonly id: string; readonly at: string; readonly timeZone: string }[];
}

/** It stands there for so long. */
const SHOWN_FOR = `interval '14 days'`;

export const estimatesHome = homePart<EstimatesHome>({
  key: 'estimates',
  scope: 'billing:read',
  sql: `select json_build_object('made', (
    select coalesce(json_agg(json_build_object('id', e.id, 'at', ${isoTime('e."issuedAt"')}, 'timeZone', c."timeZone") order by e."issuedAt" desc, e.id), '[]')
    from estimate e join clinic c on c.id = e."clinicId"
    where ${askedInChartSql('e', HOME_PARAMS)} and e.kind = 'good_faith' and e.state = 'issued'
      and e."issuedAt" > ${HOME_PARAMS.now}::timestamptz - ${SHOWN_FOR}))`,
  card: () => 'none',
  attention: ({ made }) => made.map(({ id, at, timeZone }) => ({ kind: 'billing.good-faith', rank: 40, path: `/billing/estimates/${id}`, at, timeZone })),
});
