/** The words of bills and receipts for taxes as documents: those of their pages (`mf-billing`). */
import type { ByLanguage } from '../../words.ts';
import type { StatementState } from './schema.ts';

interface BillWords {
  readonly bill: (number: string) => string;
  readonly sent: (day: string) => string;
  readonly owed: string;
  readonly credit: string;
  readonly states: Readonly<Record<StatementState, string>>;
  readonly due: (day: string) => string;
  readonly lateSince: (day: string) => string;
  readonly unsure: string;
  readonly toPay: string;
  readonly questions: string;
  readonly flow: string;
  readonly flowAlt: (parts: string) => string;
  readonly summary: string;
  readonly charges: string;
  readonly insurance: string;
  readonly discounts: string;
  readonly part: string;
  readonly paid: string;
  readonly lines: string;
  readonly columns: readonly [service: string, day: string, charge: string, insurance: string, discount: string, part: string];
  readonly code: (code: string) => string;
  readonly payments: string;
  readonly paymentColumns: readonly [on: string, how: string, amount: string];
  readonly taxTitle: (year: number) => string;
  readonly totalPaid: string;
  readonly paidTo: string;
  readonly taxPayments: string;
  readonly taxColumns: readonly [on: string, forWhat: string, care: string, bill: string, how: string, amount: string];
  readonly care: string;
  readonly total: string;
  readonly taxNote: string;
}

export const billWords: ByLanguage<BillWords> = {
  en: {
    bill: (number) => `Bill ${number}`,
    sent: (day) => `Sent ${day}`,
    owed: 'You owe',
    credit: 'We owe you',
    states: {
      overdue: 'Past due',
      open: 'To pay',
      paid: 'Paid',
      credit: 'Credit',
      disputed: 'In dispute',
      planned: 'In a payment plan',
      paused: 'On hold',
      cancelled: 'Canceled',
      unsure: 'Being checked',
    },
    due: (day) => `Due ${day}`,
    lateSince: (day) => `Past due since ${day}`,
    unsure: 'We’re checking if this bill is yours. You don’t need to pay it now. Questions? Call us:',
    toPay: 'To pay, or if you’re having trouble paying, call us:',
    questions: 'Questions about this bill? Call us:',
    flow: 'Where the money went',
    flowAlt: (parts) => `A bar that shows where the money went: ${parts}. The table below says the same.`,
    summary: 'How we got this amount',
    charges: 'Charges',
    insurance: 'Insurance paid',
    discounts: 'Discounts',
    part: 'Your share',
    paid: 'You paid',
    lines: 'Services on this bill',
    columns: ['Service', 'Day', 'Charge', 'Insurance', 'Discount', 'Your share'],
    code: (code) => `Code ${code}`,
    payments: 'Payments',
    paymentColumns: ['Paid on', 'How', 'Amount'],
    taxTitle: (year) => `Medical payments in ${year}`,
    totalPaid: 'Total paid',
    paidTo: 'Paid to',
    taxPayments: 'Your payments',
    taxColumns: ['Paid on', 'For', 'Day of care', 'Bill', 'How', 'Amount'],
    care: 'Care',
    total: 'Total',
    taxNote: 'What insurance paid and what came off a bill is not part of these amounts.',
  },
  es: {
    bill: (number) => `Factura ${number}`,
    sent: (day) => `Enviada el ${day}`,
    owed: 'Usted debe',
    credit: 'Le debemos',
    states: {
      overdue: 'Vencida',
      open: 'Por pagar',
      paid: 'Pagada',
      credit: 'Saldo a favor',
      disputed: 'En disputa',
      planned: 'En un plan de pagos',
      paused: 'En pausa',
      cancelled: 'Anulada',
      unsure: 'En revisión',
    },
    due: (day) => `Vence el ${day}`,
    lateSince: (day) => `Vencida desde el ${day}`,
    unsure: 'Estamos revisando si esta factura es suya. No tiene que pagarla por ahora. ¿Preguntas? Llámenos:',
    toPay: 'Para pagar, o si le es difícil pagar, llámenos:',
    questions: '¿Preguntas sobre esta factura? Llámenos:',
    flow: 'A dónde fue el dinero',
    flowAlt: (parts) => `Una barra que muestra a dónde fue el dinero: ${parts}. La tabla de abajo dice lo mismo.`,
    summary: 'Cómo se calculó el importe',
    charges: 'Cargos',
    insurance: 'Pagó el seguro',
    discounts: 'Descuentos',
    part: 'Su parte',
    paid: 'Usted pagó',
    lines: 'Servicios de esta factura',
    columns: ['Servicio', 'Día', 'Cargo', 'Seguro', 'Descuento', 'Su parte'],
    code: (code) => `Código ${code}`,
    payments: 'Pagos',
    paymentColumns: ['Pagado el', 'Cómo', 'Importe'],
    taxTitle: (year) => `Pagos médicos en ${year}`,
    totalPaid: 'Total pagado',
    paidTo: 'Pagado a',
    taxPayments: 'Sus pagos',
    taxColumns: ['Pagado el', 'Por', 'Día de la atención', 'Factura', 'Cómo', 'Importe'],
    care: 'Atención',
    total: 'Total',
    taxNote: 'Lo que pagó el seguro y lo que se descontó de una factura no es parte de estos importes.',
  },
};
