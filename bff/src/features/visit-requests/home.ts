/** What visit requests put on the home page: times that are held for an answer, and answers of the clinic that are new. */
import { askedInChartSql, offersInChartSql } from '../../access/reach.ts';
import { isoTime } from '../../database/iso-time.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';

interface VisitRequestsHome {
  /** The one that ends first before the others. */
  readonly offers: readonly { readonly id: string; readonly kind: 'earlier' | 'moved'; readonly expiresAt: string; readonly timeZone: string }[];
  readonly answers: readonly { readonly id: string; readonly at: string; readonly timeZone: string }[];
}

/** An answer is new for so long. */
const NEW_FOR = `interval '7 days'`;

const SQL = `select json_build_object(
    'offers', coalesce((select json_agg(json_build_object('id', o.id, 'kind', o.kind, 'expiresAt', ${isoTime('o."expiresAt"')}, 'timeZone', c."timeZone")
        order by o."expiresAt", o.id)
      from slot_offer o join slot_hold h on h.id = o."holdId" join slot s on s.id = h."slotId" join clinic c on c.id = s."clinicId"
        left join wait_list_entry w on w.id = o."waitListId" left join appointment a on a.id = o."appointmentId"
      where ${offersInChartSql({ offer: 'o', wait: 'w', visit: 'a' }, HOME_PARAMS)} and o.state = 'offered' and o."expiresAt" > ${HOME_PARAMS.now}), '[]'),
    'answers', coalesce((select json_agg(json_build_object('id', r.id, 'at', ${isoTime('r."decidedAt"')}, 'timeZone', c."timeZone") order by r."decidedAt" desc, r.id)
      from visit_request r join clinic c on c.id = r."clinicId"
      where ${askedInChartSql('r', HOME_PARAMS)} and r.state = 'declined' and r."decidedAt" > ${HOME_PARAMS.now}::timestamptz - ${NEW_FOR}), '[]'))`;

export const visitRequestsHome = homePart<VisitRequestsHome>({
  key: 'asked',
  scope: 'appointments:read',
  sql: SQL,
  card: () => 'none',
  changes: ({ answers }) =>
    answers.map(({ id, at, timeZone }) => ({ kind: 'appointments.request-answered', rank: 60, path: '/appointments/requests', at, timeZone, ids: [id] })),
  attention: ({ offers }) =>
    offers.map(({ id, kind, expiresAt, timeZone }) => ({
      kind: kind === 'earlier' ? 'appointments.offer-earlier' : 'appointments.offer-moved',
      // It waits for nothing but an answer, and not for long.
      rank: 95,
      path: `/appointments/offers/${id}`,
      at: expiresAt,
      timeZone,
    })),
});
