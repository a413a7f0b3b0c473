/** The fields of the questions before a visit: with what each need begins, and each question with its answers. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/icon';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { DraftAnswer, DraftContent, DraftNext, DraftQuestion, DraftWords, VersionDetail } from '@portal/bff/contract/decision-questions';
import { writtenIn } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { needText } from '../schedule/schedule-text.ts';
import { LANGUAGES, leadsToVisit, MOST_ANSWERS, NEEDS, needsVisit, nextValue, outcomeValue, questionValue } from './edit-questions.ts';
import type { Language } from './question-changes.ts';
import { OUTCOMES, outcomeText, questionTitle, writtenText } from './question-text.ts';

export const questionStyles = css`
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: var(--ds-space-4);
    align-items: start;
  }

  .answers {
    display: grid;
    gap: var(--ds-space-5);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .answer {
    display: grid;
    gap: var(--ds-space-4);
    padding-inline-start: var(--ds-space-4);
    border-inline-start: 4px solid var(--ds-color-border);
  }

  .answer h4 {
    margin: 0;
    font-size: var(--ds-text-m);
  }

  .place {
    display: block;
    margin-block-end: var(--ds-space-4);
    color: var(--ds-color-text-muted);
    font-size: var(--ds-text-s);
  }

  .place:focus-visible {
    outline: 3px solid var(--ds-color-focus);
    outline-offset: 2px;
    border-radius: var(--ds-radius-s);
  }
`;

/** Something that is done to a question, or to an answer of it. */
export type Edit =
  | { readonly kind: 'up' | 'down' | 'remove' | 'add-answer'; readonly question: DraftQuestion }
  | { readonly kind: 'answer-up' | 'answer-down' | 'answer-remove'; readonly question: DraftQuestion; readonly answer: DraftAnswer };

export interface QuestionFields {
  readonly content: DraftContent;
  readonly visitTypes: VersionDetail['visitTypes'];
  readonly viewer: Pick<LocaleSettings, 'locale'>;
  readonly edit: (edit: Edit) => void;
}

/** With which question each need begins. */
export function renderStarts({ content, viewer }: QuestionFields) {
  const options = [
    { value: '', label: msg('No questions', { id: 'appointments.questions.start-none' }) },
    ...content.questions.map((question) => ({ value: question.id, label: questionTitle(content, question, viewer) })),
  ];
  return html`<div class="pair">
    ${NEEDS.map(
      (need) => html`<ds-select
        no-mark
        name=${`start.${need}`}
        .label=${needText(need, false).label}
        .options=${options}
        .value=${content.start[need] ?? ''}
      ></ds-select>`,
    )}
  </div>`;
}

/** One card for each question, in their order. */
export function renderQuestions(fields: QuestionFields) {
  const { questions } = fields.content;
  return repeat(
    questions,
    ({ id }) => id,
    (question, at) => html`<ds-card id=${`card.${question.id}`} heading-level="3" .heading=${questionTitle(fields.content, question, fields.viewer)}>
      <span class="place" id=${`question.${question.id}`} tabindex="-1">${questionNumber(at, questions.length)}</span>
      <ds-stack gap="4">${renderQuestion(fields, question)}</ds-stack>
      ${renderQuestionButtons(fields, question, at)}
    </ds-card>`,
  );
}

function questionNumber(at: number, all: number): string {
  const number = at + 1;
  return msg(str`Question ${number} of ${all}`, { id: 'appointments.questions.place' });
}

function renderQuestion(fields: QuestionFields, question: DraftQuestion) {
  const path = `question.${question.id}`;
  return html`
    ${renderPair(`${path}.words`, question.words, questionLabel, 300)}
    ${renderPair(`${path}.hint`, question.hint, hintLabel, 600, 'area')}
    <ol class="answers">
      ${repeat(
        question.answers,
        ({ id }) => id,
        (answer, at) => renderAnswer(fields, question, answer, at),
      )}
    </ol>
  `;
}

function renderAnswer(fields: QuestionFields, question: DraftQuestion, answer: DraftAnswer, at: number) {
  const path = `question.${question.id}.answer.${answer.id}`;
  const number = at + 1;
  return html`<li class="answer" id=${`card.${question.id}.${answer.id}`}>
    <h4>${msg(str`Answer ${number}`, { id: 'appointments.questions.answer' })}</h4>
    ${renderPair(`${path}.words`, answer.words, answerLabel, 200)} ${renderNext(fields, question, answer.next, path)}
    ${renderAnswerButtons(fields, question, answer, at)}
  </li>`;
}

/** Where it leads: another question, or an end with a kind of visit and words. */
function renderNext({ content, visitTypes, viewer }: QuestionFields, question: DraftQuestion, next: DraftNext | null, path: string) {
  const others = content.questions.filter(({ id }) => id !== question.id);
  return html`
    <ds-select
      no-mark
      name=${`${path}.next`}
      .label=${msg('Leads to', { id: 'appointments.questions.leads-to' })}
      .placeholder=${msg('Choose where it leads', { id: 'appointments.questions.leads-choose' })}
      .options=${[
        ...OUTCOMES.map((outcome) => ({ value: outcomeValue(outcome), label: outcomeText(outcome) })),
        ...others.map((other) => {
          const title = questionTitle(content, other, viewer);
          return { value: questionValue(other.id), label: msg(str`Question ${title}`, { id: 'appointments.questions.to-question' }) };
        }),
      ]}
      .value=${nextValue(next)}
    ></ds-select>
    ${next === null || 'question' in next ? nothing : renderEnd(next, path, visitTypes, viewer)}
  `;
}

function renderEnd(
  { outcome, visitType = '', words }: Extract<DraftNext, { outcome: unknown }>,
  path: string,
  visitTypes: VersionDetail['visitTypes'],
  viewer: QuestionFields['viewer'],
) {
  return html`
    ${
      leadsToVisit(outcome)
        ? html`<ds-select
          no-mark
          name=${`${path}.visitType`}
          .label=${msg('Kind of visit', { id: 'appointments.questions.kind' })}
          .hint=${needsVisit(outcome) ? '' : msg('With one, they can book a visit instead.', { id: 'appointments.questions.kind-instead' })}
          .placeholder=${needsVisit(outcome) ? msg('Choose the kind of visit', { id: 'appointments.questions.kind-choose' }) : msg('None', { id: 'appointments.questions.kind-none' })}
          .options=${visitTypes.map(({ code, names }) => ({ value: code, label: writtenIn(names, viewer.locale) }))}
          .value=${visitType}
        ></ds-select>`
        : nothing
    }
    ${outcome === 'book' ? nothing : renderPair(`${path}.said`, words, saidLabel, 600, 'area')}
  `;
}

type Label = (language: Language) => string;

/** A text in both languages, side by side where there is room. */
function renderPair(name: string, words: DraftWords, label: Label, maxLength: number, as: 'line' | 'area' = 'line') {
  return html`<div class="pair">
    ${LANGUAGES.map((language) =>
      as === 'line'
        ? html`<ds-text-field no-mark name=${`${name}.${language}`} maxlength=${maxLength} .label=${label(language)} .value=${words[language]}></ds-text-field>`
        : html`<ds-text-area no-mark name=${`${name}.${language}`} rows="2" .label=${label(language)} .value=${words[language]}></ds-text-area>`,
    )}
  </div>`;
}

const questionLabel: Label = (language) =>
  language === 'en'
    ? msg('Question in English', { id: 'appointments.questions.words-en' })
    : msg('Question in Spanish', { id: 'appointments.questions.words-es' });
const hintLabel: Label = (language) =>
  language === 'en'
    ? msg('More words in English (optional)', { id: 'appointments.questions.hint-en' })
    : msg('More words in Spanish (optional)', { id: 'appointments.questions.hint-es' });
const answerLabel: Label = (language) =>
  language === 'en'
    ? msg('Answer in English', { id: 'appointments.questions.answer-en' })
    : msg('Answer in Spanish', { id: 'appointments.questions.answer-es' });
const saidLabel: Label = (language) =>
  language === 'en'
    ? msg('What we say with it, in English (optional)', { id: 'appointments.questions.said-en' })
    : msg('What we say with it, in Spanish (optional)', { id: 'appointments.questions.said-es' });

function renderQuestionButtons({ content, viewer, edit }: QuestionFields, question: DraftQuestion, at: number) {
  const text = writtenText(question.words, viewer);
  return html`
    <ds-button
      slot="footer"
      data-edit="add-answer"
      .disabled=${question.answers.length >= MOST_ANSWERS}
      @click=${() => edit({ kind: 'add-answer', question })}
      ><ds-icon slot="start" name="plus"></ds-icon>${msg('Add an answer', { id: 'appointments.questions.add-answer' })}</ds-button
    >
    <ds-button
      slot="footer"
      variant="quiet"
      data-edit="up"
      .disabled=${at === 0}
      .label=${msg(str`Move up: ${text}`, { id: 'appointments.questions.up' })}
      @click=${() => edit({ kind: 'up', question })}
      ><ds-icon name="chevron-up"></ds-icon
    ></ds-button>
    <ds-button
      slot="footer"
      variant="quiet"
      data-edit="down"
      .disabled=${at === content.questions.length - 1}
      .label=${msg(str`Move down: ${text}`, { id: 'appointments.questions.down' })}
      @click=${() => edit({ kind: 'down', question })}
      ><ds-icon name="chevron-down"></ds-icon
    ></ds-button>
    <ds-button
      slot="footer"
      variant="quiet"
      data-edit="remove"
      .label=${msg(str`Remove the question: ${text}`, { id: 'appointments.questions.remove' })}
      @click=${() => edit({ kind: 'remove', question })}
      >${msg('Remove', { id: 'appointments.questions.remove-short' })}</ds-button
    >
  `;
}

function renderAnswerButtons({ viewer, edit }: QuestionFields, question: DraftQuestion, answer: DraftAnswer, at: number) {
  const text = writtenText(answer.words, viewer);
  return html`<ds-cluster>
    <ds-button
      variant="quiet"
      data-edit="up"
      .disabled=${at === 0}
      .label=${msg(str`Move up: ${text}`, { id: 'appointments.questions.up' })}
      @click=${() => edit({ kind: 'answer-up', question, answer })}
      ><ds-icon name="chevron-up"></ds-icon
    ></ds-button>
    <ds-button
      variant="quiet"
      data-edit="down"
      .disabled=${at === question.answers.length - 1}
      .label=${msg(str`Move down: ${text}`, { id: 'appointments.questions.down' })}
      @click=${() => edit({ kind: 'answer-down', question, answer })}
      ><ds-icon name="chevron-down"></ds-icon
    ></ds-button>
    <ds-button
      variant="quiet"
      data-edit="remove"
      .label=${msg(str`Remove the answer: ${text}`, { id: 'appointments.questions.remove-answer' })}
      @click=${() => edit({ kind: 'answer-remove', question, answer })}
      >${msg('Remove', { id: 'appointments.questions.remove-short' })}</ds-button
    >
  </ds-cluster>`;
}
