/** The mails of payments. */
import { mailKind } from '../../mail/mail-kinds.ts';
import type { ValuesOf } from '../../mail/mail-kinds.ts';

/** The same in both languages of the portal: `$1,234.56`. */
const dollars = (cents: number): string => new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100);

interface Receipt {
  /** Of the payment. */
  readonly number: string;
  readonly cents: number;
  /** `2026-11-24` */
  readonly day: string;
  /** Who paid has no account to sign in to. */
  readonly guest: boolean;
}

export const paymentsMails = {
  'payment-receipt': mailKind<Receipt>({
    words: {
      en: ({ number, cents, day, guest }, { name, phone, origin }) => ({
        subject: `Your payment to ${name}`,
        text: `We got your payment of ${dollars(cents)}. Thank you.\n\nPayment number: ${number}\nDate: ${day}\n\n${guest ? `Questions? Call us at ${phone}.` : `Sign in to see your receipt: ${origin}`}`,
      }),
      es: ({ number, cents, day, guest }, { name, phone, origin }) => ({
        subject: `Su pago a ${name}`,
        text: `Recibimos su pago de ${dollars(cents)}. Gracias.\n\nNúmero de pago: ${number}\nFecha: ${day}\n\n${guest ? `¿Tiene preguntas? Llámenos al ${phone}.` : `Inicie sesión para ver su comprobante: ${origin}`}`,
      }),
    },
  }),
  'payment-refund': mailKind<Omit<Receipt, 'guest'>>({
    words: {
      en: ({ number, cents, day }, { name, phone }) => ({
        subject: `Money back from ${name}`,
        text: `We sent ${dollars(cents)} back to the card or account you paid with. Your bank can take up to 10 days to show it.\n\nPayment number: ${number}\nDate: ${day}\n\nQuestions? Call us at ${phone}.`,
      }),
      es: ({ number, cents, day }, { name, phone }) => ({
        subject: `Devolución de ${name}`,
        text: `Enviamos ${dollars(cents)} de vuelta a la tarjeta o cuenta con la que pagó. Su banco puede tardar hasta 10 días en mostrarlo.\n\nNúmero de pago: ${number}\nFecha: ${day}\n\n¿Tiene preguntas? Llámenos al ${phone}.`,
      }),
    },
  }),
};

export type PaymentsMails = ValuesOf<typeof paymentsMails>;

declare module '../../mail/mail-kinds.ts' {
  interface MailValues extends PaymentsMails {}
}
