/** Writes out a mail or a text message in a language: the words are its kind's, see `mail-kinds.ts`. */
import type { FeatureFacts } from '../features/facts.ts';
import { digestLines, noticeWords, recordTopic } from '../notifications/words.ts';
import { inLanguage } from '../words.ts';
import type { ByLanguage } from '../words.ts';
import type { MailContent, MailKind, MailText, Sender } from './mail-kinds.ts';

type Features = readonly Pick<FeatureFacts, 'mails' | 'topics'>[];
type News = Extract<MailContent, { kind: 'news' }>;
type Digest = Extract<MailContent, { kind: 'digest' }>;
/** What a feature sends, with words of its own kind. */
type OwnKind = Exclude<MailContent, News | Digest>;

const isOwnKind = (content: MailContent): content is OwnKind => content.kind !== 'news' && content.kind !== 'digest';

/** Who a notice is from, and the page it leads to; the start page without one. */
type NoticeSender = Sender & { readonly path?: string };

const linkOf = ({ origin, path = '/' }: NoticeSender): string => (path === '/' ? origin : origin + path);

/** The words of a mail, with who it is from at its end. */
export function writeMail(features: Features, content: MailContent, locale: string, sender: NoticeSender): MailText {
  const { subject, text } = wordsOf(features, content, locale, sender);
  return { subject: oneLine(subject), text: `${text}\n\n${sender.name}\n${sender.phone}\n` };
}

/** The words of a text message: short, with who it is from. */
export function writeText(features: Features, content: MailContent, locale: string, sender: NoticeSender): string {
  if (content.kind !== 'news') return wordsOf(features, content, locale, sender).text;
  // A long address makes a second message of it: only what can't wait is worth that.
  const link = recordTopic(features, content.topic)?.isUrgent ? linkOf(sender) : sender.origin;
  return `${sender.name}: ${noticeWords(features, content.topic, locale).text} ${link}`;
}

/** Minutes after which what the mail brings, a link or a code, no longer works; `null` when that never happens. */
export function minutesOf(features: Features, content: MailContent): number | null {
  if (!isOwnKind(content)) return null;
  return kindOf(features, content.kind).minutes?.(content) ?? null;
}

/** Stands below a notice of news. */
const CHOOSE: ByLanguage<string> = { en: 'You can choose what we tell you about', es: 'Puede elegir de qué le avisamos' };

function wordsOf(features: Features, content: MailContent, locale: string, sender: NoticeSender): MailText {
  if (content.kind === 'news') return newsWords(features, content, locale, sender);
  if (content.kind === 'digest') return digestWords(features, content, locale, sender);
  return inLanguage(kindOf(features, content.kind).words, locale)(content, sender);
}

function newsWords(features: Features, { topic }: News, locale: string, sender: NoticeSender): MailText {
  const { name, origin } = sender;
  const { title, text } = noticeWords(features, topic, locale);
  return { subject: `${title} – ${name}`, text: `${text}\n\n${linkOf(sender)}\n\n${inLanguage(CHOOSE, locale)}: ${origin}/account/communication` };
}

/** Around what a digest counts. */
const DIGEST: ByLanguage<{ readonly subject: string; readonly opening: string }> = {
  en: { subject: 'What is new for you', opening: 'Since the last summary there is something new for you:' },
  es: { subject: 'Novedades para usted', opening: 'Desde el último resumen hay novedades para usted:' },
};

function digestWords(features: Features, { topics }: Digest, locale: string, sender: NoticeSender): MailText {
  const { subject, opening } = inLanguage(DIGEST, locale);
  const lines = digestLines(features, topics, locale).map((line) => `- ${line}`);
  const choose = `${inLanguage(CHOOSE, locale)}: ${sender.origin}/account/communication`;
  return { subject: `${subject} – ${sender.name}`, text: `${opening}\n\n${lines.join('\n')}\n\n${linkOf(sender)}\n\n${choose}` };
}

/** The kind of a mail, which takes exactly that mail's values. @throws {TypeError} for a kind that no feature sends */
function kindOf(features: Features, kind: string): MailKind<object> {
  const found = features.map(({ mails }) => mails?.[kind]).find((one) => one !== undefined);
  if (!found) throw new TypeError(`No feature sends ${kind}.`);
  return found as MailKind<object>;
}

/** A name in a subject must not begin a header of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]+/g, ' ').slice(0, 200);
}
