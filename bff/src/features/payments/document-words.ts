/** The words of a receipt as a document: those of its page (`mf-billing`). */
import type { ByLanguage } from '../../words.ts';
import type { PaymentOrigin, ShownMethod } from './schema.ts';

interface ReceiptWords {
  readonly receipt: string;
  readonly paid: string;
  readonly questions: string;
  readonly number: string;
  readonly at: string;
  readonly with: string;
  readonly by: string;
  readonly kind: string;
  readonly forWhat: string;
  readonly bill: (number: string) => string;
  readonly back: string;
  readonly backSoon: string;
  /** @param name - of the bank or the kind of card; may be empty */
  readonly method: (kind: ShownMethod['kind'], name: string, last4: string) => string;
  /** None where somebody paid at the page. */
  readonly origins: Readonly<Record<Exclude<PaymentOrigin, 'person'>, string>>;
}

export const receiptWords: ByLanguage<ReceiptWords> = {
  en: {
    receipt: 'Receipt',
    paid: 'Paid',
    questions: 'Questions about this payment? Call us:',
    number: 'Payment number',
    at: 'Paid on',
    with: 'Paid with',
    by: 'Paid by',
    kind: 'Kind of payment',
    forWhat: 'What it was for',
    bill: (number) => `Bill ${number}`,
    back: 'Given back',
    backSoon: 'Being given back',
    method: (kind, name, last4) =>
      kind === 'bank' ? (name ? `${name} account ending in ${last4}` : `Bank account ending in ${last4}`) : `${name || 'Card'} ending in ${last4}`,
    origins: { guest: 'Paid without signing in', autopay: 'Auto-pay', plan: 'Payment plan', scheduled: 'Scheduled payment' },
  },
  es: {
    receipt: 'Comprobante',
    paid: 'Pagado',
    questions: '¿Preguntas sobre este pago? Llámenos:',
    number: 'Número de pago',
    at: 'Pagado el',
    with: 'Pagado con',
    by: 'Pagado por',
    kind: 'Tipo de pago',
    forWhat: 'Para qué fue',
    bill: (number) => `Factura ${number}`,
    back: 'Devuelto',
    backSoon: 'En devolución',
    method: (kind, name, last4) =>
      kind === 'bank'
        ? name
          ? `Cuenta de ${name} que termina en ${last4}`
          : `Cuenta bancaria que termina en ${last4}`
        : `${name || 'Tarjeta'} que termina en ${last4}`,
    origins: { guest: 'Pagado sin iniciar sesión', autopay: 'Pago automático', plan: 'Plan de pagos', scheduled: 'Pago programado' },
  },
};

/** Kinds of cards as people know them. */
export const CARD_NAMES: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};
