/**
 * The words of a letter. As on every other way they say nothing about the
 * patient or the clinic: whoever is at home may open it (MS-08).
 */
import type { Portal } from '../portal.ts';
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

export function letterWords(
  features: Portal['features'],
  topics: readonly Topic[],
  locale: 'en' | 'es',
  { name, writtenAt, timeZone, sender }: LetterFacts,
): LetterWords {
  const isSpanish = locale === 'es';
  return {
    date: new Intl.DateTimeFormat(isSpanish ? 'es-US' : 'en-US', { dateStyle: 'long', timeZone }).format(writtenAt),
    greeting: isSpanish ? `Hola, ${name}:` : `Dear ${name},`,
    opening: isSpanish ? 'Hay algo nuevo para usted:' : 'There is something new for you:',
    news: topics.map((topic) => noticeWords(features, topic, locale).text),
    closing: isSpanish
      ? [
          `Inicie sesión aquí: ${sender.origin}`,
          'Usted pidió que le avisemos por carta. Enviamos como máximo una por semana. Puede cambiarlo en el portal, en “Cómo le contactamos”.',
        ]
      : [
          `Sign in here: ${sender.origin}`,
          'You asked us to write to you by mail. We send one letter a week at most. You can change this in the portal, under “How we contact you”.',
        ],
    sender: [sender.name, sender.phone],
  };
}
