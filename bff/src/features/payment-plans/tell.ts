/** What pages of the patient, and of the desk, hear of a plan, of auto-pay or of a payment. */
export const liveOf = (entityId: string) => ({ type: 'billing.plans-changed', scope: 'billing:read', entityId }) as const;
