/** Which browsers show a person's push notices. */
import type { PersonWho } from '../../access/who.ts';
import { describeUserAgent } from '../../auth/user-agent.ts';
import { ApiProblem } from '../../http/problem.ts';
import { addPushDevice, isPushService } from '../../notifications/push-devices.ts';
import type { Portal } from '../../portal.ts';
import type { Communication, PushBrowser } from './schema.ts';
import { readCommunication } from './service.ts';

/** @throws {ApiProblem} request/invalid */
export async function addBrowser(portal: Portal, who: PersonWho, { endpoint, keys }: PushBrowser, userAgent: string | null): Promise<Communication> {
  if (!portal.config.pushKeys) throw new ApiProblem('request/invalid', { errors: [{ path: 'endpoint', code: 'push-not-available' }] });
  if (!isPushService(portal.config.pushServices, endpoint))
    throw new ApiProblem('request/invalid', { errors: [{ path: 'endpoint', code: 'push-service-unknown' }] });
  const { browser, system } = describeUserAgent(userAgent);
  await addPushDevice(portal, who.userId, { endpoint, keys }, [browser, system].filter(Boolean).join(', '));
  return readCommunication(portal, who.userId);
}

/** One that is not there, or somebody else's, is removed already. */
export async function removeBrowser(portal: Portal, who: PersonWho, idOrKey: string): Promise<Communication> {
  await portal.db.prisma.pushDevice.deleteMany({ where: { ...(isKey(idOrKey) ? { addressKey: idOrKey } : { id: idOrKey }), userId: who.userId } });
  return readCommunication(portal, who.userId);
}

/** A hash is longer than an id. */
const isKey = (idOrKey: string): boolean => idOrKey.length > 36;
