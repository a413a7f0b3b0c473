/**
 * What the law says where a clinic is: in which words a late bill is told, and how
 * long a clinic has to answer a dispute. Data, dated: a new rule is a new row, and
 * the latest that is in force counts. A state without a row has the ones of the
 * United States.
 */
import type { ByLanguage } from '../../words.ts';

interface Jurisdiction {
  /** Two letters, or `US`. */
  readonly state: string;
  /** The first day it counts. */
  readonly from: string;
  /** Told beside a bill that is past due. */
  readonly pastDue: ByLanguage<string>;
  /** Calendar days in which a dispute is answered. */
  readonly disputeDays: number;
  /** Where the rule stands. */
  readonly source: string;
}

const NO_CREDIT_REPORT: ByLanguage<string> = {
  en: 'By the law of your state, a medical bill can’t be put on your credit report. You can pay in parts, ask for help with the cost, or tell us if something looks wrong.',
  es: 'Según la ley de su estado, una factura médica no puede aparecer en su informe de crédito. Puede pagar por partes, pedir ayuda con el costo o decirnos si algo parece estar mal.',
};

const JURISDICTIONS: readonly Jurisdiction[] = [
  {
    state: 'US',
    from: '2016-01-01',
    pastDue: {
      en: 'You can pay in parts, ask for help with the cost, or tell us if something looks wrong. We wait at least 120 days after the first bill before we take any other step.',
      es: 'Puede pagar por partes, pedir ayuda con el costo o decirnos si algo parece estar mal. Esperamos al menos 120 días después de la primera factura antes de dar cualquier otro paso.',
    },
    disputeDays: 30,
    source: '26 CFR 1.501(r)-6(c)',
  },
  { state: 'CO', from: '2023-08-07', pastDue: NO_CREDIT_REPORT, disputeDays: 30, source: 'Colorado HB23-1126' },
  { state: 'NY', from: '2023-12-13', pastDue: NO_CREDIT_REPORT, disputeDays: 30, source: 'New York Public Health Law, article 49-A' },
  { state: 'MN', from: '2024-10-01', pastDue: NO_CREDIT_REPORT, disputeDays: 30, source: 'Minnesota Statutes 332C' },
  { state: 'IL', from: '2025-01-01', pastDue: NO_CREDIT_REPORT, disputeDays: 30, source: 'Illinois Public Act 103-0648' },
  { state: 'CA', from: '2025-01-01', pastDue: NO_CREDIT_REPORT, disputeDays: 30, source: 'California SB 1061' },
];

/** The rules that count for a clinic on a day. @param state as the clinic's address has it */
export function jurisdictionOf(state: string | null, day: string): Jurisdiction {
  const inForce = (of: string) => JURISDICTIONS.filter((one) => one.state === of && one.from <= day).at(-1);
  // The one of the United States is in force since before there were portals.
  return inForce(state ?? 'US') ?? inForce('US') ?? (JURISDICTIONS[0] as Jurisdiction);
}
