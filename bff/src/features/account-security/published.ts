/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { endOtherSessions, recordChange, tellPerson } from './changed.ts';
export { checkPasswordChange, replacePassword } from './replace-password.ts';
