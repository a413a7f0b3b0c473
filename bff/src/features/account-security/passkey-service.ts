/** A person's passkeys: add, name, remove. */
import type { PersonWho } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { checkRegistration, startRegistration } from '../../auth/passkeys.ts';
import { isConflict } from '../../database/errors.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { endOtherSessions, recordChange, tellPerson } from './changed.ts';
import { toRegistration } from './schema.ts';
import type { NewPasskey } from './schema.ts';

export async function passkeyOptions(portal: Portal, who: PersonWho) {
  const user = await portal.db.prisma.user.findUniqueOrThrow({ where: { id: who.userId }, select: { username: true, email: true } });
  return startRegistration(portal, { id: who.userId, userName: user.username ?? user.email, displayName: who.displayName });
}

/** @throws {ApiProblem} passkey/not-valid */
export async function addPasskey(portal: Portal, who: PersonWho, { name, response }: NewPasskey): Promise<void> {
  const { userId } = who;
  const registered = await checkRegistration(portal, userId, toRegistration(response));
  if (!registered) {
    await recordChange(portal, who, 'passkey-add', 'denied');
    throw new ApiProblem('passkey/not-valid');
  }
  const { credential, backedUp } = registered;
  try {
    await write(portal, async (tx) => {
      await endOtherSessions(who, tx);
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
      await tellPerson(portal, who, tx, 'passkey');
    });
  } catch (error) {
    if (isConflict(error)) throw new ApiProblem('passkey/not-valid', { cause: error });
    throw error;
  }
  await recordChange(portal, who, 'passkey-add');
}

/** @throws {ApiProblem} resource/not-found */
export async function renamePasskey(portal: Portal, who: PersonWho, id: string, name: string): Promise<void> {
  const { count } = await portal.db.prisma.passkey.updateMany({ where: { id, userId: who.userId }, data: { name } });
  if (count === 0) throw new ApiProblem('resource/not-found');
  await recordChange(portal, who, 'passkey-rename');
}

/** @throws {ApiProblem} resource/not-found */
export async function removePasskey(portal: Portal, who: PersonWho, id: string): Promise<void> {
  await write(portal, async (tx) => {
    await endOtherSessions(who, tx);
    const { count } = await tx.passkey.deleteMany({ where: { id, userId: who.userId } });
    if (count === 0) throw new ApiProblem('resource/not-found');
    await tellPerson(portal, who, tx, 'passkey');
  });
  await recordChange(portal, who, 'passkey-remove');
}
