/** Questions as they are edited and as they are asked: the one from the other. */
import { LANGUAGES } from '../../words.ts';
import { DecisionContent } from '../scheduling/schema.ts';
import { DraftContent } from './schema.ts';
import type { DraftNext, DraftWords } from './schema.ts';

type SomeWords = Readonly<Record<string, string>> | undefined;
type Answer = DecisionContent['questions'][number]['answers'][number];

/** What is stored, to be edited: also questions that were written before the portal spoke one of its languages. */
export function toDraft(stored: unknown): DraftContent {
  const { start, questions } = stored as DecisionContent | DraftContent;
  return DraftContent.parse({
    start,
    questions: questions.map(({ id, words, hint, answers }) => ({
      id,
      words: fill(words),
      hint: fill(hint),
      answers: answers.map((answer) => ({ id: answer.id, words: fill(answer.words), next: fillNext(answer.next) })),
    })),
  });
}

/** What goes live, of a draft without problems: without what was left out. */
export function toLive({ start, questions }: DraftContent): DecisionContent {
  return DecisionContent.parse({
    start,
    questions: questions.map(({ id, words, hint, answers }) => ({
      id,
      words: trim(words),
      ...(isWritten(hint) ? { hint: trim(hint) } : {}),
      answers: answers.map((answer) => ({ id: answer.id, words: trim(answer.words), next: answer.next && trimNext(answer.next) })),
    })),
  });
}

export const NO_QUESTIONS: DraftContent = { start: {}, questions: [] };

function fillNext(next: Answer['next'] | DraftNext | null): DraftNext | null {
  if (next === null || 'question' in next) return next;
  const { outcome, visitType, words } = next;
  return { outcome, ...(visitType ? { visitType } : {}), words: fill(words) };
}

function trimNext(next: DraftNext): Answer['next'] {
  if ('question' in next) return next;
  const { outcome, visitType, words } = next;
  return { outcome, ...(visitType ? { visitType } : {}), ...(isWritten(words) ? { words: trim(words) } : {}) };
}

const byLanguage = (textOf: (language: keyof DraftWords) => string): DraftWords =>
  Object.fromEntries(LANGUAGES.map((language) => [language, textOf(language)])) as DraftWords;
const fill = (words: SomeWords): DraftWords => byLanguage((language) => words?.[language] ?? '');
const trim = (words: DraftWords): DraftWords => byLanguage((language) => words[language].trim());
const isWritten = (words: DraftWords): boolean => LANGUAGES.some((language) => words[language].trim() !== '');
