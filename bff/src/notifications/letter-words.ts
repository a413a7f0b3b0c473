/**
 * The words of a letter. As on every other way they say nothing about the
 * patient or the clinic: whoever is at home may open it (MS-08).
 */
import type { Portal } from '../portal.ts';
import { inLanguage } from '../words.ts';
import type { ByLanguage } from '../words.ts';
import type { Topic } from './topics.ts';
import { noticeWords } from './words.ts';

/** Who it is to and from, and when it is written. */
export interface LetterFacts {
  readonly name: string;
  readonly writtenAt: Date;
  /** IANA name. */
  readonly timeZone: string;
  readonly sender: { readonly name: string; readonly phone: string; readonly origin: string };
}

export interface LetterWords {
  readonly date: string;
  readonly greeting: string;
  readonly opening: string;
  /** One for each topic. */
  readonly news: string[];
  readonly closing: string[];
  readonly sender: string[];
}

/** What each letter says around its news. */
const FRAME: ByLanguage<{
  readonly dates: string;
  readonly greeting: (name: string) => string;
  readonly opening: string;
  readonly signIn: (origin: string) => string;
  readonly chosen: string;
}> = {
  en: {
    dates: 'en-US',
    greeting: (name) => `Dear ${name},`,
    opening: 'There is something new for you:',
    signIn: (origin) => `Sign in here: ${origin}`,
    chosen: 'You asked us to write to you by mail. We send at most one letter a week. You can change this in the portal, under “How we contact you”.',
  },
  es: {
    dates: 'es-US',
    greeting: (name) => `Hola, ${name}:`,
    opening: 'Hay algo nuevo para usted:',
    signIn: (origin) => `Inicie sesión aquí: ${origin}`,
    chosen: 'Usted pidió que le avisemos por carta. Enviamos como máximo una por semana. Puede cambiarlo en el portal, en “Cómo nos comunicamos con usted”.',
  },
};

export function letterWords(
  features: Portal['features'],
  topics: readonly Topic[],
  locale: 'en' | 'es',
  { name, writtenAt, timeZone, sender }: LetterFacts,
): LetterWords {
  const { dates, greeting, opening, signIn, chosen } = inLanguage(FRAME, locale);
  return {
    date: new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone }).format(writtenAt),
    greeting: greeting(name),
    opening,
    news: topics.map((topic) => noticeWords(features, topic, locale).text),
    closing: [signIn(sender.origin), chosen],
    sender: [sender.name, sender.phone],
  };
}
