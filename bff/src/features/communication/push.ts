/** Which browsers show a person's push notices. */
import type { Context } from 'hono';
import { describeUserAgent } from '../../auth/user-agent.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { addPushDevice, isPushService } from '../../notifications/push-devices.ts';
import type { Communication, PushBrowser } from './schema.ts';
import { readCommunication } from './service.ts';

/** @throws {ApiProblem} request/invalid */
export async function addBrowser(c: Context<AppEnv>, { endpoint, keys }: PushBrowser): Promise<Communication> {
  const { portal, session } = c.var;
  if (!portal.config.pushKeys) throw new ApiProblem('request/invalid', { errors: [{ path: 'endpoint', code: 'push-not-available' }] });
  if (!isPushService(portal.config.pushServices, endpoint))
    throw new ApiProblem('request/invalid', { errors: [{ path: 'endpoint', code: 'push-service-unknown' }] });
  const { browser, system } = describeUserAgent(c.req.header('user-agent') ?? null);
  await addPushDevice(portal, session.userId, { endpoint, keys }, [browser, system].filter(Boolean).join(', '));
  return readCommunication(portal, session.userId);
}

/** One that is not there, or somebody else's, is removed already. */
export async function removeBrowser(c: Context<AppEnv>, idOrKey: string): Promise<Communication> {
  const { portal, session } = c.var;
  await portal.db.prisma.pushDevice.deleteMany({ where: { ...(isKey(idOrKey) ? { addressKey: idOrKey } : { id: idOrKey }), userId: session.userId } });
  return readCommunication(portal, session.userId);
}

/** A hash is longer than an id. */
const isKey = (idOrKey: string): boolean => idOrKey.length > 36;
