/** Finding a patient of this clinic, giving out an activation code, and helping who can't get in. */
import type { z } from '@hono/zod-openapi';
import { bandOn } from '../../access/age-rules.ts';
import { chartsIn } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { clearLocks } from '../../auth/sign-in-lock.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import { writeAccountNews } from '../../notifications/news.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { activationLink, createInvitation } from '../../auth/activation-codes.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import type { ActivationCode, ChartMatch, ChartSearch, NewCode, Unlock } from './schema.ts';
import { recordDeskAct } from './staff.ts';
import { chartIdsOf } from '../../patient-lookup.ts';
import { fullName } from '../../person-name.ts';

type FullSearch = z.output<typeof ChartSearch>;

const OWNER = {
  grants: {
    where: { relationship: 'self', revokedAt: null, user: { disabledAt: null } },
    select: { user: { select: { id: true, secondFactor: true, passkeys: { take: 1 } } } },
    take: 1,
  },
  clinic: { select: { timeZone: true } },
} as const satisfies Prisma.PatientInclude;
type ChartRow = Prisma.PatientGetPayload<{ include: typeof OWNER }>;

/** Charts of this clinic. */
export async function findCharts(portal: Portal, who: ClinicWho, search: FullSearch): Promise<ChartMatch[]> {
  const ids = await chartIdsOf(portal.db, who, 'clinic', search);
  const rows = await portal.db.prisma.patient.findMany({
    where: { id: { in: ids }, ...chartsIn(who) },
    include: OWNER,
    orderBy: { patientNumber: 'asc' },
  });
  return rows.map((row) => toMatch(portal, row));
}

/** One chart of this clinic. @throws {ApiProblem} resource/not-found */
export async function readChart(portal: Ages & Pick<Portal, 'db'>, who: ClinicWho, id: string): Promise<ChartMatch> {
  return toMatch(portal, await requireChart(portal.db.prisma, who, id));
}

/**
 * A new code for a chart; codes given out before stop working. Whoever has it signs in as the
 * patient, so that of a child it is written down which guardian got it.
 * @throws {ApiProblem} resource/not-found, code/guardian-missing
 */
export function issueCode(portal: Portal, who: ClinicWho, id: string, { guardian }: z.output<typeof NewCode>, once: Once): Promise<ActivationCode> {
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const { name, patientNumber, isMinor } = toMatch(portal, await requireChart(tx, who, id));
      if (isMinor && guardian === undefined) throw new ApiProblem('code/guardian-missing');
      await tx.invitation.updateMany({ where: { patientId: id, usedAt: null, expiresAt: { gt: at } }, data: { expiresAt: at } });
      const { code, expiresAt } = await createInvitation({ prisma: tx }, patientNumber, at);
      const given = isMinor ? (guardian ?? null) : null;
      const reason = given === null ? 'code issued' : `code issued to the guardian: ${given}`;
      await recordDeskAct(portal, tx, who, { action: 'activate', patientId: id, reason });
      return { code, link: activationLink(portal.config.origin, code), expiresAt: expiresAt.toISOString(), name, patientNumber, guardian: given };
    },
    { once },
  );
}

/**
 * Lets the owner of a chart sign in again: ends the locks, and if wanted their
 * second factors and sessions. They are told by mail.
 * @throws {ApiProblem} resource/not-found: no such chart here, or nobody signs in as this patient
 */
export async function unlock(portal: Portal, who: ClinicWho, id: string, { reason, resetSecondFactor }: Unlock, once: Once): Promise<void> {
  const act = { action: 'unlock', patientId: id, reason: `${resetSecondFactor ? 'second factor reset' : 'unlocked'}: ${reason}` } as const;
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const userId = (await requireChart(tx, who, id)).grants[0]?.user.id;
      if (!userId) throw new ApiProblem('resource/not-found');
      if (resetSecondFactor) {
        await tx.session.deleteMany({ where: { userId } });
        await tx.knownDevice.updateMany({ where: { userId }, data: { trustedUntil: null } });
        await tx.secondFactor.deleteMany({ where: { userId } });
        await tx.backupCode.deleteMany({ where: { userId } });
        await tx.passkey.deleteMany({ where: { userId } });
        // Too short to be the only proof from now on: it works no more, and a longer one is set by mail.
        const { count } = await tx.account.updateMany({ where: { userId, providerId: 'credential', passwordStandsAlone: false }, data: { password: null } });
        if (count > 0)
          await enqueueMail(portal, tx, await mailAddressOf(tx, userId), { kind: 'password-needed', link: `${portal.config.origin}/forgot-password` });
      }
      await clearLocks(portal, tx, userId);
      await tx.secondFactor.updateMany({ where: { userId }, data: { failures: 0, locks: 0, lockedUntil: null } });
      const what = resetSecondFactor ? 'second-factor' : 'unlocked';
      await enqueueMail(portal, tx, await mailAddressOf(tx, userId), { kind: 'security-changed', what, phone: portal.config.phone });
      await writeAccountNews(tx, userId, at);
      await recordDeskAct(portal, tx, who, act);
    },
    { once },
  );
}

async function requireChart(db: Pick<Portal['db']['prisma'], 'patient'>, who: ClinicWho, id: string): Promise<ChartRow> {
  const row = await db.patient.findFirst({ where: { id, ...chartsIn(who) }, include: OWNER });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}

type Ages = Pick<Portal, 'config' | 'now'>;

function toMatch({ config, now }: Ages, row: ChartRow): ChartMatch {
  const owner = row.grants[0]?.user;
  const birthDate = row.birthDate?.toISOString().slice(0, 10) ?? null;
  return {
    id: row.id,
    patientNumber: row.patientNumber,
    name: fullName(row),
    birthDate,
    hasAccount: owner !== undefined,
    hasSecondFactor: owner !== undefined && (owner.secondFactor !== null || owner.passkeys.length > 0),
    // Of who has no birth date no code opens anything: it is asked for with it.
    isMinor: birthDate !== null && bandOn(config.ageRules, birthDate, dayIn(row.clinic?.timeZone ?? FALLBACK_ZONE, now())).allows !== 'none',
  };
}
