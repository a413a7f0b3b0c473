/** What happened to an application, written down, and told to pages, to the desk and to other systems. */
import { recordChange } from '../../changes/record-change.ts';
import type { ChangeKind } from '../../changes/change-kinds.ts';
import type { Tx } from '../../database/database.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Portal } from '../../portal.ts';
import type { ApplicationEvent } from './schema.ts';

const liveOf = (entityId: string) => ({ type: 'billing.help-changed', scope: 'billing:read', entityId }) as const;

interface Told {
  readonly id: string;
  readonly patientId: string;
  readonly clinicId: string;
}

export interface Happening {
  readonly kind: ApplicationEvent['kind'];
  /** Nobody when it came by itself. */
  readonly byUserId: string | null;
  readonly words?: string | null;
  readonly discount?: number | null;
  /** Who applied hears of it. */
  readonly isNews?: true;
}

const RECORDED: Readonly<Record<ApplicationEvent['kind'], ChangeKind>> = {
  sent: 'assistance.sent',
  'more-asked': 'assistance.more-asked',
  'more-sent': 'assistance.more-sent',
  approved: 'assistance.approved',
  refused: 'assistance.refused',
  appealed: 'assistance.appealed',
  withdrawn: 'assistance.ended',
  'no-answer': 'assistance.ended',
  over: 'assistance.ended',
};

/** In the transaction of what happened. */
export async function note(portal: Portal, tx: Tx, row: Told, { kind, byUserId, words = null, discount = null, isNews }: Happening, at: Date): Promise<void> {
  const { id, patientId, clinicId } = row;
  await tx.assistanceEvent.create({ data: { applicationId: id, at, kind, byUserId, words, discount } });
  await recordChange(portal, tx, { kind: RECORDED[kind], patientId, entityId: id, byUserId, live: liveOf(id), clinicId });
  if (isNews) await writeNews(tx, [{ topic: 'help', patientId, entityId: id, byUserId, at, key: `${kind} ${id} ${at.toISOString()}` }]);
}

/** Tells the desk of a clinic that its list has changed. */
export function tellDesk({ events }: Pick<Portal, 'events'>, tx: Tx, { id, clinicId, patientId }: Told): Promise<void> {
  return events.publish(tx, { ...liveOf(id), clinicId, about: patientId });
}
