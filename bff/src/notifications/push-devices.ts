/** The browsers that show a person's push notices. */
import { createHash } from 'node:crypto';
import { seal, unseal } from '../auth/seal.ts';
import type { Database } from '../database/database.ts';
import type { Portal } from '../portal.ts';

/** What a browser's `PushSubscription` holds. */
export interface PushAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A person may have so many; the oldest goes. */
const MOST = 10;
const ownerOf = (userId: string): string => `push-device ${userId}`;
/** An address has enough chance in it that its hash tells nothing. The browser makes the same, to find itself in the list. */
const keyOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('base64url');

/** Whether an address is one of a push service we send to; the server must not be sent to others. */
export function isPushService(services: readonly string[], endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { origin, username, password } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  return services.some((service) => matches(service, origin));
}

function matches(service: string, origin: string): boolean {
  const [start = '', end] = service.split('*');
  if (end === undefined) return origin === service;
  return origin.startsWith(start) && origin.endsWith(end) && /^[a-z0-9.-]+$/.test(origin.slice(start.length, origin.length - end.length));
}

/** Adds a browser, once however often; it then shows this person's notices and nobody else's. */
export async function addPushDevice(
  { config, db, now }: Pick<Portal, 'config' | 'db' | 'now'>,
  userId: string,
  address: PushAddress,
  name: string,
): Promise<void> {
  const row = { userId, sealed: seal(config.secret, ownerOf(userId), JSON.stringify(address)), name };
  const addressKey = keyOf(address.endpoint);
  await db.transaction(async (tx) => {
    await tx.pushDevice.upsert({ where: { addressKey }, create: { ...row, addressKey, createdAt: now() }, update: row });
    const tooMany = await tx.pushDevice.findMany({
      where: { userId, addressKey: { not: addressKey } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: MOST - 1,
      select: { id: true },
    });
    await tx.pushDevice.deleteMany({ where: { id: { in: tooMany.map(({ id }) => id) } } });
  });
}

export function openPushDevice(secret: string, { userId, sealed }: { userId: string; sealed: Uint8Array }): PushAddress | null {
  const text = unseal(secret, ownerOf(userId), sealed);
  return text === null ? null : (JSON.parse(text) as PushAddress);
}

/** A browser that its push service knows no more. */
export async function forgetPushDevice(db: Database, id: string): Promise<void> {
  await db.prisma.pushDevice.deleteMany({ where: { id } });
}
