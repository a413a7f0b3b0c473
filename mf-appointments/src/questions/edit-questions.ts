/**
 * Edits of the questions before a visit, each a pure function from one content to
 * the next. Fields of the form are named by what they hold: `start.lab`,
 * `question.<id>.words.es`, `question.<id>.answer.<id>.next`; the server names
 * what is wrong the same way.
 */
import type { DraftAnswer, DraftContent, DraftNext, DraftQuestion, DraftWords } from '@portal/bff/contract/decision-questions';
import type { DecisionContent, DecisionOutcome, VisitNeed } from '@portal/bff/contract/scheduling';

export const LANGUAGES = ['en', 'es'] as const satisfies readonly (keyof DraftWords)[];
export const NEEDS: readonly VisitNeed[] = ['ordered', 'follow_up', 'new_problem', 'check_up', 'vaccination', 'lab'];
export const NO_CONTENT: DraftContent = { start: {}, questions: [] };
/** As many as the server takes. */
export const MOST_QUESTIONS = 60;
export const MOST_ANSWERS = 12;

const NO_WORDS: DraftWords = { en: '', es: '' };
const TO_QUESTION = 'question:';
const TO_OUTCOME = 'outcome:';

/** Takes what stands in a field now. A name that is none of a field changes nothing. */
export function setField(content: DraftContent, name: string, value: string): DraftContent {
  const [what, id = '', ...rest] = name.split('.');
  if (what === 'start') return setStart(content, id as VisitNeed, value);
  if (what !== 'question') return content;
  const [part, key = '', ...ofAnswer] = rest;
  return changeQuestion(content, id, (question) => {
    if (part === 'words' || part === 'hint') return { ...question, [part]: { ...question[part], [key]: value } };
    return part === 'answer' ? changeAnswer(question, key, (answer) => setAnswerField(answer, ofAnswer, value)) : question;
  });
}

function setStart({ start, questions }: DraftContent, need: VisitNeed, value: string): DraftContent {
  const { [need]: _before, ...others } = start;
  return { start: value === '' ? others : { ...others, [need]: value }, questions };
}

function setAnswerField(answer: DraftAnswer, [part, key = '']: readonly string[], value: string): DraftAnswer {
  const { next } = answer;
  if (part === 'words') return { ...answer, words: { ...answer.words, [key]: value } };
  if (part === 'next') return { ...answer, next: nextOf(value, next) };
  if (next === null || 'question' in next) return answer;
  if (part === 'said') return { ...answer, next: { ...next, words: { ...next.words, [key]: value } } };
  const { visitType: _before, ...others } = next;
  return part === 'visitType' ? { ...answer, next: value === '' ? others : { ...others, visitType: value } } : answer;
}

/** What the list of ways on has for an answer; empty for none. */
export function nextValue(next: DraftNext | null): string {
  if (next === null) return '';
  return 'question' in next ? questionValue(next.question) : outcomeValue(next.outcome);
}

export const questionValue = (id: string): string => TO_QUESTION + id;
export const outcomeValue = (outcome: DecisionOutcome): string => TO_OUTCOME + outcome;

/** What was written with one outcome stays for another. */
function nextOf(value: string, before: DraftNext | null): DraftNext | null {
  if (value.startsWith(TO_QUESTION)) return { question: value.slice(TO_QUESTION.length) };
  if (!value.startsWith(TO_OUTCOME)) return null;
  const outcome = value.slice(TO_OUTCOME.length) as DecisionOutcome;
  const { visitType, words } = before !== null && 'outcome' in before ? before : { words: NO_WORDS };
  return { outcome, words, ...(visitType !== undefined && leadsToVisit(outcome) ? { visitType } : {}) };
}

/** Nobody is led from an emergency to a visit. */
export const leadsToVisit = (outcome: DecisionOutcome): boolean => outcome !== 'call-911';
export const needsVisit = (outcome: DecisionOutcome): boolean => outcome === 'book' || outcome === 'request';

/** A question with two answers to fill in, at the end. */
export function addQuestion(content: DraftContent): { readonly content: DraftContent; readonly id: string } {
  const id = newId();
  const question: DraftQuestion = { id, words: NO_WORDS, hint: NO_WORDS, answers: [newAnswer(), newAnswer()] };
  return { content: { ...content, questions: [...content.questions, question] }, id };
}

export const removeQuestion = (content: DraftContent, id: string): DraftContent => ({
  ...content,
  questions: content.questions.filter((question) => question.id !== id),
});

export const moveQuestion = (content: DraftContent, id: string, by: number): DraftContent => ({ ...content, questions: moved(content.questions, id, by) });

export function addAnswer(content: DraftContent, questionId: string): { readonly content: DraftContent; readonly id: string } {
  const answer = newAnswer();
  return { content: changeQuestion(content, questionId, (question) => ({ ...question, answers: [...question.answers, answer] })), id: answer.id };
}

export function removeAnswer(content: DraftContent, questionId: string, id: string): DraftContent {
  return changeQuestion(content, questionId, (question) => ({ ...question, answers: question.answers.filter((answer) => answer.id !== id) }));
}

export function moveAnswer(content: DraftContent, questionId: string, id: string, by: number): DraftContent {
  return changeQuestion(content, questionId, (question) => ({ ...question, answers: moved(question.answers, id, by) }));
}

/** The questions as a patient would be asked them; an answer that leads nowhere leads to a question that is not there. */
export function asAsked({ start, questions }: DraftContent): DecisionContent {
  return {
    start,
    questions: questions.map(({ id, words, hint, answers }) => ({
      id,
      words: written(words),
      hint: written(hint),
      answers: answers.map((answer) => ({ id: answer.id, words: written(answer.words), next: askedNext(answer.next) })),
    })),
  };
}

function askedNext(next: DraftNext | null): DecisionContent['questions'][number]['answers'][number]['next'] {
  if (next === null) return { question: '' };
  if ('question' in next) return next;
  const { words, ...others } = next;
  return LANGUAGES.every((language) => words[language] === '') ? others : { ...others, words: written(words) };
}

/** What is not written in a language is read in English. */
const written = ({ en, es }: DraftWords): { en: string; es?: string } => (es === '' ? { en } : { en, es });

function changeQuestion(content: DraftContent, id: string, change: (question: DraftQuestion) => DraftQuestion): DraftContent {
  return { ...content, questions: content.questions.map((question) => (question.id === id ? change(question) : question)) };
}

function changeAnswer(question: DraftQuestion, id: string, change: (answer: DraftAnswer) => DraftAnswer): DraftQuestion {
  return { ...question, answers: question.answers.map((answer) => (answer.id === id ? change(answer) : answer)) };
}

function moved<Row extends { readonly id: string }>(rows: readonly Row[], id: string, by: number): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  const to = at + by;
  return row === undefined || to < 0 || to >= rows.length ? [...rows] : rows.toSpliced(at, 1).toSpliced(to, 0, row);
}

const newAnswer = (): DraftAnswer => ({ id: newId(), words: NO_WORDS, next: null });

/** Stays the same through all versions: by it the answers that somebody gave are found again. */
const newId = (): string => `n-${crypto.randomUUID().slice(0, 13)}`;
