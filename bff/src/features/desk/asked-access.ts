/** What a yes brings about where somebody asked for access to another person's chart, or for its end. */
import { PATIENT_SCOPES } from '../../access/scopes.ts';
import { mailAddressOf } from '../../auth/mail-address.ts';
import type { Tx } from '../../database/database.ts';
import { isConflict } from '../../database/errors.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import type { RequestContent } from '../requests/schema.ts';
import { endOf, ownersOf, readChart, staffScopesOf } from '../sharing/published.ts';
import { announce, tellOfEnd } from './access.ts';
import type { Decision } from './schema.ts';

interface Asked {
  readonly kind: 'child' | 'adult';
  readonly userId: string;
  readonly patientId: string;
  readonly content: RequestContent;
  readonly staffId: string;
  readonly terms: Pick<Decision, 'permissions' | 'lastDay'>;
}

/**
 * Opens the chart: as staff chose, else as was asked for, else whole. Whether
 * the ages count goes by the chart and not by what somebody said: for a minor
 * everybody is as a parent is, and what a parent asked for opens no adult's chart.
 * @throws {ApiProblem} registration/no-chart: they have access already, or are kept away from it; request/invalid: a day that is over, an adult's chart
 */
export async function openAskedChart(portal: Portal, tx: Tx, { kind, userId, patientId, content, staffId, terms }: Asked): Promise<void> {
  const at = portal.now();
  const chart = await readChart(tx, portal, patientId);
  if (kind === 'child' && chart.isAdult) throw new ApiProblem('request/invalid', { errors: [{ path: 'chartId', code: 'adult' }] });
  const permissions = terms.permissions ?? content.permissions;
  const endsAt = endOf(chart, terms.lastDay === undefined ? (content.lastDay ?? null) : terms.lastDay);
  const scopes = permissions ? staffScopesOf(permissions) : [...PATIENT_SCOPES];
  // Access that ended by itself is in nobody's way. A restriction has no end.
  await tx.accessGrant.updateMany({ where: { userId, patientId, revokedAt: null, endsAt: { lte: at } }, data: { revokedAt: at } });
  if ((await tx.accessGrant.count({ where: { userId, patientId, revokedAt: null } })) > 0) throw new ApiProblem('registration/no-chart');
  try {
    const { id } = await tx.accessGrant.create({
      data: { userId, patientId, relationship: chart.isAdult ? 'caregiver' : 'parent', scopes, startsAt: at, endsAt, grantedById: staffId },
    });
    await announce(portal, tx, { kind: 'access.given', patientId, userId, entityId: id, staffId });
  } catch (error) {
    // Access, or a restriction, came at the same moment.
    if (isConflict(error)) throw new ApiProblem('registration/no-chart', { cause: error });
    throw error;
  }
  const { name: who } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  for (const owner of await ownersOf(tx, patientId)) {
    await enqueueMail(portal, tx, await mailAddressOf(tx, owner), { kind: 'asked-access-given', who, phone: portal.config.phone });
  }
}

/** Ends access that only the clinic can end. @throws {ApiProblem} registration/no-chart: it is not there */
export async function endAskedAccess(portal: Portal, tx: Tx, patientId: string, staffId: string, { grantId }: RequestContent): Promise<void> {
  const grant = grantId
    ? await tx.accessGrant.findFirst({ where: { id: grantId, patientId, basis: { not: null }, relationship: { in: ['parent', 'caregiver'] } } })
    : null;
  if (!grant) throw new ApiProblem('registration/no-chart');
  const { count } = await tx.accessGrant.updateMany({ where: { id: grant.id, revokedAt: null }, data: { revokedAt: portal.now() } });
  if (count === 0) return;
  await announce(portal, tx, { kind: 'access.ended', patientId, userId: grant.userId, entityId: grant.id, staffId });
  await tellOfEnd(portal, tx, patientId, grant.userId);
}
