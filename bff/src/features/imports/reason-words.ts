/**
 * Why an import did not file something, in Spanish. The import notes it in
 * English, once for whoever runs it and for staff; what has no words here is
 * told as it was noted.
 */

/** By the English sentence. */
const SPANISH: Readonly<Record<string, string>> = {
  // No fact, or none yet.
  'entered in error': 'se anotó por error',
  'deleted by its source': 'su sistema de origen lo borró',
  refuted: 'descartado',
  'a draft': 'un borrador',
  'a proposal': 'una propuesta',
  'a plan, not an order': 'un plan, no una indicación',
  'one of several options': 'una de varias opciones',
  rejected: 'rechazado',
  cancelled: 'cancelado',
  'not done': 'no se hizo',
  'not begun yet': 'aún no empezó',
  'not made yet': 'aún no se hizo',
  'not sent': 'no se envió',
  'held back': 'retenido',
  stopped: 'detenido',
  'planned, not a visit that took place': 'una cita prevista, no una que tuvo lugar',
  'its source does not know whether it took place': 'su sistema de origen no sabe si tuvo lugar',
  'a request for approval, not a claim': 'una solicitud de aprobación, no un reclamo al seguro',
  'an estimate, not a claim': 'una estimación, no un reclamo al seguro',
  'a request or a mistake, not a visit that was agreed': 'una solicitud o un error, no una cita acordada',
  'canceled, and its time is not told': 'cancelada, y no se indica su hora',
  'no order': 'no es una orden médica',
  'it says what is not to be done': 'dice lo que no se debe hacer',
  'its patient declined it': 'su paciente la rechazó',
  'a draft or a mistake, not a bill that was sent': 'un borrador o un error, no una factura enviada',
  'it says that none is known': 'dice que no se conoce ninguno',
  'its status is not known': 'no se conoce su estado',
  'it has a modifier extension that the portal does not know': 'tiene una extensión que cambia su significado y que el portal no conoce',
  'it follows rules that the portal does not know': 'sigue reglas que el portal no conoce',
  // Whose it is.
  'its patient is not known': 'no se conoce su paciente',
  'its patient waits for staff to say who it is': 'su paciente espera a que el personal diga quién es',
  'several have the number it gives for its patient': 'varios pacientes tienen el número que indica',
  'its reference to its patient gives the number of another one': 'su referencia al paciente indica el número de otra persona',
  'an earlier import has it in another patient’s chart': 'una importación anterior lo puso en el expediente de otro paciente',
  'it has more than one patient': 'tiene más de un paciente',
  'its patient has no clinic': 'su paciente no tiene clínica',
  'its clinic is not known': 'no se conoce su clínica',
  'its practitioner is not known': 'no se conoce quién atiende',
  'its schedule is not in the same file': 'su agenda no está en el mismo archivo',
  'the message it answers is not known': 'no se conoce el mensaje al que responde',
  "it answers another patient's message": 'responde al mensaje de otro paciente',
  "it holds another patient's Observation": 'contiene un valor de otro paciente',
  // What can't be read.
  'a date is not a FHIR date': 'una fecha no es una fecha FHIR',
  'a time does not say its offset from UTC': 'una hora no dice su diferencia con UTC',
  'it does not end after its start': 'no termina después de empezar',
  'an amount is not in US dollars': 'un importe no está en dólares estadounidenses',
  'an amount is out of range': 'un importe está fuera de rango',
  'its lines do not add up to its total': 'sus líneas no suman su total',
  'an observation inside of it is not valid FHIR': 'contiene un valor que no es FHIR válido',
  'its time zone is not an IANA name': 'su zona horaria no es un nombre de IANA',
  'no time zone, which a clinic needs': 'sin zona horaria, que una clínica necesita',
  'not open for booking': 'no está disponible para citas',
  'no start': 'sin inicio',
  'no date': 'sin fecha',
  'no time of sending': 'sin hora de envío',
  'no name': 'sin nombre',
  'no code': 'sin código',
  'no text': 'sin texto',
  'no medication': 'sin medicamento',
  'no description': 'sin descripción',
  'no id': 'sin id',
  'no amount': 'sin importe',
  'its bill is not known': 'no se conoce su factura',
  'it does not say that something was paid': 'no dice que algo se pagó',
  'its id is not a FHIR id': 'su id no es un id FHIR',
  'its resourceType is not a FHIR type': 'su resourceType no es un tipo FHIR',
  'its bundle entry has no resource': 'su entrada no tiene recurso',
  'its bundle entry is not valid FHIR': 'su entrada no es FHIR válido',
  'it does not say by type and id what is deleted': 'no dice por tipo e id qué se borra',
  'not read': 'no se leyó',
  // Versions.
  'an older version in the same file': 'una versión anterior en el mismo archivo',
  'the same id appears twice and nothing tells which is newer; the later one counts':
    'el mismo id aparece dos veces y nada dice cuál es más reciente; cuenta el último',
  'another version was there, and nothing tells which is newer; the later one counts':
    'ya había otra versión y nada dice cuál es más reciente; cuenta la última',
  // Filed, with less than was sent.
  'a time of day without its offset from UTC: the day alone is shown': 'una hora sin su diferencia con UTC: se muestra solo el día',
  'it has no name: neutral words stand for it, and no account is made by a match':
    'no tiene nombre: en su lugar hay palabras neutras, y nadie obtiene una cuenta por coincidencia',
  // Read as a part of others.
  'read as its practitioner’s specialty': 'se lee como la especialidad de quien atiende',
  'read as part of its slots': 'se lee como parte de sus horarios',
  'read as part of its prescriptions': 'se lee como parte de sus recetas',
};

/** Why a whole file was not read. */
const OF_FILES: Readonly<Record<string, string>> = {
  'The file changed while it was read.': 'El archivo cambió mientras se leía.',
  'The file is not UTF-8 text.': 'El archivo no es texto UTF-8.',
  'The file is not JSON.': 'El archivo no es JSON.',
  'The file is not JSON: its entries are malformed.': 'El archivo no es JSON: sus entradas están mal formadas.',
  'The file is not JSON: a bracket closes nothing.': 'El archivo no es JSON: un corchete no cierra nada.',
  'The file is not a FHIR JSON object.': 'El archivo no es un objeto JSON de FHIR.',
  'The file is a JSON list, not a FHIR resource.': 'El archivo es una lista JSON, no un recurso FHIR.',
  'The file is cut off: it ends in the middle.': 'El archivo está cortado: termina a la mitad.',
  'The file is empty.': 'El archivo está vacío.',
  'The file is not FHIR: it has no resourceType.': 'El archivo no es FHIR: no tiene resourceType.',
  'The file is not a FHIR bundle.': 'El archivo no es un paquete FHIR (Bundle).',
  'The bundle follows rules that the portal does not know (implicitRules).': 'El paquete sigue reglas que el portal no conoce (implicitRules).',
  'The bundle is of a type that is not read.': 'El paquete es de un tipo que no se lee.',
  'A resource is not readable.': 'Un recurso no se puede leer.',
  'The file mixes resources of several servers, and does not say of each which server it is from: split it.':
    'El archivo mezcla recursos de varios servidores y no dice de cada uno de cuál viene: divídalo.',
};

/** What differs of a person. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  'its name': 'su nombre',
  'its birth date': 'su fecha de nacimiento',
  'its sex': 'su sexo',
  'its number': 'su número',
};

/** Sentences with a part of their own. */
const PATTERNS: readonly (readonly [english: RegExp, spanish: (part: string) => string])[] = [
  [/^not valid FHIR at (.+)$/, (path) => `no es FHIR válido en ${path === 'its root' ? 'su raíz' : path}`],
  [/^the database refused it \((.+)\)$/, (code) => `la base de datos lo rechazó (${code})`],
  [/^it refers to another patient's (.+)$/, (type) => `se refiere a ${type} de otro paciente`],
  [/^larger than (.+)$/, (size) => `de más de ${size}`],
  [/^nested deeper than (\d+) levels$/, (levels) => `de más de ${levels} niveles`],
  [
    /^(.+) contradicts the chart it has here; its patient waits for staff to say who it is$/,
    (what) => `${DIFFERENCES[what] ?? what} contradice el expediente que tiene aquí; su paciente espera a que el personal diga quién es`,
  ],
];

/** What a file should have been, where it is no FHIR. */
const WANTED: Readonly<Record<string, string>> = { 'a standard-charges file in JSON': 'un archivo de precios en JSON' };

const FILE_PATTERNS: typeof PATTERNS = [
  [/^The file is not (.+)\.$/, (what) => `El archivo no es ${WANTED[what] ?? what}.`],
  [/^The file is a JSON list, not (.+)\.$/, (what) => `El archivo es una lista JSON, no ${WANTED[what] ?? what}.`],
  [/^The file can't be read \((.+)\)\.$/, (code) => `El archivo no se puede leer (${code}).`],
  [/^The file holds more than (.+) resources: split it\.$/, (most) => `El archivo tiene más de ${most} recursos: divídalo.`],
  [/^A resource is (.+)\.$/, (reason) => `Un recurso es ${reasonInSpanish(reason) ?? reason}.`],
  [/^line (\d+) is not a FHIR resource$/, (line) => `la línea ${line} no es un recurso FHIR`],
];

/** A file with thousands of broken lines is told by the first ones. */
const MOST_PROBLEMS = 5;

const STAYS = '; the version before it stays';

/** A reason in Spanish; `null` for one that has none. */
export function reasonInSpanish(reason: string): string | null {
  if (reason.endsWith(STAYS)) {
    const why = reasonInSpanish(reason.slice(0, -STAYS.length));
    return why && `${why}; queda la versión anterior`;
  }
  return lookUp(reason, SPANISH, PATTERNS);
}

function lookUp(sentence: string, sentences: Readonly<Record<string, string>>, patterns: typeof PATTERNS): string | null {
  if (Object.hasOwn(sentences, sentence)) return sentences[sentence] ?? null;
  for (const [english, spanish] of patterns) {
    const part = english.exec(sentence)?.[1];
    if (part !== undefined) return spanish(part);
  }
  return null;
}

/** A reason in a language; as it was noted where that has no words for it. */
export const reasonWords = (reason: string, language: string): string => (language === 'es' ? reasonInSpanish(reason) : null) ?? reason;

/** Why a file was not read, in Spanish; `null` where there are no words for it. */
export const fileProblemInSpanish = (problem: string): string | null => lookUp(problem, OF_FILES, FILE_PATTERNS);

/** What could not be read of a file, in a language: the first of it, and how much more there is. */
export function problemWords(problem: string, language: string): string {
  const all = problem.split('; ');
  const said = all.slice(0, MOST_PROBLEMS).map((one) => (language === 'es' ? fileProblemInSpanish(one) : null) ?? one);
  const more = all.length - said.length;
  const rest = language === 'es' ? `y ${more} más` : `and ${more} more`;
  return [...said, ...(more > 0 ? [rest] : [])].join('; ');
}
