/** What the account puts on the home page: who the patient is, whether the clinic can reach them, once that staff opened the record in an emergency, and in the first days of an account of their own what to begin with. Whoever has a chart of their own is told there, and not in somebody else's, that their address is not confirmed. A parent with reduced access is told neither what a teenager likes to be called nor how they are reached. */
import { isoTime } from '../../database/iso-time.ts';
import { HERE } from '../../notifications/postal-address.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import type { AttentionItem } from '../home/schema.ts';
import type { AccountHome } from './schema.ts';
import { fullNameSql } from '../../person-name.ts';

/** Who has not been here for longer finds it on the page that says who can see the record. */
const TOLD_FOR = `interval '60 days'`;

/** An account is new for this long. */
const FIRST_DAYS = `interval '14 days'`;

/** Asked for in the first days alone: what to begin with, as long as it is not done. */
const STARTERS = `to_json(array_remove(array[
    case when p."emergencyContacts" = '[]' then 'emergency-contact' end,
    case when not exists (select from communication_preference f where f."userId" = u.id) then 'communication' end,
    case when not exists (select from second_factor f where f."userId" = u.id) and not exists (select from passkey k where k."userId" = u.id)
      then 'second-step' end], null))`;

/** Where each of them is done, and which comes first. */
const START = {
  'emergency-contact': { rank: 14, path: '/account/details' },
  communication: { rank: 13, path: '/account/communication' },
  'second-step': { rank: 12, path: '/account/security' },
} as const satisfies Record<AccountHome['starters'][number], Pick<AttentionItem, 'rank' | 'path'>>;

export const accountHome = homePart<AccountHome>({
  key: 'account',
  scope: 'account:read',
  sql: `select json_build_object(
      'preferredName', coalesce(case when not ${HOME_PARAMS.reduced} then p."preferredName" end, nullif(p."givenName", ''), p."familyName"),
      'fullName', ${fullNameSql('p')},
      'patientNumber', p."patientNumber",
      'birthDate', to_char(p."birthDate", 'YYYY-MM-DD'),
      'missing', case when ${HOME_PARAMS.reduced} then '[]'::json else to_json(array_remove(array[
        case when coalesce(p."mobilePhone", p."homePhone") is null then 'phone' end,
        case when p."addressLine1" is null then 'address' end,
        case when p."addressLine1" is not null and p.city is not null and p."postalCode" is null and coalesce(p.country, 'US') ~* '${HERE.source}' then 'postal-code' end], null)) end,
      'starters', coalesce((select ${STARTERS} from "user" u where u.id = ${HOME_PARAMS.user} and u."createdAt" > ${HOME_PARAMS.now} - ${FIRST_DAYS}
        and exists (select from access_grant g where g."userId" = u.id and g."patientId" = $1 and g.relationship = 'self' and g."revokedAt" is null)), '[]'),
      'timeZone', coalesce((select c."timeZone" from clinic c where c.id = p."clinicId"), 'UTC'),
      'emergencyAt', (select ${isoTime('max(g."startsAt")')} from access_grant g
        where g."patientId" = p.id and g."emergencyReason" is not null and g."startsAt" > ${HOME_PARAMS.now}::timestamptz - ${TOLD_FOR}
          and exists (select from access_grant own where own."patientId" = p.id and own."userId" = ${HOME_PARAMS.user} and own.relationship = 'self' and own."revokedAt" is null)
          and not audit_has_read(p.id, ${HOME_PARAMS.user}, g."startsAt", '%/sharing/emergencies')),
      'emailUnconfirmed', exists (select from "user" u where u.id = ${HOME_PARAMS.user} and not u."emailVerified" and not exists (
        select from contact_channel c where c."userId" = u.id and c.channel = 'email' and c.address = u.email and c."confirmedAt" is not null)
        and not exists (select from access_grant g where g."userId" = u.id and g.relationship = 'self' and g."patientId" <> $1 and g."revokedAt" is null)))
    from patient p where p.id = $1`,
  card: () => 'filled',
  attention({ missing, emailUnconfirmed, starters, emergencyAt, timeZone }) {
    return [
      ...(emergencyAt ? [{ kind: 'account.emergency', rank: 80, path: '/account/sharing', at: emergencyAt, timeZone }] : []),
      ...missing.map((gap) => ({ kind: `account.${gap}-missing`, rank: 20, path: '/account' })),
      ...(emailUnconfirmed ? [{ kind: 'account.email-unconfirmed', rank: 15, path: '/account/communication' }] : []),
      ...starters.map((starter) => ({ kind: `account.start-${starter}`, ...START[starter] })),
    ];
  },
});
