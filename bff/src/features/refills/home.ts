/** What refills put on the home page: what waits to be picked up, what takes too long, what failed, and answers that are new. */
import { refillsInChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import type { AttentionItem } from '../home/schema.ts';

interface RefillsHome {
  readonly items: readonly { readonly id: string; readonly what: 'ready' | 'late' | 'failed' | 'refused'; readonly at: string; readonly timeZone: string }[];
}

/** A refusal and a failure are told for so long. */
const NEW_FOR = `interval '14 days'`;

const WHAT = `case
  when r.state = 'ready' then 'ready'
  when r.state in ('refused', 'failed') then r.state::text
  else 'late' end`;

const SQL = `select json_build_object('items', coalesce((
    select json_agg(json_build_object('id', r.id, 'what', ${WHAT}, 'at', ${isoTime('coalesce(last.at, r."askedAt")')}, 'timeZone', c."timeZone") order by r."askedAt", r.id)
    from refill r join clinic c on c.id = r."clinicId"
      left join lateral (select max(s.at) as at from refill_step s where s."refillId" = r.id) last on true
    where ${refillsInChartSql('r', HOME_PARAMS)} and (
      r.state = 'ready' or (r.state in ('asked', 'in_review', 'approved', 'sent') and r."dueBy" <= ${HOME_PARAMS.now})
      or (r.state in ('refused', 'failed') and last.at > ${HOME_PARAMS.now}::timestamptz - ${NEW_FOR}
        and not exists (select from refill again where again."medicationRequestId" = r."medicationRequestId" and again."askedAt" > r."askedAt")))), '[]'))`;

const RANKS = { failed: 80, ready: 70, late: 65 } as const;

export const refillsHome = homePart<RefillsHome>({
  key: 'refills',
  scope: 'records:read',
  sql: SQL,
  card: () => 'none',
  changes: ({ items }) =>
    items.flatMap(({ id, what, at, timeZone }) =>
      what === 'refused' ? [{ kind: 'records.refill-refused', rank: 60, path: pathOf(id), at, timeZone, ids: [id] }] : [],
    ),
  attention({ items }) {
    const ready = items.filter(({ what }) => what === 'ready');
    const others = items.filter(({ what }) => what === 'late' || what === 'failed');
    // What is ready is fetched in one go, so it is said in one.
    const fetched: AttentionItem[] =
      ready.length > 1
        ? [{ kind: 'records.refills-ready', rank: RANKS.ready, path: '/records/refills', values: { count: ready.length } }]
        : ready.map(({ id }) => ({ kind: 'records.refill-ready', rank: RANKS.ready, path: pathOf(id) }));
    return [
      ...fetched,
      ...others.map(({ id, what }) =>
        what === 'failed'
          ? { kind: 'records.refill-failed', rank: RANKS.failed, path: pathOf(id) }
          : { kind: 'records.refill-late', rank: RANKS.late, path: pathOf(id) },
      ),
    ];
  },
});

const pathOf = (id: string): string => `/records/refills/${id}`;
