/** Where a receipt goes: sealed in the row of its payment. */
import { seal, unseal } from '../../auth/seal.ts';

export interface ReceiptTo {
  readonly address: string;
  readonly locale: 'en' | 'es';
  /** Whose address it is; null for a guest. */
  readonly userId: string | null;
}

const owner = (paymentId: string): string => `receipt ${paymentId}`;

export const sealReceipt = (secret: string, paymentId: string, to: ReceiptTo): Uint8Array<ArrayBuffer> => seal(secret, owner(paymentId), JSON.stringify(to));

/** Null for a secret that was replaced since. */
export function openReceipt(secret: string, paymentId: string, sealed: Uint8Array): ReceiptTo | null {
  const text = unseal(secret, owner(paymentId), sealed);
  return text === null ? null : (JSON.parse(text) as ReceiptTo);
}
