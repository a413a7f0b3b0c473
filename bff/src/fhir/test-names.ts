/**
 * What a test is called in another language. Laboratories name tests in English,
 * in words of their own; a name is told in Spanish only where all of it is known
 * here, else as it was sent. It goes by the name and not by its code: a code
 * would drop what the laboratory added ("fasting").
 */

/** By its name in lower case. */
const SPANISH: Readonly<Record<string, string>> = {
  // Panels.
  'basic metabolic panel': 'Panel metabólico básico',
  'comprehensive metabolic panel': 'Panel metabólico completo',
  'complete blood count': 'Hemograma completo',
  'complete blood count (cbc)': 'Hemograma completo',
  'blood count': 'Hemograma',
  'lipid panel': 'Panel de lípidos',
  'liver panel': 'Panel hepático',
  'kidney panel': 'Panel renal',
  'thyroid panel': 'Panel de tiroides',
  'urine albumin and creatinine': 'Albúmina y creatinina en orina',
  urinalysis: 'Análisis de orina',
  'blood pressure': 'Presión arterial',
  'blood pressure panel with all children optional': 'Presión arterial',
  'vital signs': 'Signos vitales',
  // Values.
  'alanine aminotransferase': 'Alanina aminotransferasa (ALT)',
  albumin: 'Albúmina',
  'albumin/creatinine ratio in urine': 'Relación albúmina/creatinina en orina',
  'alkaline phosphatase': 'Fosfatasa alcalina',
  'aspartate aminotransferase': 'Aspartato aminotransferasa (AST)',
  'bilirubin.total': 'Bilirrubina total',
  'blood type': 'Grupo sanguíneo',
  'body height': 'Estatura',
  'body mass index': 'Índice de masa corporal',
  'body mass index (bmi)': 'Índice de masa corporal',
  'body temperature': 'Temperatura corporal',
  'body weight': 'Peso corporal',
  calcium: 'Calcio',
  'carbon dioxide': 'Dióxido de carbono',
  'carbon dioxide, total': 'Dióxido de carbono total',
  chloride: 'Cloruro',
  cholesterol: 'Colesterol',
  'cholesterol in hdl': 'Colesterol HDL',
  'cholesterol in ldl': 'Colesterol LDL',
  creatinine: 'Creatinina',
  'diastolic blood pressure': 'Presión arterial diastólica',
  erythrocytes: 'Glóbulos rojos',
  'estimated kidney function (egfr)': 'Función renal estimada (eGFR)',
  ferritin: 'Ferritina',
  glucose: 'Glucosa',
  'hdl cholesterol': 'Colesterol HDL',
  'head occipital-frontal circumference': 'Perímetro cefálico',
  'heart rate': 'Frecuencia cardíaca',
  hematocrit: 'Hematocrito',
  hemoglobin: 'Hemoglobina',
  'hemoglobin a1c': 'Hemoglobina A1c',
  'hemoglobin a1c/hemoglobin.total': 'Hemoglobina A1c/hemoglobina total',
  iron: 'Hierro',
  'ldl cholesterol': 'Colesterol LDL',
  leukocytes: 'Glóbulos blancos',
  'low density lipoprotein cholesterol': 'Colesterol LDL',
  magnesium: 'Magnesio',
  'oxygen saturation': 'Saturación de oxígeno',
  platelets: 'Plaquetas',
  potassium: 'Potasio',
  protein: 'Proteína',
  'red blood cells': 'Glóbulos rojos',
  'respiratory rate': 'Frecuencia respiratoria',
  sodium: 'Sodio',
  'systolic blood pressure': 'Presión arterial sistólica',
  'thyroid stimulating hormone (tsh)': 'Hormona estimulante de la tiroides (TSH)',
  thyrotropin: 'Hormona estimulante de la tiroides (TSH)',
  'tobacco smoking status': 'Consumo de tabaco',
  'total cholesterol': 'Colesterol total',
  triglyceride: 'Triglicéridos',
  triglycerides: 'Triglicéridos',
  'urea nitrogen': 'Nitrógeno ureico',
  'urea nitrogen (bun)': 'Nitrógeno ureico (BUN)',
  'vitamin b12': 'Vitamina B12',
  'vitamin d': 'Vitamina D',
  'white blood cells': 'Glóbulos blancos',
};

/** Parts of LOINC's long names: "Glucose [Mass/volume] in Serum or Plasma". */
const PROPERTIES: Readonly<Record<string, string>> = {
  '#/volume': 'N.º/volumen',
  'enzymatic activity/volume': 'Actividad enzimática/volumen',
  'mass/volume': 'Masa/volumen',
  'moles/volume': 'Moles/volumen',
  presence: 'Presencia',
  ratio: 'Relación',
  'volume fraction': 'Fracción de volumen',
};
const SPECIMENS: Readonly<Record<string, string>> = {
  blood: 'sangre',
  'arterial blood': 'sangre arterial',
  plasma: 'plasma',
  serum: 'suero',
  'serum or plasma': 'suero o plasma',
  urine: 'orina',
};
const METHODS: Readonly<Record<string, string>> = { 'automated count': 'recuento automatizado', calculation: 'cálculo', 'test strip': 'tira reactiva' };
const LONG = /^(.+?)(?: \[([^\]]+)\])?(?: in ([a-z ]+?))?(?: by ([a-z ]+))?$/;

const known = (table: Readonly<Record<string, string>>, words: string): string | undefined => (Object.hasOwn(table, words) ? table[words] : undefined);

/** A part that is there and not known makes the whole name unknown. */
function inSpanish(name: string): string | undefined {
  const words = name.trim().toLowerCase();
  const whole = known(SPANISH, words);
  if (whole !== undefined) return whole;
  const [, component, property, specimen, method] = LONG.exec(words) ?? [];
  if (component === undefined) return undefined;
  const parts = [
    known(SPANISH, component),
    property === undefined ? '' : wrapped(' [', known(PROPERTIES, property), ']'),
    specimen === undefined ? '' : wrapped(' en ', known(SPECIMENS, specimen)),
    method === undefined ? '' : wrapped(' por ', known(METHODS, method)),
  ];
  return parts.includes(undefined) ? undefined : parts.join('');
}

const wrapped = (before: string, text: string | undefined, after = ''): string | undefined => (text === undefined ? undefined : `${before}${text}${after}`);

/** The name of a test, a panel or a part of one in a language; as it was sent where that language has none. */
export function testName(name: string, language: string): string {
  return (language === 'es' ? inSpanish(name) : undefined) ?? name;
}
