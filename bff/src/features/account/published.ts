/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { contactsOfCaregivers, isReadByGuardian, refuseGuardianEmail } from './guardian-contact.ts';
export { ACCOUNT_AREA } from './activity.ts';
