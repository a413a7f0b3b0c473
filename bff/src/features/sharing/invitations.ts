/**
 * Invitations to a chart: a random code in a mail's link, of which only a hash
 * is stored. It works once, for whoever signs in with it first, until it
 * expires, is withdrawn, or the one who gave it has no say over the chart any more.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import { endOf, readChart } from './chart.ts';
import { toOpenInvitation } from './people.ts';
import { permissionsOf, scopesOf } from './permissions.ts';
import type { NewInvitation, OpenInvitation } from './schema.ts';

/** Days in which an invitation can be taken. */
export const VALID_DAYS = 14;
const DAY_MS = 86_400_000;
/** Mails a patient can have sent to others in a day. */
const DAILY_LIMIT = 10;
const CODE_BYTES = 32;

/** A code for a mail's link; only its hash is kept. */
export const newCode = (): string => randomBytes(CODE_BYTES).toString('base64url');

export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** The address in the mail. The code is behind the `#`, so that no server log ever sees it. */
export const acceptLink = (origin: string, code: string): string => `${origin}/accept#${code}`;

/**
 * Invites somebody. The same again is the same invitation and no second mail;
 * other terms for the same address take the place of the ones before.
 * @throws {ApiProblem} access/scope-missing (a minor), request/invalid, request/rate-limited
 */
export async function invite(
  portal: Portal,
  who: PatientWho,
  wanted: z.output<typeof NewInvitation>,
): Promise<{ invitation: OpenInvitation; created: boolean }> {
  const { config } = portal;
  const { patientId, userId } = who;
  return writeAs(portal, who, async (tx, at) => {
    // Two invitations of one chart at once come one after the other.
    await tx.$queryRaw`select id from patient where id = ${patientId}::uuid for update`;
    const chart = await readChart(tx, portal, patientId);
    if (!chart.isAdult) throw new ApiProblem('access/scope-missing');
    const accessEndsAt = endOf(chart, wanted.lastDay);
    const own = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    if (own.email.toLowerCase() === wanted.email) throw new ApiProblem('request/invalid', { errors: [{ path: 'email', code: 'own' }] });
    const scopes = scopesOf(wanted.permissions);
    const open = await tx.proxyInvitation.findFirst({
      where: { patientId, email: wanted.email, basis: null, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: at } },
    });
    const isSame =
      open?.displayName === wanted.displayName &&
      open.accessEndsAt?.getTime() === accessEndsAt?.getTime() &&
      permissionsOf(open.scopes).join() === permissionsOf(scopes).join();
    if (open && isSame) return { invitation: toOpenInvitation(open, chart), created: false };
    const lately = await tx.proxyInvitation.count({ where: { patientId, createdAt: { gt: new Date(at.getTime() - DAY_MS) } } });
    if (lately >= DAILY_LIMIT) throw new ApiProblem('request/rate-limited', { retryAfter: DAY_MS / 1000 });
    if (open) await tx.proxyInvitation.update({ where: { id: open.id }, data: { withdrawnAt: at } });
    const code = newCode();
    const row = await tx.proxyInvitation.create({
      data: {
        patientId,
        invitedById: userId,
        email: wanted.email,
        displayName: wanted.displayName,
        relationship: 'caregiver',
        scopes,
        accessEndsAt,
        codeHash: hashOf(code),
        createdAt: at,
        expiresAt: new Date(at.getTime() + VALID_DAYS * DAY_MS),
      },
    });
    await enqueueMail(
      portal,
      tx,
      { address: wanted.email, locale: chart.locale },
      { kind: 'proxy-invitation', from: chart.displayName, link: acceptLink(config.origin, code), days: VALID_DAYS },
    );
    return { invitation: toOpenInvitation(row, chart), created: true };
  });
}

/** Takes an invitation back; one that is used or withdrawn already stays as it is. @throws {ApiProblem} resource/not-found */
export async function withdraw(portal: Portal, who: PatientWho, id: string): Promise<void> {
  const { patientId } = who;
  await writeAs(portal, who, async (tx, at) => {
    const { count } = await tx.proxyInvitation.updateMany({
      where: { id, patientId, basis: null, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: at },
    });
    if (count === 1) return;
    const known = await tx.proxyInvitation.count({ where: { id, patientId, basis: null } });
    if (known === 0) throw new ApiProblem('resource/not-found');
  });
}
