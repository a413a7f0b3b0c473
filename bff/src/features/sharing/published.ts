/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { endOf, lastDayOf, readChart } from './chart.ts';
export { VALID_DAYS, acceptLink, hashOf, newCode } from './invitations.ts';
export { ownersOf, tellOfLegalAccess } from './legal-access.ts';
export { readSpeakers } from './people.ts';
export { permissionsOf } from './permissions.ts';
export { staffScopesOf } from './staff-permissions.ts';
export { ACCESS_AREA } from './activity.ts';
