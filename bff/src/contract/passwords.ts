/** The rules for passwords, for pages that tell while somebody types. The list of common ones stays on the server, which has the last word. */
export { findPasswordProblem, PASSWORD_MAX, PASSWORD_MIN, PASSWORD_MIN_WITH_CODE, passwordLength } from '../auth/password-rules.ts';
export type { PasswordContext, PasswordProblem } from '../auth/password-rules.ts';
