/** What help with bills puts on the home page: what the clinic waits for, an application that is not sent, and answers that are new. */
import { ownInChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';

interface AssistanceHome {
  /** Not decided: at most one. */
  readonly open: { readonly id: string; readonly state: 'draft' | 'sent' | 'needs_more'; readonly moreBy: string | null; readonly timeZone: string } | null;
  /** The newest. */
  readonly answer: { readonly id: string; readonly at: string; readonly timeZone: string } | null;
}

/** An answer is new for so long. */
const NEW_FOR = `interval '7 days'`;
const OWN = ownInChartSql('h', HOME_PARAMS);

export const assistanceHome = homePart<AssistanceHome>({
  key: 'help',
  scope: 'billing:read',
  sql: `select json_build_object(
    'open', (select json_build_object('id', h.id, 'state', h.state, 'moreBy', ${isoTime('h."moreBy"')}, 'timeZone', c."timeZone")
      from assistance_application h join clinic c on c.id = h."clinicId"
      where ${OWN} and h.state in ('draft', 'sent', 'needs_more')),
    'answer', (select json_build_object('id', h.id, 'at', ${isoTime('h."decidedAt"')}, 'timeZone', c."timeZone")
      from assistance_application h join clinic c on c.id = h."clinicId"
      where ${OWN} and h.state in ('approved', 'refused') and h."decidedAt" > ${HOME_PARAMS.now}::timestamptz - ${NEW_FOR}
      order by h."decidedAt" desc, h.id limit 1))`,
  card: () => 'none',
  changes: ({ answer }) =>
    answer ? [{ kind: 'billing.help-answered', rank: 65, path: `/billing/help/${answer.id}`, at: answer.at, timeZone: answer.timeZone, ids: [answer.id] }] : [],
  attention({ open }) {
    if (open?.state === 'needs_more' && open.moreBy !== null)
      return [{ kind: 'billing.help-more', rank: 78, path: `/billing/help/${open.id}`, at: open.moreBy, timeZone: open.timeZone }];
    // What was begun is nothing that presses.
    return open?.state === 'draft' ? [{ kind: 'billing.help-draft', rank: 20, path: `/billing/help/${open.id}` }] : [];
  },
});
