/**
 * What keeps questions from going live: a patient must never be led nowhere, in a circle, or to a visit that nobody gives,
 * reads each question in their language, and with a new problem can always be sent to call 911. A pure function.
 */
import { LANGUAGES } from '../../words.ts';
import type { DraftAnswer, DraftContent, DraftQuestion, DraftWords, ProblemCode, QuestionProblem } from './schema.ts';

/** The need with which people come who may be in danger. */
const WHERE_DANGER_IS = 'new_problem';
const FEWEST_ANSWERS = 2;

/**
 * All that is wrong, in the order of the form.
 * @param offered codes of the visit types that can be led to
 */
export function checkQuestions(content: DraftContent, offered: ReadonlySet<string>): QuestionProblem[] {
  const byId = new Map(content.questions.map((question) => [question.id, question]));
  const circling = circlesOf(content, byId);
  const reached = reachedFrom(Object.values(content.start), byId);
  const starts = Object.entries(content.start).flatMap(([need, id]) => (byId.has(id) ? [] : [problem('unknown-question', `start.${need}`)]));
  const emergency = canCallForHelp(content, byId) ? [] : [problem('no-emergency', `start.${WHERE_DANGER_IS}`)];
  const seen = new Set<string>();
  const questions = content.questions.flatMap((question) => {
    const path = pathOf(question);
    const isTwice = seen.has(question.id);
    seen.add(question.id);
    const answerIds = question.answers.map(({ id }) => id);
    return [
      ...(isTwice || new Set(answerIds).size < answerIds.length ? [problem('same-id', path)] : []),
      ...(reached.has(question.id) ? [] : [problem('unreachable', path)]),
      ...missingWords(question.words, `${path}.words`),
      ...missingInOne(question.hint, `${path}.hint`),
      ...(question.answers.length < FEWEST_ANSWERS ? [problem('too-few-answers', path)] : []),
      ...question.answers.flatMap((answer) => checkAnswer(answer, answerPath(question, answer), { byId, circling, offered })),
    ];
  });
  return [...emergency, ...starts, ...questions];
}

interface Known {
  readonly byId: ReadonlyMap<string, DraftQuestion>;
  /** Paths of the answers that lead back. */
  readonly circling: ReadonlySet<string>;
  readonly offered: ReadonlySet<string>;
}

function checkAnswer({ words, next }: DraftAnswer, path: string, { byId, circling, offered }: Known): QuestionProblem[] {
  return [...missingWords(words, `${path}.words`), ...checkNext()];

  function checkNext(): QuestionProblem[] {
    if (next === null) return [problem('no-next', `${path}.next`)];
    if ('question' in next) {
      if (!byId.has(next.question)) return [problem('unknown-question', `${path}.next`)];
      return circling.has(path) ? [problem('circle', `${path}.next`)] : [];
    }
    const { outcome, visitType = '' } = next;
    const isNeeded = outcome === 'book' || outcome === 'request';
    return [
      ...(visitType === '' && isNeeded ? [problem('no-visit-type', `${path}.visitType`)] : []),
      ...(visitType !== '' && !offered.has(visitType) ? [problem('unknown-visit-type', `${path}.visitType`)] : []),
      ...missingInOne(next.words, `${path}.said`),
    ];
  }
}

/** Answers that lead back to a question on the way to them, whether or not anybody gets there. */
function circlesOf({ questions }: DraftContent, byId: ReadonlyMap<string, DraftQuestion>): Set<string> {
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (question: DraftQuestion, way: ReadonlySet<string>): void => {
    if (done.has(question.id)) return;
    const here = new Set([...way, question.id]);
    for (const answer of question.answers) {
      const next = nextQuestion(answer, byId);
      if (next && here.has(next.id)) found.add(answerPath(question, answer));
      else if (next) walk(next, here);
    }
    done.add(question.id);
  };
  for (const question of questions) walk(question, new Set());
  return found;
}

/** Ids of all questions that one can get to. */
function reachedFrom(ids: readonly string[], byId: ReadonlyMap<string, DraftQuestion>): Set<string> {
  const reached = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const question = byId.get(id);
    if (!question || reached.has(id)) continue;
    reached.add(id);
    open.push(...question.answers.flatMap((answer) => nextQuestion(answer, byId)?.id ?? []));
  }
  return reached;
}

function canCallForHelp({ start }: DraftContent, byId: ReadonlyMap<string, DraftQuestion>): boolean {
  const first = start[WHERE_DANGER_IS];
  const asked = reachedFrom(first === undefined ? [] : [first], byId);
  return [...asked].some((id) => byId.get(id)?.answers.some(({ next }) => next !== null && 'outcome' in next && next.outcome === 'call-911'));
}

function nextQuestion({ next }: DraftAnswer, byId: ReadonlyMap<string, DraftQuestion>): DraftQuestion | undefined {
  return next !== null && 'question' in next ? byId.get(next.question) : undefined;
}

const isEmpty = (text: string): boolean => text.trim() === '';

function missingWords(words: DraftWords, path: string): QuestionProblem[] {
  return LANGUAGES.filter((language) => isEmpty(words[language])).map((language) => problem('no-words', `${path}.${language}`));
}

/** What may be left out stands in all languages or in none. */
function missingInOne(words: DraftWords, path: string): QuestionProblem[] {
  return LANGUAGES.every((language) => isEmpty(words[language])) ? [] : missingWords(words, path);
}

const problem = (code: ProblemCode, path: string): QuestionProblem => ({ code, path });
const pathOf = ({ id }: DraftQuestion): string => `question.${id}`;
const answerPath = (question: DraftQuestion, { id }: DraftAnswer): string => `${pathOf(question)}.answer.${id}`;
