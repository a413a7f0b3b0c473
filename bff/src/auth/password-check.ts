/** Checks a password that somebody chose, with what the portal knows of them. */
import type { Config } from '../config.ts';
import type { Tx } from '../database/database.ts';
import { ApiProblem } from '../http/problem.ts';
import { isListedPassword } from './common-passwords.ts';
import { findPasswordProblem, standsAlone } from './password-rules.ts';

export interface PasswordOwner {
  readonly hasSecondFactor: boolean;
  /** Names, username, e-mail address, birth date. */
  readonly known: readonly string[];
}

/**
 * @param path the field of the request the password stands in
 * @throws {ApiProblem} password/not-allowed, with the reason as the field's code
 */
export function assertPassword({ name }: Pick<Config, 'name'>, password: string, owner: PasswordOwner, path = 'password'): void {
  const code = findPasswordProblem(password, {
    hasSecondFactor: owner.hasSecondFactor,
    known: [name, ...owner.known],
    isListed: isListedPassword,
  });
  if (code) throw new ApiProblem('password/not-allowed', { errors: [{ path, code }] });
}

/** What {@link assertPassword} needs of a person who has an account. */
export async function passwordOwner(tx: Pick<Tx, 'user'>, userId: string): Promise<PasswordOwner> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      name: true,
      username: true,
      email: true,
      secondFactor: { select: { confirmedAt: true } },
      grants: {
        where: { relationship: 'self' },
        select: { patient: { select: { givenName: true, familyName: true, preferredName: true, birthDate: true, patientNumber: true } } },
      },
    },
  });
  const patients = user.grants.flatMap(({ patient }) =>
    patient
      ? [patient.givenName, patient.familyName, patient.preferredName ?? '', patient.patientNumber, ...(patient.birthDate ? datesOf(patient.birthDate) : [])]
      : [],
  );
  return { hasSecondFactor: Boolean(user.secondFactor?.confirmedAt), known: [user.name, user.username ?? '', user.email, ...patients] };
}

export interface NewPassword {
  readonly password: string;
  /** Made before the transaction: that takes long. */
  readonly hash: string;
}

/**
 * Stores a password that {@link assertPassword} took, in the caller's transaction.
 * @throws {ApiProblem} password/not-allowed: it needs a second step beside it, which was turned off meanwhile
 */
export async function storePassword(
  tx: Pick<Tx, 'account' | 'secondFactor'>,
  userId: string,
  { password, hash }: NewPassword,
  path = 'password',
): Promise<void> {
  const passwordStandsAlone = standsAlone(password);
  await tx.account.updateMany({ where: { userId, providerId: 'credential' }, data: { password: hash, passwordStandsAlone } });
  // Looked at with the account's row held, as turning the second step off does: of the two at once, one sees the other.
  if (!passwordStandsAlone && (await tx.secondFactor.count({ where: { userId, confirmedAt: { not: null } } })) === 0) {
    throw new ApiProblem('password/not-allowed', { errors: [{ path, code: 'too-short' }] });
  }
}

/** A date as people type it: 1961-07-09, 19610709, 07091961, 09071961. */
export function datesOf(date: Date): string[] {
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  return [`${year}-${month}-${day}`, `${month}${day}${year}`, `${day}${month}${year}`];
}
