/**
 * Which measures stand on "My health", and when one matters to somebody: the
 * only place where that is decided. A goal of their own counts most, then a
 * health condition that is followed by it, then that it is measured often.
 * Nothing here is a target: those come from goals alone.
 *
 * Codes are LOINC for what is measured (https://loinc.org), SNOMED CT and
 * ICD-10-CM for conditions. Why a condition is followed by a measure:
 * - diabetes by A1c, blood pressure and weight: American Diabetes Association,
 *   Standards of Care in Diabetes, sections 6, 8 and 10;
 * - high blood pressure by blood pressure: ACC/AHA guideline 2017;
 * - heart failure by weight and blood pressure: AHA/ACC/HFSA guideline 2022, self-care;
 * - high cholesterol by LDL cholesterol: AHA/ACC guideline 2018;
 * - kidney disease by eGFR and blood pressure: KDIGO 2024;
 * - atrial fibrillation by heart rate: ACC/AHA/ACCP/HRS guideline 2023.
 */
export const LOINC = 'http://loinc.org';

const SNOMED = 'http://snomed.info/sct';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10-cm';

interface ConditionCodes {
  readonly snomed: readonly string[];
  /** What codes begin with: E11 is also E11.9. */
  readonly icd10: readonly string[];
}

const DIABETES: ConditionCodes = { snomed: ['73211009', '44054006', '46635009', '714628002'], icd10: ['E10', 'E11', 'E13', 'R73.03'] };
const HIGH_PRESSURE: ConditionCodes = { snomed: ['38341003', '59621000'], icd10: ['I10', 'I11', 'I12', 'I13'] };
const HEART_FAILURE: ConditionCodes = { snomed: ['84114007', '88805009', '42343007'], icd10: ['I50'] };
const HIGH_CHOLESTEROL: ConditionCodes = { snomed: ['55822004', '13644009'], icd10: ['E78'] };
const KIDNEY_DISEASE: ConditionCodes = { snomed: ['709044004', '431855005', '431856006', '433144002', '431857002'], icd10: ['N18'] };
const FIBRILLATION: ConditionCodes = { snomed: ['49436004', '282825002', '440059007'], icd10: ['I48'] };
const OBESITY: ConditionCodes = { snomed: ['414916001', '162864005', '408512008'], icd10: ['E66'] };

export interface Measure {
  readonly key: 'a1c' | 'blood-pressure' | 'weight' | 'ldl' | 'egfr' | 'heart-rate';
  /** LOINC codes under which it is measured. */
  readonly codes: readonly string[];
  /** Where it is made of several numbers: their codes, in the order they are said. */
  readonly parts: readonly string[];
  readonly conditions: readonly ConditionCodes[];
}

/** In the order in which they stand where they matter alike. */
export const MEASURES: readonly Measure[] = [
  { key: 'a1c', codes: ['4548-4', '17856-6', '4549-2'], parts: [], conditions: [DIABETES] },
  {
    key: 'blood-pressure',
    codes: ['85354-9', '55284-4'],
    parts: ['8480-6', '8462-4'],
    conditions: [HIGH_PRESSURE, DIABETES, HEART_FAILURE, KIDNEY_DISEASE],
  },
  { key: 'weight', codes: ['29463-7', '3141-9'], parts: [], conditions: [HEART_FAILURE, OBESITY, DIABETES] },
  { key: 'ldl', codes: ['13457-7', '18262-6', '2089-1'], parts: [], conditions: [HIGH_CHOLESTEROL] },
  { key: 'egfr', codes: ['98979-8', '62238-1', '33914-3', '48642-3', '69405-9'], parts: [], conditions: [KIDNEY_DISEASE] },
  { key: 'heart-rate', codes: ['8867-4'], parts: [], conditions: [FIBRILLATION] },
];

/** As often as this within {@link OFTEN_DAYS} is often. */
export const OFTEN = 3;
export const OFTEN_DAYS = 730;

/** More are no strip. */
export const SHOWN = 4;

/** Every code that a value on the strip can have. */
export const MEASURE_CODES = MEASURES.flatMap(({ codes }) => codes);

/** Whether a condition with this code is followed by the measure. */
export function isFollowedBy({ conditions }: Measure, { codeSystem, code }: { readonly codeSystem: string | null; readonly code: string | null }): boolean {
  if (code === null) return false;
  return conditions.some(({ snomed, icd10 }) =>
    codeSystem === SNOMED
      ? snomed.includes(code)
      : codeSystem === ICD_10 && icd10.some((start) => code === start || code.startsWith(start.includes('.') ? start : `${start}.`)),
  );
}
