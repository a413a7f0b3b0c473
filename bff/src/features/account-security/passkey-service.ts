/** A person's passkeys: add, name, remove. */
import type { Context } from 'hono';
import { write } from '../../access/write-as.ts';
import { checkRegistration, startRegistration } from '../../auth/passkeys.ts';
import { isConflict } from '../../database/errors.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { endOtherSessions, recordChange, tellPerson } from './changed.ts';
import { toRegistration } from './schema.ts';
import type { NewPasskey } from './schema.ts';

export async function passkeyOptions(c: Context<AppEnv>) {
  const { portal, session } = c.var;
  const user = await portal.db.prisma.user.findUniqueOrThrow({ where: { id: session.userId }, select: { username: true, email: true } });
  return startRegistration(portal, { id: session.userId, userName: user.username ?? user.email, displayName: session.displayName });
}

/** @throws {ApiProblem} passkey/not-valid */
export async function addPasskey(c: Context<AppEnv>, { name, response }: NewPasskey): Promise<void> {
  const { portal, session } = c.var;
  const { userId } = session;
  const registered = await checkRegistration(portal, userId, toRegistration(response));
  if (!registered) {
    await recordChange(c, 'passkey-add', 'denied');
    throw new ApiProblem('passkey/not-valid');
  }
  const { credential, backedUp } = registered;
  try {
    await write(portal, async (tx) => {
      await endOtherSessions(c, tx);
      await tx.passkey.create({
        data: {
          userId,
          credentialId: credential.id,
          publicKey: credential.publicKey,
          counter: BigInt(credential.counter),
          transports: response.response.transports,
          backedUp,
          name,
          createdAt: portal.now(),
        },
      });
      await tellPerson(c, tx, 'passkey');
    });
  } catch (error) {
    if (isConflict(error)) throw new ApiProblem('passkey/not-valid', { cause: error });
    throw error;
  }
  await recordChange(c, 'passkey-add');
}

/** @throws {ApiProblem} resource/not-found */
export async function renamePasskey(c: Context<AppEnv>, id: string, name: string): Promise<void> {
  const { portal, session } = c.var;
  const { count } = await portal.db.prisma.passkey.updateMany({ where: { id, userId: session.userId }, data: { name } });
  if (count === 0) throw new ApiProblem('resource/not-found');
  await recordChange(c, 'passkey-rename');
}

/** @throws {ApiProblem} resource/not-found */
export async function removePasskey(c: Context<AppEnv>, id: string): Promise<void> {
  const { portal, session } = c.var;
  await write(portal, async (tx) => {
    await endOtherSessions(c, tx);
    const { count } = await tx.passkey.deleteMany({ where: { id, userId: session.userId } });
    if (count === 0) throw new ApiProblem('resource/not-found');
    await tellPerson(c, tx, 'passkey');
  });
  await recordChange(c, 'passkey-remove');
}
