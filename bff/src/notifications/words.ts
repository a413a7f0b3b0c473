/** The topics of all features, and the words of their notices. */
import type { FeatureFacts } from '../features/facts.ts';
import { inLanguage } from '../words.ts';
import type { ByLanguage } from '../words.ts';
import type { NoticeWords, Topic, TopicFacts } from './topics.ts';

type Features = readonly Pick<FeatureFacts, 'topics'>[];

const ACCOUNT: ByLanguage<NoticeWords> = {
  en: { title: 'Your account', text: 'Something about how you sign in has changed. Read the email we sent you. If this wasn’t you, call us.' },
  es: { title: 'Su cuenta', text: 'Algo cambió en la forma de iniciar sesión en su cuenta. Lea el correo que le enviamos. Si no fue usted, llámenos.' },
};

/** Everything people can choose to hear about, in the order it is shown. */
export function topicsOf(features: Features): readonly Topic[] {
  // Each feature's file of topics puts their names into the type.
  return [...features.flatMap(({ topics = {} }) => Object.keys(topics) as Topic[]), 'account'];
}

/** A topic of the record; `undefined` for the account's own, and for one that no feature tells of any more. */
export function recordTopic(features: Features, topic: string): TopicFacts | undefined {
  return features.map(({ topics }) => topics?.[topic]).find((facts) => facts !== undefined);
}

/** @throws {TypeError} for a topic that no feature tells of */
export function noticeWords(features: Features, topic: Topic, language: string): NoticeWords {
  const words = topic === 'account' ? ACCOUNT : recordTopic(features, topic)?.words;
  if (!words) throw new TypeError(`No feature tells of ${topic}.`);
  return inLanguage(words, language);
}

/** A line for each topic of a digest. Numbers and the names of topics: nothing of the patient, the sender or what it says (MS-08). */
export function digestLines(features: Features, topics: readonly { readonly topic: Topic; readonly count: number }[], language: string): string[] {
  return topics.flatMap(({ topic, count }) => {
    const counted = recordTopic(features, topic)?.counted;
    return counted ? [inLanguage(counted, language)(count)] : [];
  });
}

/** The title of a topic by language, for lists in the portal. One that no feature tells of any more has none. */
export function titlesOf(features: Features, topic: string): Readonly<Record<string, string>> {
  const words = topic === 'account' ? ACCOUNT : recordTopic(features, topic)?.words;
  return Object.fromEntries(Object.entries(words ?? {}).map(([language, { title }]) => [language, title]));
}
