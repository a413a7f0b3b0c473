/** Saying yes or no to a request: once, with an answer that is mailed, and with what a yes brings about. */
import type { Context } from 'hono';
import { PATIENT_SCOPES } from '../../access/scopes.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { AppEnv } from '../../http/router.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import { grantOwnChart } from '../registration/finish.ts';
import { openContent } from '../requests/service.ts';
import type { RequestContent, RequestKind } from '../requests/schema.ts';
import { readRequest, within } from './service.ts';
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
}

/**
 * Decides an open request of this clinic.
 * @throws {ApiProblem} resource/not-found, request/already-decided, registration/no-chart (a yes needs a chart of this clinic without another owner)
 */
export async function decide(c: Context<AppEnv>, id: string, decision: Decision): Promise<DeskRequest> {
  const { portal, session, clinicId } = c.var;
  const at = portal.now();
  const { approved, answer } = decision;
  const state = approved ? 'approved' : 'declined';
  const patientId = await portal.db.transaction(async (tx) => {
    const row = await tx.accountRequest.findFirst({ where: { id, ...within(clinicId) } });
    if (!row) throw new ApiProblem('resource/not-found');
    // The state is part of the condition: of two decisions at once, one finds no row.
    const { count } = await tx.accountRequest.updateMany({ where: { id, state: 'open' }, data: { state, answer, decidedAt: at, decidedById: session.userId } });
    if (count === 0) throw new ApiProblem('request/already-decided');
    const chartId = row.patientId ?? (await chosenChart(tx, clinicId, decision));
    const content = openContent(portal, row);
    // Before the account is closed: its address goes with it.
    const address = content.email ?? (row.userId && (await tx.user.findUniqueOrThrow({ where: { id: row.userId } })).email);
    if (approved) await carryOut(portal, tx, { kind: row.kind, userId: row.userId, patientId: chartId, content, at, staffId: session.userId });
    if (chartId) await tx.accountRequest.update({ where: { id }, data: { patientId: chartId, clinicId } });
    const mail = { kind: 'request-decided', approved, answer, link: `${portal.config.origin}/` } as const;
    if (address) await enqueueMail(portal, tx, { address, locale: content.locale }, mail, { dedupeKey: `request-decided ${id}` });
    return chartId;
  });
  await recordDeskAct(c, { action: 'request', patientId, entityId: id, reason: state });
  return readRequest(portal, clinicId, id);
}

async function chosenChart(tx: Tx, clinicId: string, { approved, chartId }: Decision): Promise<string | null> {
  if (!approved || !chartId) return null;
  const chart = await tx.patient.findFirst({ where: { id: chartId, clinicId }, select: { id: true } });
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
      if ((await tx.accessGrant.count({ where: { patientId, relationship: 'self', revokedAt: null } })) > 0) throw new ApiProblem('registration/no-chart');
      return grantOwnChart(tx, userId, patientId, at, staffId);
    case 'child':
    case 'adult':
      if ((await tx.accessGrant.count({ where: { userId, patientId, revokedAt: null } })) > 0) throw new ApiProblem('registration/no-chart');
      await tx.accessGrant.create({
        data: { userId, patientId, relationship: kind === 'child' ? 'parent' : 'caregiver', scopes: [...PATIENT_SCOPES], startsAt: at, grantedById: staffId },
      });
      return;
    case 'name_change':
      return changeName(portal, tx, decided, userId, patientId);
    case 'deactivation':
      return closeAccount(tx, userId, at);
  }
}

async function changeName(portal: Portal, tx: Tx, { content }: Decided, userId: string, patientId: string): Promise<void> {
  const { givenName, familyName } = content;
  if (!givenName || !familyName) throw new ApiProblem('registration/no-chart');
  await tx.patient.update({ where: { id: patientId }, data: { givenName, familyName, version: { increment: 1 } } });
  await tx.user.update({ where: { id: userId }, data: { name: `${givenName} ${familyName}` } });
  await portal.events.publish(tx, { type: 'account.changed', patientId, scope: 'account:read', entityId: patientId });
}

/**
 * Nobody signs in with it any more, and its e-mail and username are free for a
 * new one. The record itself stays, as the law asks, and so does the audit log.
 */
async function closeAccount(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  for (const table of [tx.account, tx.secondFactor, tx.backupCode, tx.passkey, tx.knownDevice, tx.mailToken, tx.formDraft, tx.contactChannel]) {
    await (table as typeof tx.account).deleteMany({ where: { userId } });
  }
  await tx.accessGrant.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: at } });
  await tx.user.update({ where: { id: userId }, data: { disabledAt: at, email: `closed-${userId}@invalid`, username: null, displayUsername: null } });
}
