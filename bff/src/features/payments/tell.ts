/** Tells of a payment: the record it is of, whoever answers for its bills, and the desk of its clinic. */
import { accountsOfOthers } from '../../access/reach.ts';
import type { ChangeKind } from '../../changes/change-kinds.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import type { Payment } from '../../database/generated/client.ts';
import type { Portal } from '../../portal.ts';

type PaymentChange = Extract<ChangeKind, `payment.${string}`>;

/** In the transaction of the change. @param byUserId - who did it; nobody when it came by itself */
export async function tellPayment(portal: Portal, tx: Tx, payment: Payment, kind: PaymentChange, byUserId: string | null): Promise<void> {
  const { id, patientId, clinicId, confidential } = payment;
  const live = { type: 'billing.changed', scope: 'billing:read', entityId: id } as const;
  await recordChange(portal, tx, { kind, patientId, entityId: id, byUserId, live, clinicId });
  if (confidential) return;
  // Who answers for the bills may have paid from their own record, and waits there for the outcome.
  const answering = await tx.billingAccount.findMany({
    where: { ...accountsOfOthers(patientId), statements: { some: { paymentParts: { some: { paymentId: id } } } } },
    select: { guarantorPatientId: true },
  });
  for (const each of new Set(answering.map(({ guarantorPatientId }) => guarantorPatientId))) {
    if (each !== null) await portal.events.publish(tx, { ...live, patientId: each });
  }
}
