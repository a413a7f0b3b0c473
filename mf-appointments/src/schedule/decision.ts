/**
 * The way through the questions that lead to the right kind of visit. They are
 * data of the clinic: here is only how they are followed.
 */
import type { DecisionContent, DecisionOutcome, VisitNeed } from '@portal/bff/contract/scheduling';

export type Question = DecisionContent['questions'][number];
export type Answer = Question['answers'][number];
/** Where an answer ends. */
export type End = Extract<Answer['next'], { outcome: DecisionOutcome }>;

export interface Way {
  /** The questions in the order they are asked, up to the one that is open. */
  readonly questions: readonly Question[];
  /** The one that has no answer yet. */
  readonly open: Question | null;
  /** What the last answer leads to; null while one is open, and where nothing is asked. */
  readonly end: End | null;
}

const NOTHING_ASKED: Way = { questions: [], open: null, end: null };

/** @param said answers by question, also those of a way that is not gone any more */
export function followWay(content: DecisionContent | undefined, need: VisitNeed, said: (question: string) => string): Way {
  const byId = new Map(content?.questions.map((question) => [question.id, question]));
  const questions: Question[] = [];
  let next = content?.start[need];
  // A circle would never end; the desk can't make one live, and an older page must not hang on it.
  while (next !== undefined) {
    const question = byId.get(next);
    if (!question || questions.includes(question)) return questions.length === 0 ? NOTHING_ASKED : { questions, open: null, end: { outcome: 'request' } };
    questions.push(question);
    const answer = question.answers.find(({ id }) => id === said(question.id));
    if (!answer) return { questions, open: question, end: null };
    if ('outcome' in answer.next) return { questions, open: null, end: answer.next };
    next = answer.next.question;
  }
  return NOTHING_ASKED;
}
