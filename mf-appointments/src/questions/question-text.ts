/** How the questions before a visit are put into words for those who edit them. */
import { msg, str } from '@lit/localize';
import type { DraftContent, DraftNext, DraftQuestion, ProblemCode, QuestionProblem, Version, VersionDetail } from '@portal/bff/contract/decision-questions';
import type { DecisionOutcome } from '@portal/bff/contract/scheduling';
import type { FormError } from '@portal/design-system/forms';
import { writtenIn } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import type { Language } from './question-changes.ts';

type Viewer = Pick<LocaleSettings, 'locale'>;

export const OUTCOMES: readonly DecisionOutcome[] = ['call-911', 'call-now', 'express-care', 'book', 'request'];

export function outcomeText(outcome: DecisionOutcome): string {
  switch (outcome) {
    case 'call-911':
      return msg('Call 911', { id: 'appointments.questions.outcome-911' });
    case 'call-now':
      return msg('Call the clinic now', { id: 'appointments.questions.outcome-call' });
    case 'express-care':
      return msg('Express Care today', { id: 'appointments.questions.outcome-express' });
    case 'book':
      return msg('Book a visit', { id: 'appointments.questions.outcome-book' });
    case 'request':
      return msg('Send a request', { id: 'appointments.questions.outcome-request' });
  }
}

/** Of words that may not be written yet. */
export function writtenText(words: Readonly<Record<string, string>>, viewer: Viewer): string {
  return writtenIn(words, viewer.locale) || writtenIn(words, 'en') || msg('(no text yet)', { id: 'appointments.questions.no-text' });
}

/** “2. Is it for a trip?” */
export function questionTitle({ questions }: DraftContent, question: DraftQuestion, viewer: Viewer): string {
  const [number, text] = [questions.findIndex(({ id }) => id === question.id) + 1, writtenText(question.words, viewer)];
  return `${number}. ${text}`;
}

/** Where an answer leads. */
export function nextText(next: DraftNext | null, content: DraftContent, visitTypes: VersionDetail['visitTypes'], viewer: Viewer): string {
  if (next === null) return msg('nowhere yet', { id: 'appointments.questions.nowhere' });
  if ('question' in next) {
    const question = content.questions.find(({ id }) => id === next.question);
    return question ? questionTitle(content, question, viewer) : msg('a question that isn’t there anymore', { id: 'appointments.questions.gone' });
  }
  const { outcome, visitType } = next;
  if (visitType === undefined) return outcomeText(outcome);
  const type = visitTypes.find(({ code }) => code === visitType);
  return `${outcomeText(outcome)}: ${type ? writtenIn(type.names, viewer.locale) : visitType}`;
}

export function stateText(state: Version['state']): string {
  switch (state) {
    case 'draft':
      return msg('Draft', { id: 'appointments.questions.draft' });
    case 'live':
      return msg('Live', { id: 'appointments.questions.live' });
    case 'retired':
      return msg('Replaced', { id: 'appointments.questions.retired' });
  }
}

export const versionTitle = ({ number }: Pick<Version, 'number'>): string => msg(str`Version ${number}`, { id: 'appointments.questions.version' });

export function languageText(language: Language): string {
  return language === 'en' ? msg('English', { id: 'appointments.questions.english' }) : msg('Spanish', { id: 'appointments.questions.spanish' });
}

/** What is wrong, said at its field. */
export function problemText(code: ProblemCode): string {
  switch (code) {
    case 'no-words':
      return msg('Write this text.', { id: 'appointments.questions.problem-words' });
    case 'too-few-answers':
      return msg('A question needs at least 2 answers. Add another one.', { id: 'appointments.questions.problem-answers' });
    case 'no-next':
      return msg('Choose what this answer leads to.', { id: 'appointments.questions.problem-next' });
    case 'unknown-question':
      return msg('This question isn’t there anymore. Choose another one.', { id: 'appointments.questions.problem-gone' });
    case 'circle':
      return msg('This leads back to a question that was asked before, so it never ends. Choose another way.', {
        id: 'appointments.questions.problem-circle',
      });
    case 'unreachable':
      return msg('Nothing leads to this question. Lead an answer to it, or remove it.', { id: 'appointments.questions.problem-unreachable' });
    case 'same-id':
      return msg('This question or one of its answers is there twice. Remove one of them.', { id: 'appointments.questions.problem-twice' });
    case 'no-visit-type':
      return msg('Choose the kind of visit.', { id: 'appointments.questions.problem-visit' });
    case 'unknown-visit-type':
      return msg('This kind of visit isn’t offered anymore. Choose another one.', { id: 'appointments.questions.problem-visit-gone' });
    case 'no-emergency':
      return msg('With a new problem, at least one answer must lead to “Call 911”. Someone in danger would be asked to wait for a visit.', {
        id: 'appointments.questions.problem-emergency',
      });
  }
}

/** The same for the list above the form, which leads to the fields. */
export function problemErrors({ problems }: Pick<VersionDetail, 'problems'>, content: DraftContent, viewer: Viewer): FormError[] {
  return problems.map((problem) => {
    const message = problemText(problem.code);
    return { field: problem.path, message, inList: listed(problem, message, content, viewer) };
  });
}

function listed({ path }: QuestionProblem, message: string, content: DraftContent, viewer: Viewer): string {
  const [what, id, part, answerId] = path.split('.');
  const question = what === 'question' ? content.questions.find((each) => each.id === id) : undefined;
  if (!question) return message;
  const answer = part === 'answer' ? question.answers.find((each) => each.id === answerId) : undefined;
  const last = path.split('.').at(-1);
  const language = last === 'en' || last === 'es' ? languageText(last) : '';
  const places = [questionTitle(content, question, viewer), answer ? `“${writtenText(answer.words, viewer)}”` : '', language];
  return `${places.filter(Boolean).join(', ')}: ${message}`;
}
