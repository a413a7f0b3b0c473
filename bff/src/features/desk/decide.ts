/** Saying yes or no to a request: once, with an answer that is mailed, and with what a yes brings about. */
import { chartsIn } from '../../access/reach.ts';
import { isRestricted } from '../../access/restrictions.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { rowsOfAccounts } from '../../database/owned-rows.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { clinicsOf, keepAdministrator } from '../../staff/keep-administrator.ts';
import { refuseGuardianEmail } from '../account/published.ts';
import { grantOwnChart } from '../registration/published.ts';
import { openContent, tellDesks } from '../requests/published.ts';
import type { RequestContent, RequestKind } from '../requests/schema.ts';
import { endAskedAccess, openAskedChart } from './asked-access.ts';
import { namesKeptFrom, readRequest, requestsIn } from './service.ts';
import type { Decision, DeskRequest } from './schema.ts';
import { recordDeskAct } from './staff.ts';

/** What a decision is about, as far as it is known. */
interface Decided {
  readonly kind: RequestKind;
  readonly userId: string | null;
  readonly patientId: string | null;
  readonly content: RequestContent;
  readonly at: Date;
  readonly staffId: string;
  readonly terms: Decision;
}

/**
 * Decides an open request of this clinic.
 * @throws {ApiProblem} resource/not-found, request/own, request/already-decided, registration/no-chart (a yes needs a chart of this clinic without another owner), account/guardian-contact
 */
export async function decide(portal: Portal, who: ClinicWho, id: string, decision: Decision, once: Once): Promise<DeskRequest> {
  const { userId: staffId, clinicId } = who;
  const { approved, answer } = decision;
  const state = approved ? 'approved' : 'declined';
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await tx.accountRequest.findFirst({ where: { id, ...requestsIn(who) } });
      if (!row || (await namesKeptFrom({ db: { prisma: tx } }, who))(openContent(portal, row))) throw new ApiProblem('resource/not-found');
      if (row.userId === staffId) throw new ApiProblem('request/own');
      // The state is part of the condition: of two decisions at once, one finds no row.
      const { count } = await tx.accountRequest.updateMany({ where: { id, state: 'open' }, data: { state, answer, decidedAt: at, decidedById: staffId } });
      if (count === 0) throw new ApiProblem('request/already-decided');
      const chartId = row.patientId ?? (await chosenChart(tx, who, decision));
      const content = openContent(portal, row);
      // Before the account is closed: its address goes with it.
      const address = content.email ?? (row.userId && (await tx.user.findUniqueOrThrow({ where: { id: row.userId } })).email);
      if (approved) await carryOut(portal, tx, { kind: row.kind, userId: row.userId, patientId: chartId, content, at, staffId, terms: decision });
      if (chartId) await tx.accountRequest.update({ where: { id }, data: { patientId: chartId, clinicId } });
      await tellDesks(portal, tx, row);
      const mail = { kind: 'request-decided', approved, answer, link: `${portal.config.origin}/` } as const;
      if (address) await enqueueMail(portal, tx, { address, locale: content.locale }, mail, { dedupeKey: `request-decided ${id}` });
      await recordDeskAct(portal, tx, who, { action: 'request', patientId: chartId, entityId: id, reason: state });
    },
    { once },
  );
  return readRequest(portal, who, id);
}

async function chosenChart(tx: Tx, who: ClinicWho, { approved, chartId }: Decision): Promise<string | null> {
  if (!approved || !chartId) return null;
  // Staff who are kept away from a chart themselves have no say over it.
  const chart = await tx.patient.findFirst({ where: { id: chartId, ...chartsIn(who) }, select: { id: true } });
  if (!chart) throw new ApiProblem('registration/no-chart');
  return chart.id;
}

async function carryOut(portal: Portal, tx: Tx, decided: Decided): Promise<void> {
  const { kind, userId, patientId, at, staffId } = decided;
  // The office answers by mail or phone; an account is made with a code later.
  if (kind === 'international') return;
  if (!userId || !patientId) throw new ApiProblem('registration/no-chart');
  switch (kind) {
    case 'registration':
      await tx.$queryRaw`select id from patient where id = ${patientId}::uuid for update`;
      if ((await tx.accessGrant.count({ where: { patientId, relationship: 'self', revokedAt: null } })) > 0 || (await isRestricted(tx, userId, patientId)))
        throw new ApiProblem('registration/no-chart');
      await refuseGuardianEmail(portal, tx, patientId, (await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } })).email);
      return grantOwnChart(tx, userId, patientId, at, staffId);
    case 'child':
    case 'adult':
      return openAskedChart(portal, tx, { ...decided, kind, userId, patientId });
    case 'end_access':
      return endAskedAccess(portal, tx, patientId, staffId, decided.content);
    case 'name_change':
      return changeName(portal, tx, decided, userId, patientId);
    case 'deactivation':
      await portal.events.publishAccessChange(tx, userId);
      return closeAccount(portal, tx, userId, at);
  }
}

async function changeName(portal: Portal, tx: Tx, { content, staffId }: Decided, userId: string, patientId: string): Promise<void> {
  const { givenName, familyName } = content;
  if (!givenName || !familyName) throw new ApiProblem('registration/no-chart');
  await tx.patient.update({ where: { id: patientId }, data: { givenName, familyName, version: { increment: 1 } } });
  await tx.user.update({ where: { id: userId }, data: { name: `${givenName} ${familyName}` } });
  await recordChange(portal, tx, {
    kind: 'profile.changed',
    patientId,
    entityId: patientId,
    byUserId: staffId,
    live: { type: 'account.changed', scope: 'account:read', entityId: patientId },
  });
}

/**
 * Nobody signs in with it any more, and its e-mail and username are free for a
 * new one. The record itself stays, as the law asks, and so does the audit log.
 */
async function closeAccount({ features }: Portal, tx: Tx, userId: string, at: Date): Promise<void> {
  await keepAdministrator(tx, userId, await clinicsOf(tx, userId));
  for (const table of rowsOfAccounts(features)) {
    // Each has a `userId`, which no type tells of all at once.
    await (tx[table] as typeof tx.account).deleteMany({ where: { userId } });
  }
  await tx.accessGrant.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: at } });
  await tx.user.update({ where: { id: userId }, data: { disabledAt: at, email: `closed-${userId}@invalid`, username: null, displayUsername: null } });
}
