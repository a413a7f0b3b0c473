/** The session that somebody begins with the account they have just made. */
import type { Visit } from '../access/who.ts';
import type { Tx } from '../database/database.ts';
import type { Portal } from '../portal.ts';
import { rememberDevice } from './known-devices.ts';
import { endPreviousSession, openSession } from './open-session.ts';

/**
 * Begins it in the transaction that makes the account, without a sign-in: the
 * password was just chosen, and a limit on sign-ins, met after the account is
 * there, would leave somebody with an account they are told they do not have.
 * @returns the cookies that hold it
 */
export async function beginFirstSession(portal: Portal, visit: Visit, tx: Tx, userId: string): Promise<string[]> {
  await endPreviousSession(portal, visit, tx);
  const device = await rememberDevice(portal, visit, tx, userId);
  return [await openSession(portal, visit, tx, { userId, knownDeviceId: device.id }), device.cookie];
}
