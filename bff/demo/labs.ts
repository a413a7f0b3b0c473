/** The laboratory's tests: code, unit and reference range for adults, and the panels they are ordered in. */
import { loinc } from './resources.ts';
import type { Code } from './resources.ts';

export interface LabTest {
  code: Code;
  unit: string;
  low?: number;
  high?: number;
  decimals: number;
}

const test = (code: string, name: string, unit: string, low: number | undefined, high: number | undefined, decimals = 0): LabTest => ({
  code: loinc(code, name),
  unit,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  decimals,
});

export const TESTS = {
  a1c: test('4548-4', 'Hemoglobin A1c', '%', 4.0, 5.6, 1),
  glucose: test('2345-7', 'Glucose', 'mg/dL', 70, 99),
  bun: test('3094-0', 'Urea nitrogen (BUN)', 'mg/dL', 7, 20),
  creatinine: test('2160-0', 'Creatinine', 'mg/dL', 0.5, 1.1, 2),
  egfr: test('98979-8', 'Estimated kidney function (eGFR)', 'mL/min/{1.73_m2}', 60, undefined),
  sodium: test('2951-2', 'Sodium', 'mmol/L', 135, 145),
  potassium: test('2823-3', 'Potassium', 'mmol/L', 3.5, 5.1, 1),
  chloride: test('2075-0', 'Chloride', 'mmol/L', 98, 107),
  bicarbonate: test('2028-9', 'Carbon dioxide', 'mmol/L', 22, 29),
  calcium: test('17861-6', 'Calcium', 'mg/dL', 8.6, 10.2, 1),
  cholesterol: test('2093-3', 'Total cholesterol', 'mg/dL', undefined, 199),
  triglycerides: test('2571-8', 'Triglycerides', 'mg/dL', undefined, 149),
  hdl: test('2085-9', 'HDL cholesterol', 'mg/dL', 50, undefined),
  ldl: test('13457-7', 'LDL cholesterol', 'mg/dL', undefined, 99),
  acr: test('9318-7', 'Albumin/creatinine ratio in urine', 'mg/g', undefined, 29),
  whiteCells: test('6690-2', 'White blood cells', '10*3/uL', 4.0, 11.0, 1),
  hemoglobin: test('718-7', 'Hemoglobin', 'g/dL', 13.5, 17.5, 1),
  hematocrit: test('4544-3', 'Hematocrit', '%', 41, 53, 1),
  platelets: test('777-3', 'Platelets', '10*3/uL', 150, 400),
  ntProBnp: test('33762-6', 'NT-proBNP', 'pg/mL', undefined, 449),
} as const satisfies Record<string, LabTest>;
export type TestName = keyof typeof TESTS;

/** What a lab order is called. */
export const PANELS = {
  a1c: loinc('4548-4', 'Hemoglobin A1c'),
  metabolic: loinc('24321-2', 'Basic metabolic panel'),
  lipid: loinc('24331-1', 'Lipid panel'),
  acr: loinc('9318-7', 'Urine albumin and creatinine'),
  bloodCount: loinc('58410-2', 'Complete blood count'),
  ntProBnp: loinc('33762-6', 'NT-proBNP'),
} as const;
