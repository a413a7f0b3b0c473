/**
 * Cards and accounts that a person keeps for paying. They are kept at the
 * gateway; here is only what names them there and what may be shown.
 */
import { randomUUID } from 'node:crypto';
import { write } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { PaymentMethod } from '../../database/generated/client.ts';
import { isConflict } from '../../database/errors.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { PaymentGateway } from '../../payments/gateway.ts';
import type { Portal } from '../../portal.ts';
import type { NewMethod, SavedMethod, SavedMethods } from './schema.ts';

/** The methods of this person, the one that is used first at the top. */
export async function readMethods({ db, payments, now }: Portal, userId: string): Promise<SavedMethods> {
  const { gateway } = payments;
  const rows = gateway ? await db.prisma.paymentMethod.findMany({ where: kept(userId, gateway), orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }] }) : [];
  return { methods: rows.map((row) => shown(row, now())), fields: gateway?.fields ?? null };
}

/** Keeps what the gateway's fields handed over. @throws {ApiProblem} payment/off, payment/method-declined, payment/gateway-away, request/key-reused */
export async function addMethod(portal: Portal, userId: string, { token, isDefault }: NewMethod, { owner, key, digest }: Once): Promise<SavedMethods> {
  await keepMethod(portal, userId, { token, isDefault, key: `${owner}:${key}:${digest}` });
  return readMethods(portal, userId);
}

interface Kept extends NewMethod {
  /** The same key keeps the same method once. */
  readonly key: string;
}

/** @returns the id of the method @throws {ApiProblem} payment/off, payment/method-declined, payment/gateway-away */
export async function keepMethod(portal: Portal, userId: string, { token, isDefault, key }: Kept): Promise<string> {
  const { gateway } = portal.payments;
  if (!gateway) throw new ApiProblem('payment/off');
  const first = await portal.db.prisma.paymentMethod.findFirst({
    where: { userId, gateway: gateway.name, customerRef: { not: null } },
    orderBy: { createdAt: 'asc' },
  });
  const saved = await gateway.saveMethod({ idempotencyKey: `method:${key}`, token, customerId: first?.customerRef ?? null, ownerId: userId });
  if (saved.outcome === 'unknown') throw new ApiProblem('payment/gateway-away');
  if (saved.outcome === 'declined') throw new ApiProblem('payment/method-declined', { more: { reason: saved.reason } });
  const { method, customerId } = saved;
  return write(portal, async (tx, at) => {
    const known = await tx.paymentMethod.findUnique({ where: { gateway_methodRef: { gateway: gateway.name, methodRef: method.methodId } } });
    if (known) return known.id;
    const others = await tx.paymentMethod.count({ where: kept(userId, gateway) });
    const id = randomUUID();
    const data = {
      id,
      userId,
      gateway: gateway.name,
      customerRef: customerId,
      methodRef: method.methodId,
      kind: method.kind,
      brand: method.brand,
      last4: method.last4,
      expMonth: method.expires?.month ?? null,
      expYear: method.expires?.year ?? null,
      createdAt: at,
    };
    await tx.paymentMethod.create({ data }).catch((error: unknown) => {
      // The same was kept at the same moment: tried again it is known.
      if (isConflict(error)) throw new ApiProblem('service/conflict', { retryAfter: 1, cause: error });
      throw error;
    });
    if (isDefault || others === 0) await makeDefault(tx, userId, id);
    return id;
  });
}

/** @throws {ApiProblem} resource/not-found */
export async function chooseMethod(portal: Portal, userId: string, methodId: string): Promise<SavedMethods> {
  await write(portal, async (tx) => {
    const found = await tx.paymentMethod.findFirst({ where: { id: methodId, userId, removedAt: null } });
    if (!found) throw new ApiProblem('resource/not-found');
    await makeDefault(tx, userId, methodId);
  });
  return readMethods(portal, userId);
}

/** Takes it off here first: what is off can't be charged, whatever the gateway answers. @throws {ApiProblem} resource/not-found, payment/method-used, payment/gateway-away */
export async function removeMethod(portal: Portal, userId: string, methodId: string): Promise<SavedMethods> {
  const row = await write(portal, async (tx, at) => {
    const found = await tx.paymentMethod.findFirst({ where: { id: methodId, userId } });
    if (!found) throw new ApiProblem('resource/not-found');
    if (found.removedAt) return found;
    for (const { usesPaymentMethod } of portal.features) if (await usesPaymentMethod?.(tx, userId, methodId)) throw new ApiProblem('payment/method-used');
    await tx.paymentMethod.update({ where: { id: methodId }, data: { removedAt: at, isDefault: false } });
    const next = await tx.paymentMethod.findFirst({ where: { userId, removedAt: null }, orderBy: { createdAt: 'desc' } });
    if (found.isDefault && next) await makeDefault(tx, userId, next.id);
    return found;
  });
  const { gateway } = portal.payments;
  if (gateway?.name === row.gateway) {
    await gateway.removeMethod(row.methodRef).catch((cause: unknown) => {
      throw new ApiProblem('payment/gateway-away', { cause });
    });
  }
  return readMethods(portal, userId);
}

const kept = (userId: string, { name }: Pick<PaymentGateway, 'name'>) => ({ userId, gateway: name, removedAt: null });

async function makeDefault(tx: Tx, userId: string, id: string): Promise<void> {
  await tx.paymentMethod.updateMany({ where: { userId, isDefault: true, id: { not: id } }, data: { isDefault: false } });
  await tx.paymentMethod.updateMany({ where: { id, removedAt: null }, data: { isDefault: true } });
}

/** A card works until its month is over. */
function shown({ id, kind, brand, last4, expMonth, expYear, isDefault }: PaymentMethod, now: Date): SavedMethod {
  const expires = expMonth === null || expYear === null ? null : { month: expMonth, year: expYear };
  return { id, kind, brand, last4, expires, isDefault, expired: expires !== null && Date.UTC(expires.year, expires.month) <= now.getTime() };
}
