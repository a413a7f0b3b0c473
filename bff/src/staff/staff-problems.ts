/** What can be wrong with who works at a clinic: answered by the pages' routes, said by the command. */
import type { FeatureProblems } from '../http/problems.ts';

export const staffProblems = {
  'staff/own': { status: 409, title: 'You can’t change your own role or end your own work. Ask another administrator.' },
  'staff/last-administrator': { status: 409, title: 'This is the clinic’s last administrator. Make someone else an administrator first.' },
  'staff/already': { status: 409, title: 'This person already works at this clinic.' },
  'staff/other-role': { status: 409, title: 'This person has another role at another clinic. Choose that role, or ask for it to be changed.' },
  'staff/works-elsewhere': { status: 409, title: 'This person also works at a clinic where you are not an administrator. Ask an administrator there too.' },
  'staff/account-closed': { status: 409, title: 'The account with this email is closed. Open it again at the account desk first.' },
  'staff/email-unconfirmed': { status: 409, title: 'Someone has an account with this email but has not confirmed it. Ask them to confirm it first.' },
  'staff/has-account': { status: 409, title: 'This person has already set a password. They can sign in, or ask for a new password.' },
} as const satisfies FeatureProblems;

type Problems = typeof staffProblems;

declare module '../http/problems.ts' {
  interface DeclaredProblems extends Problems {}
}
