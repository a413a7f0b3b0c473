/** What the account puts on the home page: who the patient is, and whether the clinic can reach them. Whoever has a chart of their own is told there, and not in somebody else's, that their address is not confirmed. A parent with reduced access is told neither what a teenager likes to be called nor how they are reached. */
import { HERE } from '../../notifications/postal-address.ts';
import { HOME_PARAMS, homePart } from '../home-part.ts';
import type { AccountHome } from './schema.ts';
import { fullNameSql } from '../../person-name.ts';

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
      'emailUnconfirmed', exists (select from "user" u where u.id = ${HOME_PARAMS.user} and not u."emailVerified" and not exists (
        select from contact_channel c where c."userId" = u.id and c.channel = 'email' and c.address = u.email and c."confirmedAt" is not null)
        and not exists (select from access_grant g where g."userId" = u.id and g.relationship = 'self' and g."patientId" <> $1 and g."revokedAt" is null)))
    from patient p where p.id = $1`,
  card: () => 'filled',
  attention({ missing, emailUnconfirmed }) {
    return [
      ...missing.map((gap) => ({ kind: `account.${gap}-missing`, rank: 20, path: '/account' })),
      ...(emailUnconfirmed ? [{ kind: 'account.email-unconfirmed', rank: 15, path: '/account/communication' }] : []),
    ];
  },
});
