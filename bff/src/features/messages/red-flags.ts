/**
 * Words that may mean somebody is in danger now. A message with one is never
 * refused: its author is told first where help is, and can still send it. What
 * is here errs on the side of telling: "chest pain last year" is a hit as well,
 * since nobody but the person can know. Only what plainly says that it is not so
 * ("no chest pain"), or means something else ("dying to see you"), is none.
 */
import type { HelpKind } from './schema.ts';

/** Where help is, for words that stand beside each other. `*` stands for any ending, `/` between other forms of one word. */
interface RedFlag {
  readonly help: HelpKind;
  readonly phrases: readonly string[];
}

const EN: readonly RedFlag[] = [
  {
    help: 'emergency',
    phrases: [
      'chest pain*',
      'chest hurt*',
      'pain in/on my chest',
      'pain in chest',
      'chest pressure',
      'pressure in/on my chest',
      'tight* in my chest',
      'chest tight*',
      'chest is tight',
      'heart attack',
      'can not breathe',
      'can not catch my/her/his breath',
      'trouble/difficulty breathing',
      'hard to breathe',
      'hard time breathing',
      'struggling to breathe',
      'stopped breathing',
      'short* of breath',
      'choking',
      'turning/turned blue',
      'stroke',
      'face droop*/drooping',
      'face is drooping/droopy',
      'slurred/slurring speech',
      'can not speak/talk',
      'passed/passing out',
      'unconscious',
      'will not wake up',
      'seizure*',
      'bleeding will not stop',
      'will not stop bleeding',
      'can not stop the/it bleeding',
      'coughing/vomiting blood',
      'coughing/throwing up blood',
      'throat is closing',
      'throat closing',
      'worst headache',
    ],
  },
  {
    help: 'poison',
    phrases: [
      'overdose*/overdosed/overdosing',
      'od on',
      'too many pills/tablets',
      'took all my/the/his/her pills/tablets',
      'swallowed bleach/poison/batteries',
      'swallowed a battery',
      'drank bleach/antifreeze/poison',
      'poisoned/poisoning',
    ],
  },
  {
    help: 'crisis',
    phrases: [
      'suicid*',
      'kill* myself',
      'kill* himself/herself/themselves',
      'end/ending my life',
      'end it all',
      'take my own life',
      'want/wants/wanted to die',
      'wish i was/were dead',
      'better off dead',
      'better off without me',
      'no reason to live',
      'do not want to live',
      'do not want to be here anymore',
      'hurt/hurting/harm/harming/cut/cutting myself',
      'self harm*',
      'kill someone/somebody/him/her/them',
      'hurt/harm someone/somebody',
    ],
  },
];

const ES: readonly RedFlag[] = [
  {
    help: 'emergency',
    phrases: [
      'dolor de/en pecho',
      'dolor de/en el/mi pecho',
      'duele el/mi pecho',
      'pecho me duele',
      'presion en el/mi pecho',
      'opresion en el/mi pecho',
      'aprieta el pecho',
      'ataque al/del corazon',
      'ataque cardiaco',
      'infarto*',
      'no puedo/puede respirar',
      'no logro/logra respirar',
      'me/le falta el aire',
      'falta de aire',
      'dificultad/problemas para respirar',
      'cuesta respirar',
      'dejo de respirar',
      'me ahogo',
      'se ahoga',
      'se esta ahogando',
      'me estoy ahogando',
      'derrame cerebral',
      'cara caida/torcida',
      'no puedo/puede hablar',
      'se desmayo',
      'me desmaye',
      'inconsciente',
      'no despierta',
      'convulsion*',
      'no para/deja de sangrar',
      'vomit* sangre',
      'tos* con sangre',
      'se me cierra la garganta',
      'peor dolor de cabeza',
    ],
  },
  {
    help: 'poison',
    phrases: [
      'sobredosis',
      'demasiadas pastillas/tabletas/pildoras',
      'me tome todas las/mis pastillas',
      'se tomo todas las pastillas',
      'trague/tomo/bebio/bebi cloro/lejia/veneno/anticongelante',
      'envenen*',
      'intoxicacion/intoxique/intoxico',
    ],
  },
  {
    help: 'crisis',
    phrases: [
      'suicid*',
      'matarme/matarse',
      'me quiero matar/morir',
      'me voy a matar',
      'quiero/quiere morir',
      'quiero/quiere morirme/morirse',
      'quitarme/quitarse la vida',
      'acabar/terminar con mi/su vida',
      'no quiero/quiere vivir',
      'no quiero/quiere seguir viviendo',
      'mejor muerto/muerta',
      'estarian mejor sin mi',
      'hacerme/hacerse/me hago dano',
      'cortarme/me corto',
      'lastimarme/lastimarse',
      'matar/lastimar a alguien/el/ella',
    ],
  },
];

/** What would be a hit and plainly is none: it is read over before anything else is looked for. */
const HARMLESS: readonly string[] = [
  // English
  'stroke of luck',
  'back/breast stroke',
  'heat stroke prevention',
  'different strokes',
  'overdose of vacation*/sun*/fun/cuteness/sugar/kindness/love',
  'food poisoning last/years',
  'dying/die to see/know/try/meet/hear',
  'want to die of/from embarrassment/laughter/boredom',
  'choking hazard*',
  'suicide prevention',
  'suicide hotline',
  'suicide squad',
  // Spanish
  'sobredosis de vacaciones/sol/azucar/carino/amor/ternura',
  'prevencion del suicidio',
  'quiero morirme/morir de risa/verguenza/pena/aburrimiento',
];

/** Just before a hit they say that it is not so. What was, or has gone, is none of these. */
const NOT_SO: readonly string[] = [
  'no',
  'not any',
  'without',
  'without any',
  'deny',
  'denies',
  'never had',
  'do not have',
  'does not have',
  'did not have',
  'do not have any',
  'no longer have',
];
const NO_ES: readonly string[] = ['sin', 'no tengo', 'no tiene', 'niego', 'niega', 'nunca tuve', 'no he tenido', 'ningun', 'no siento'];

/** In danger first. */
const ORDER: readonly HelpKind[] = ['emergency', 'poison', 'crisis'];

/** Where help is for what somebody has written, the most urgent first; none is no promise that all is well. */
export function helpFor(text: string): HelpKind[] {
  const plain = HARMLESS_PATTERNS.reduce((left, pattern) => left.replaceAll(pattern, ' . '), plainOf(text));
  const found = FLAGS.filter(({ patterns }) => patterns.some((pattern) => isMeant(plain, pattern))).map(({ help }) => help);
  return ORDER.filter((help) => found.includes(help));
}

/** One place where it is said and not said not to be so is enough. */
function isMeant(plain: string, pattern: RegExp): boolean {
  return [...plain.matchAll(pattern)].some((hit) => !DENIED.test(plain.slice(0, hit.index)) || / no /.test(` ${hit[0].split(' ')[0]} `));
}

/** Small letters without accents, words apart by one space, and short forms written out. A full stop or comma is a word of its own: nothing goes on over it. */
function plainOf(text: string): string {
  const bare = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\bcan'?t\b|\bcannot\b/g, 'can not')
    .replaceAll(/\bwon'?t\b/g, 'will not')
    .replaceAll(/\b(do|does|did|is|are|was|have|has|could)n'?t\b/g, '$1 not');
  return ` ${bare
    .replaceAll(/[.,:!?;\n]+/g, ' . ')
    .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()} `;
}

function patternOf(phrase: string): RegExp {
  const words = phrase.split(' ').map((word) => {
    const forms = word.split('/').map((form) => (form.endsWith('*') ? `${form.slice(0, -1)}\\p{L}*` : form));
    return `(?:${forms.join('|')})`;
  });
  return new RegExp(`(?<= )${words.join(' ')}(?= )`, 'gu');
}

const FLAGS = [...EN, ...ES].map(({ help, phrases }) => ({ help, patterns: phrases.map(patternOf) }));
const HARMLESS_PATTERNS = HARMLESS.map(patternOf);
const DENIED = new RegExp(` (?:${[...NOT_SO, ...NO_ES].join('|')}) $`, 'u');
