/** The words of a good-faith estimate as a document: those of its page (`mf-billing`), as 45 CFR 149.610(c) asks. */
import type { ByLanguage } from '../../words.ts';

interface GoodFaithWords {
  readonly title: string;
  readonly expected: string;
  readonly questions: string;
  readonly service: string;
  readonly clinic: string;
  readonly plannedOn: string;
  readonly madeOn: string;
  readonly columns: readonly [service: string, code: string, quantity: string, charge: string];
  readonly total: string;
  readonly madeBy: string;
  readonly address: string;
  readonly phone: string;
  readonly npi: string;
  readonly taxId: string;
  readonly forWhat: string;
  readonly issuer: string;
  readonly know: string;
  readonly disclaimers: readonly string[];
  readonly dispute: string;
}

export const goodFaithWords: ByLanguage<GoodFaithWords> = {
  en: {
    title: 'Good-faith estimate',
    expected: 'Expected charges',
    questions: 'Questions? Call us:',
    service: 'Service',
    clinic: 'Clinic',
    plannedOn: 'Planned for',
    madeOn: 'Made on',
    columns: ['Service', 'Code', 'How many', 'Expected charge'],
    total: 'Total',
    madeBy: 'Made by',
    address: 'Address',
    phone: 'Phone',
    npi: 'Number as a clinic (NPI)',
    taxId: 'Tax number (TIN)',
    forWhat: 'What it is for',
    issuer: 'Who made this estimate',
    know: 'What you should know',
    disclaimers: [
      'This is only an estimate. What you are billed may be different.',
      'You may need other services that are planned or asked for separately. They aren’t in this estimate.',
      'This isn’t a contract. You don’t have to get these services here.',
      'If you are billed $400 or more above this estimate, you have the right to dispute the bill.',
      'A dispute will not change the quality of the care you get.',
    ],
    dispute:
      'To dispute a bill, start within 120 days of the first bill at www.cms.gov/nosurprises/consumers, or call 1-800-985-3059. There is a $25 fee. If you win, it is taken off your bill. Keep this estimate: you will need it.',
  },
  es: {
    title: 'Estimación de buena fe',
    expected: 'Cargos esperados',
    questions: '¿Preguntas? Llámenos:',
    service: 'Servicio',
    clinic: 'Clínica',
    plannedOn: 'Prevista para',
    madeOn: 'Hecha el',
    columns: ['Servicio', 'Código', 'Cantidad', 'Cargo esperado'],
    total: 'Total',
    madeBy: 'Hecha por',
    address: 'Dirección',
    phone: 'Teléfono',
    npi: 'Número de la clínica (NPI)',
    taxId: 'Número fiscal (TIN)',
    forWhat: 'Para qué es',
    issuer: 'Quién hizo esta estimación',
    know: 'Lo que debe saber',
    disclaimers: [
      'Esto es solo una estimación. Lo que se le facture puede ser distinto.',
      'Puede necesitar otros servicios que se planean o se piden por separado. No están en esta estimación.',
      'Esto no es un contrato. No tiene que recibir estos servicios aquí.',
      'Si se le facturan $400 o más por encima de esta estimación, tiene derecho a disputar la factura.',
      'Una disputa no cambiará la calidad de la atención que recibe.',
    ],
    dispute:
      'Para disputar una factura, comience dentro de 120 días desde la primera factura en www.cms.gov/nosurprises/consumers, o llame al 1-800-985-3059. Cuesta $25. Si usted gana, se descuentan de su factura. Guarde esta estimación: la necesitará.',
  },
};
