/**
 * Access on a legal document: staff give it, end it, or forbid it to one
 * person for one patient. What staff gave, the patient can't end; what staff
 * forbade, nobody can give until staff lift it.
 */
import type { z } from '@hono/zod-openapi';
import { isRestricted } from '../../access/restrictions.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Change } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { VALID_DAYS, acceptLink, endOf, hashOf, newCode, ownersOf, readChart, staffScopesOf, tellOfLegalAccess } from '../sharing/published.ts';
import type { EndAccess, GiveAccess, Restrict } from './access-schema.ts';
import { readChart as readMatch } from './charts.ts';
import { recordDeskAct } from './staff.ts';

const DAY_MS = 86_400_000;

type Given = z.output<typeof GiveAccess>;

/**
 * Gives somebody access, at once where they have an account, else by an
 * invitation. It takes the place of access they had.
 * @throws {ApiProblem} resource/not-found, request/invalid: an unknown account, the patient's or one's own, a restricted person, a day that is over
 */
export async function giveAccess(portal: Portal, staff: ClinicWho, chartId: string, given: Given, once: Once): Promise<{ invited: boolean }> {
  await readMatch(portal, staff, chartId);
  const { who, basis } = given;
  const act = { action: 'legal-access', patientId: chartId, reason: `given (${basis}): ${given.reason}` } as const;
  await writeAs(
    portal,
    staff,
    async (tx, at) => {
      const chart = await readChart(tx, portal, chartId);
      const terms = {
        patientId: chartId,
        // A guardian of a minor is as a parent is: the ages count.
        relationship: chart.isAdult ? ('caregiver' as const) : ('parent' as const),
        scopes: staffScopesOf(given.permissions),
        basis,
        basisReason: given.reason,
        createdAt: at,
      };
      const endsAt = endOf(chart, given.lastDay);
      if (who.by === 'invitation') {
        const code = newCode();
        const { email, displayName } = who;
        await tx.proxyInvitation.updateMany({
          where: { patientId: chartId, email, acceptedAt: null, withdrawnAt: null, basis: { not: null } },
          data: { withdrawnAt: at },
        });
        const row = {
          ...terms,
          invitedById: staff.userId,
          email,
          displayName,
          accessEndsAt: endsAt,
          codeHash: hashOf(code),
          expiresAt: new Date(at.getTime() + VALID_DAYS * DAY_MS),
        };
        const { id } = await tx.proxyInvitation.create({ data: row });
        await enqueueMail(
          portal,
          tx,
          { address: email, locale: chart.locale },
          { kind: 'proxy-invitation', from: chart.displayName, link: acceptLink(portal.config.origin, code), days: VALID_DAYS },
        );
        await recordDeskAct(portal, tx, staff, { ...act, entityId: id });
        return;
      }
      const userId = await requireAccount(tx, who.account, staff.userId);
      if ((await ownersOf(tx, chartId)).includes(userId)) throw wrongAccount('own');
      if (await isRestricted(tx, userId, chartId)) throw wrongAccount('restricted');
      await tx.accessGrant.updateMany({ where: { userId, patientId: chartId, revokedAt: null }, data: { revokedAt: at } });
      const { id } = await tx.accessGrant.create({ data: { ...terms, userId, startsAt: at, endsAt, grantedById: staff.userId } });
      await announce(portal, tx, { kind: 'access.given', patientId: chartId, userId, entityId: id, staffId: staff.userId });
      await tellOfLegalAccess(portal, tx, chartId, userId);
      await recordDeskAct(portal, tx, staff, { ...act, entityId: id });
    },
    { once },
  );
  return { invited: who.by === 'invitation' };
}

/**
 * Ends access to a chart, or takes back an invitation of staff, or lifts a
 * restriction: whichever has this id. Done twice, it is done.
 * @throws {ApiProblem} resource/not-found
 */
export async function endChartAccess(portal: Portal, staff: ClinicWho, chartId: string, id: string, { reason }: EndAccess): Promise<void> {
  await readMatch(portal, staff, chartId);
  const act = { action: 'legal-access', patientId: chartId, entityId: id, reason: `ended: ${reason}` } as const;
  await writeAs(portal, staff, async (tx, at) => {
    const grant = await tx.accessGrant.findFirst({ where: { id, patientId: chartId, relationship: { in: ['parent', 'caregiver', 'restricted'] } } });
    if (!grant) {
      const { count } = await tx.proxyInvitation.updateMany({
        where: { id, patientId: chartId, basis: { not: null }, acceptedAt: null },
        data: { withdrawnAt: at },
      });
      if (count === 0) throw new ApiProblem('resource/not-found');
      await recordDeskAct(portal, tx, staff, act);
      return;
    }
    const { count } = await tx.accessGrant.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } });
    if (count === 0) return;
    await announce(portal, tx, { kind: 'access.ended', patientId: chartId, userId: grant.userId, entityId: id, staffId: staff.userId });
    // That a restriction is over opens nothing, so there is nothing to tell.
    if (grant.relationship !== 'restricted') await tellOfEnd(portal, tx, chartId, grant.userId);
    await recordDeskAct(portal, tx, staff, act);
  });
}

/**
 * Keeps somebody away from a chart: ends what access they have, at once, and
 * lets none come. They learn no more than that their access has ended.
 * @throws {ApiProblem} resource/not-found, request/invalid: an unknown account, the patient's or one's own
 */
export async function restrict(portal: Portal, staff: ClinicWho, chartId: string, { who, basis, reason }: Restrict): Promise<void> {
  await readMatch(portal, staff, chartId);
  await writeAs(portal, staff, async (tx, at) => {
    // A new grant needs this row too, so none comes between the two writes below.
    await tx.$queryRaw`select id from patient where id = ${chartId}::uuid for update`;
    const userId = who.by === 'account' ? await requireAccount(tx, who.account, staff.userId) : await holderOf(tx, chartId, who.grantId);
    if ((await ownersOf(tx, chartId)).includes(userId)) throw wrongAccount('own');
    if (await isRestricted(tx, userId, chartId)) return;
    const { count } = await tx.accessGrant.updateMany({ where: { userId, patientId: chartId, revokedAt: null }, data: { revokedAt: at } });
    const row = {
      userId,
      patientId: chartId,
      relationship: 'restricted',
      scopes: [],
      basis,
      basisReason: reason,
      startsAt: at,
      grantedById: staff.userId,
      createdAt: at,
    } as const;
    const { id } = await tx.accessGrant.create({ data: { ...row, scopes: [] } });
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    await tx.proxyInvitation.updateMany({ where: { patientId: chartId, email, acceptedAt: null, withdrawnAt: null }, data: { withdrawnAt: at } });
    await announce(portal, tx, { kind: 'access.ended', patientId: chartId, userId, entityId: id, staffId: staff.userId });
    if (count > 0) await tellOfEnd(portal, tx, chartId, userId);
    await recordDeskAct(portal, tx, staff, { action: 'legal-access', patientId: chartId, entityId: id, reason: `restricted (${basis}): ${reason}` });
  });
}

const wrongAccount = (code: 'unknown' | 'own' | 'restricted') => new ApiProblem('request/invalid', { errors: [{ path: 'account', code }] });

/** The account of this username or e-mail. Staff decide nothing about themselves. */
async function requireAccount(tx: Tx, typed: string, staffId: string): Promise<string> {
  const name = typed.toLowerCase();
  const user = await tx.user.findFirst({ where: { disabledAt: null, OR: [{ username: name }, { email: name }] }, select: { id: true } });
  if (!user) throw wrongAccount('unknown');
  if (user.id === staffId) throw wrongAccount('own');
  return user.id;
}

async function holderOf(tx: Tx, patientId: string, grantId: string): Promise<string> {
  const grant = await tx.accessGrant.findFirst({ where: { id: grantId, patientId, relationship: { in: ['parent', 'caregiver'] } }, select: { userId: true } });
  if (!grant) throw new ApiProblem('resource/not-found');
  return grant.userId;
}

interface AccessChange extends Pick<Change, 'kind' | 'patientId' | 'entityId'> {
  /** Whose access it is. */
  readonly userId: string;
  readonly staffId: string;
}

/** To open pages and streams of both sides, and for the record. */
export async function announce(portal: Portal, tx: Tx, { userId, staffId, ...change }: AccessChange): Promise<void> {
  await portal.events.publishAccessChange(tx, userId);
  await recordChange(portal, tx, { ...change, byUserId: staffId, live: { type: 'account.sharing-changed', scope: 'account:read' } });
}

/** Tells both sides by mail, in words that give no reason. */
export async function tellOfEnd(portal: Portal, tx: Tx, patientId: string, userId: string): Promise<void> {
  const [chart, person] = [await readChart(tx, portal, patientId), await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } })];
  await enqueueMail(portal, tx, await mailAddressOf(tx, userId), { kind: 'your-access-changed', what: 'ended', who: chart.displayName });
  for (const owner of await ownersOf(tx, patientId)) {
    await enqueueMail(portal, tx, await mailAddressOf(tx, owner), { kind: 'proxy-changed', what: 'ended', who: person.name });
  }
}
