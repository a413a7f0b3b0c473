/** What of payment plans, auto-pay and payments for a later day is recorded for other systems; the entity is the plan, the auto-pay or the payment. */
export interface PaymentPlansChanges {
  'payment-plan.proposed': true;
  'payment-plan.started': true;
  'payment-plan.declined': true;
  'payment-plan.changed': true;
  'payment-plan.missed': true;
  'payment-plan.completed': true;
  'payment-plan.canceled': true;
  'auto-pay.changed': true;
  'planned-payment.made': true;
  'planned-payment.changed': true;
}

declare module '../../changes/change-kinds.ts' {
  interface ChangeKinds extends PaymentPlansChanges {}
}
