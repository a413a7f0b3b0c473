/** What the account puts on the home page: who the patient is, and whether the clinic can reach them. A parent with reduced access is told neither what a teenager likes to be called nor how they are reached. */
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
        case when p."addressLine1" is null or p.city is null or p.state is null or p."postalCode" is null then 'address' end], null)) end)
    from patient p where p.id = $1`,
  attention({ missing }) {
    return missing.length === 0 ? [] : [{ kind: 'account.contact-missing', rank: 20, path: '/account' }];
  },
});
