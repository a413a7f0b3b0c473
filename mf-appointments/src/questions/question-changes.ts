/** What is different between two versions of the questions, from what patients are asked now to what they would be asked. */
import type { DraftAnswer, DraftContent, DraftNext, DraftQuestion, DraftWords } from '@portal/bff/contract/decision-questions';
import type { VisitNeed } from '@portal/bff/contract/scheduling';
import { LANGUAGES, NEEDS } from './edit-questions.ts';

export type Language = (typeof LANGUAGES)[number];

/** A text that reads otherwise. */
export interface TextChange {
  readonly language: Language;
  readonly before: string;
  readonly after: string;
}

export type QuestionPart =
  | ({ readonly kind: 'words' | 'hint' } & TextChange)
  | { readonly kind: 'answer-added' | 'answer-removed'; readonly answer: DraftAnswer }
  | ({ readonly kind: 'answer-words'; readonly answer: DraftAnswer } & TextChange)
  | { readonly kind: 'answer-next'; readonly answer: DraftAnswer; readonly before: DraftNext | null; readonly after: DraftNext | null }
  /** What is said where it ends. */
  | ({ readonly kind: 'answer-said'; readonly answer: DraftAnswer } & TextChange)
  | { readonly kind: 'answer-order' };

export type Change =
  /** A need begins with another question, with one where it had none, or with none. */
  | { readonly kind: 'start'; readonly need: VisitNeed; readonly before: string | undefined; readonly after: string | undefined }
  | { readonly kind: 'added' | 'removed'; readonly question: DraftQuestion }
  | { readonly kind: 'changed'; readonly question: DraftQuestion; readonly parts: readonly QuestionPart[] };

/** In the order of the form; the order of the questions themselves is none that a patient sees. */
export function changesBetween(before: DraftContent, after: DraftContent): Change[] {
  const old = new Map(before.questions.map((question) => [question.id, question]));
  const kept = new Set(after.questions.map(({ id }) => id));
  return [
    ...NEEDS.flatMap((need): Change[] =>
      before.start[need] === after.start[need] ? [] : [{ kind: 'start', need, before: before.start[need], after: after.start[need] }],
    ),
    ...after.questions.flatMap((question): Change[] => {
      const was = old.get(question.id);
      if (!was) return [{ kind: 'added', question }];
      const parts = partsOf(was, question);
      return parts.length === 0 ? [] : [{ kind: 'changed', question, parts }];
    }),
    ...before.questions.flatMap((question): Change[] => (kept.has(question.id) ? [] : [{ kind: 'removed', question }])),
  ];
}

function partsOf(before: DraftQuestion, after: DraftQuestion): QuestionPart[] {
  const old = new Map(before.answers.map((answer) => [answer.id, answer]));
  const kept = new Set(after.answers.map(({ id }) => id));
  return [
    ...textsOf(before.words, after.words).map((change): QuestionPart => ({ kind: 'words', ...change })),
    ...textsOf(before.hint, after.hint).map((change): QuestionPart => ({ kind: 'hint', ...change })),
    ...after.answers.flatMap((answer): QuestionPart[] => {
      const was = old.get(answer.id);
      if (!was) return [{ kind: 'answer-added', answer }];
      return [
        ...textsOf(was.words, answer.words).map((change): QuestionPart => ({ kind: 'answer-words', answer, ...change })),
        ...(isSame(placeOf(was.next), placeOf(answer.next)) ? [] : [{ kind: 'answer-next', answer, before: was.next, after: answer.next } as const]),
        ...textsOf(saidOf(was.next), saidOf(answer.next)).map((change): QuestionPart => ({ kind: 'answer-said', answer, ...change })),
      ];
    }),
    ...before.answers.flatMap((answer): QuestionPart[] => (kept.has(answer.id) ? [] : [{ kind: 'answer-removed', answer }])),
    ...(isSame(orderOf(before, kept), orderOf(after, new Set(old.keys()))) ? [] : [{ kind: 'answer-order' } as const]),
  ];
}

const NOTHING: DraftWords = { en: '', es: '' };

/** Where an answer leads, without what is said there. */
const placeOf = (next: DraftNext | null) => (next === null ? [] : 'question' in next ? [next.question] : [next.outcome, next.visitType ?? '']);
const saidOf = (next: DraftNext | null): DraftWords => (next !== null && 'outcome' in next ? next.words : NOTHING);

const orderOf = ({ answers }: DraftQuestion, among: ReadonlySet<string>): string[] => answers.flatMap(({ id }) => (among.has(id) ? [id] : []));

function textsOf(before: DraftWords, after: DraftWords): TextChange[] {
  return LANGUAGES.flatMap((language) => {
    const [was, is] = [before[language].trim(), after[language].trim()];
    return was === is ? [] : [{ language, before: was, after: is }];
  });
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => JSON.stringify(one) === JSON.stringify(other);
