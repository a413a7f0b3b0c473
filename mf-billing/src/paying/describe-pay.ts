/** What is said when paying, or saving a way to pay, did not work. */
import { msg } from '@lit/localize';
import type { FailCode } from '@portal/bff/contract/payments';
import { ApiError, describeError } from '@portal/shell/contract';
import { failText } from './payment-text.ts';

/** Whether it may have been charged all the same: no answer came, or one that tells nothing. */
export const isUnknown = (error: unknown): boolean =>
  !(error instanceof ApiError) || error.status === 0 || (error.status >= 500 && error.code !== 'payment/gateway-away');

export function describePay(error: unknown): string {
  if (isUnknown(error)) {
    return msg('We lost the connection and don’t know yet if your payment went through. Press the button again to find out. You will not be charged twice.', {
      id: 'billing.pay.unknown',
    });
  }
  return describeMethod(error);
}

export function describeMethod(error: unknown): string {
  const code = error instanceof ApiError ? error.code : '';
  switch (code) {
    case 'payment/method-declined':
      return failText(reasonOf(error));
    case 'payment/method-gone':
      return failText('method-gone');
    case 'payment/method-used':
      return msg('This card or account pays a plan, auto-pay or a scheduled payment. Choose another one there first.', { id: 'billing.pay.method-used' });
    case 'payment/gateway-away':
      return msg('We can’t reach the payment service right now. Nothing was charged. Try again in a few minutes.', { id: 'billing.pay.away' });
    case 'payment/changed':
    case 'payment/more-than-owed':
    case 'payment/nothing-owed':
      return msg('Something changed on these bills since you opened this page. Nothing was charged. Here is what is left to pay now.', {
        id: 'billing.pay.changed',
      });
    case 'payment/off':
      return msg('These bills can’t be paid here. Call us to pay. Nothing was charged.', { id: 'billing.pay.off' });
    default:
      return describeError(error);
  }
}

function reasonOf(error: unknown): FailCode | null {
  const problem: unknown = error instanceof ApiError ? error.problem : undefined;
  const reason: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'reason') : undefined;
  // One that is not known here is told as the one that says least.
  return typeof reason === 'string' ? (reason as FailCode) : null;
}
