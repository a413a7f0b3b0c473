/** Makes a person's account from an invitation: the code and the birth date say whose chart it is. */
import type { Visit } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { createUser } from '../../auth/auth.ts';
import { beginFirstSession } from '../../auth/first-session.ts';
import { assertPassword, datesOf } from '../../auth/password-check.ts';
import { hashPassword } from '../../auth/password.ts';
import { PATIENT_SCOPES } from '../../access/scopes.ts';
import { isConflict } from '../../database/errors.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { checkCode } from './check-code.ts';
import { refuseGuardianEmail } from './guardian-contact.ts';
import { redeemInvitation } from '../../auth/activation-codes.ts';

export interface ActivationInput {
  readonly code: string;
  /** ISO date. */
  readonly birthDate: string;
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Creates the user, uses up the code, grants full access to their own chart and
 * begins their session, all or nothing: of two tries with one code, one succeeds.
 * @returns the cookies of the session
 * @throws {ApiProblem} invitation/not-valid, account/name-taken, password/not-allowed, account/guardian-contact
 */
export async function activate(portal: Portal, visit: Visit, input: ActivationInput): Promise<readonly string[]> {
  const { requestId, sourceIp } = visit;
  const { audit, now } = portal;
  const at = now();
  await refuseGuess(portal, visit, input);
  const known = [input.username, input.email, ...datesOf(new Date(input.birthDate))];
  assertPassword(portal.config, input.password, { hasSecondFactor: false, known });
  // Hashed first: a transaction must not stay open for as long as that takes.
  const passwordHash = await hashPassword(input.password, portal.passwordCost);
  try {
    const { userId, patientId, cookies } = await write(portal, async (tx) => {
      const user = { name: input.username, email: input.email, username: input.username, password: input.password };
      const id = await createUser(tx, user, passwordHash);
      const redeemed = await redeemInvitation(tx, input.code, input.birthDate, id, at);
      assertPassword(portal.config, input.password, { hasSecondFactor: false, known: [...known, redeemed.displayName] });
      await refuseGuardianEmail(portal, tx, redeemed.patientId, input.email);
      await tx.user.update({ where: { id }, data: { name: redeemed.displayName } });
      await tx.accessGrant.create({
        data: { userId: id, patientId: redeemed.patientId, relationship: 'self', scopes: [...PATIENT_SCOPES], startsAt: at },
      });
      return { userId: id, patientId: redeemed.patientId, cookies: await beginFirstSession(portal, visit, tx, id) };
    });
    await audit.append({ at, action: 'activate', outcome: 'success', userId, patientId, requestId, sourceIp });
    await audit.append({ at, action: 'sign-in', outcome: 'success', userId, requestId, sourceIp });
    return cookies;
  } catch (error) {
    await audit.append({ at, action: 'activate', outcome: 'denied', requestId, sourceIp });
    if (isConflict(error)) throw new ApiProblem('account/name-taken', { cause: error });
    throw error;
  }
}

/** Before anything costly: who guesses codes must not make the server work. */
async function refuseGuess(portal: Portal, visit: Visit, { code, birthDate }: ActivationInput): Promise<void> {
  const { requestId, sourceIp } = visit;
  try {
    await checkCode(portal, code, birthDate, sourceIp);
  } catch (error) {
    if (error instanceof ApiProblem) await portal.audit.append({ at: portal.now(), action: 'activate', outcome: 'denied', requestId, sourceIp });
    throw error;
  }
}
