/** Makes a person's account from an invitation: the code and the birth date say whose chart it is. */
import type { Context } from 'hono';
import { createUser } from '../../auth/auth.ts';
import { hashPassword } from '../../auth/password.ts';
import { SCOPES } from '../../access/scopes.ts';
import { isConflict } from '../../database/errors.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/router.ts';
import { redeemInvitation } from './invitations.ts';

export interface ActivationInput {
  readonly code: string;
  /** ISO date. */
  readonly birthDate: string;
  readonly username: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Creates the user, uses up the code and grants full access to their own
 * chart, all or nothing: of two tries with one code, one succeeds.
 * @throws {ApiProblem} invitation/not-valid, account/name-taken
 */
export async function activate(c: Context<AppEnv>, input: ActivationInput): Promise<void> {
  const { portal, requestId, sourceIp } = c.var;
  const { db, audit, now } = portal;
  const at = now();
  // Hashed first: a transaction must not stay open for as long as that takes.
  const passwordHash = await hashPassword(input.password);
  try {
    const { userId, patientId } = await db.transaction(async (tx) => {
      const user = { name: input.username, email: input.email, username: input.username, password: input.password };
      const id = await createUser(tx, user, passwordHash);
      const redeemed = await redeemInvitation(tx, input.code, input.birthDate, id, at);
      await tx.user.update({ where: { id }, data: { name: redeemed.displayName } });
      await tx.accessGrant.create({
        data: { userId: id, patientId: redeemed.patientId, relationship: 'self', scopes: [...SCOPES], startsAt: at },
      });
      return { userId: id, patientId: redeemed.patientId };
    });
    await audit.append({ at, action: 'activate', outcome: 'success', userId, patientId, requestId, sourceIp });
  } catch (error) {
    await audit.append({ at, action: 'activate', outcome: 'denied', requestId, sourceIp });
    if (isConflict(error)) throw new ApiProblem('account/name-taken', { cause: error });
    throw error;
  }
}
