/** Questions to be read: each with its answers and where they lead; and what is different between two versions. */
import '@portal/design-system/card';
import { msg, str } from '@lit/localize';
import type { DraftContent, DraftQuestion, VersionDetail } from '@portal/bff/contract/decision-questions';
import { writtenIn } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { needText } from '../schedule/schedule-text.ts';
import { NEEDS } from './edit-questions.ts';
import type { Change, QuestionPart, TextChange } from './question-changes.ts';
import { languageText, nextText, questionTitle, writtenText } from './question-text.ts';

export const outlineStyles = css`
  .changes {
    display: grid;
    gap: var(--ds-space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .changes ul,
  .lines {
    display: grid;
    gap: var(--ds-space-2);
    margin: 0;
    padding-inline-start: 1.25em;
  }

  .changes > li {
    padding-inline-start: var(--ds-space-4);
    border-inline-start: 4px solid var(--ds-color-border);
    overflow-wrap: anywhere;
  }

  .changes strong {
    font-weight: var(--ds-weight-medium);
  }

  .hint {
    color: var(--ds-color-text-muted);
  }
`;

interface Outline {
  readonly content: DraftContent;
  readonly visitTypes: VersionDetail['visitTypes'];
  readonly viewer: Pick<LocaleSettings, 'locale'>;
}

/** A version that is only read. */
export function renderOutline({ content, visitTypes, viewer }: Outline) {
  return html`
    <ds-card heading-level="2" .heading=${msg('Where they begin', { id: 'appointments.questions.starts' })}>
      <ul class="lines">
        ${NEEDS.map((need) => html`<li>${needText(need, false).label}: ${startText(content, content.start[need], viewer)}</li>`)}
      </ul>
    </ds-card>
    ${content.questions.map(
      (question) => html`<ds-card heading-level="2" .heading=${questionTitle(content, question, viewer)}>
        ${renderHint(question, viewer)} ${renderAnswers(question, { content, visitTypes, viewer })}
      </ds-card>`,
    )}
  `;
}

function renderHint({ hint }: DraftQuestion, { locale }: Outline['viewer']) {
  const text = writtenIn(hint, locale);
  return text === '' ? nothing : html`<p class="hint">${text}</p>`;
}

function renderAnswers({ answers }: DraftQuestion, { content, visitTypes, viewer }: Outline) {
  return html`<ul class="lines">
    ${answers.map(({ words, next }) => html`<li>${writtenText(words, viewer)} → ${nextText(next, content, visitTypes, viewer)}</li>`)}
  </ul>`;
}

function startText(content: DraftContent, id: string | undefined, viewer: Outline['viewer']): string {
  if (id === undefined) return msg('No questions', { id: 'appointments.questions.start-none' });
  const question = content.questions.find((each) => each.id === id);
  return question ? questionTitle(content, question, viewer) : msg('a question that isn’t there anymore', { id: 'appointments.questions.gone' });
}

interface Compared {
  readonly changes: readonly Change[];
  readonly before: DraftContent;
  readonly after: DraftContent;
  readonly visitTypes: VersionDetail['visitTypes'];
  readonly viewer: Pick<LocaleSettings, 'locale'>;
}

/** What is different, in sentences. */
export function renderChanges(compared: Compared) {
  return html`<ul class="changes">
    ${compared.changes.map((change) => html`<li>${renderChange(change, compared)}</li>`)}
  </ul>`;
}

function renderChange(change: Change, compared: Compared) {
  const { before, after, viewer } = compared;
  switch (change.kind) {
    case 'start': {
      const need = needText(change.need, false).label;
      const [was, is] = [startText(before, change.before, viewer), startText(after, change.after, viewer)];
      return html`<strong>${msg(str`“${need}” starts with another question`, { id: 'appointments.questions.change-start' })}</strong>${renderWas(was, is)}`;
    }
    case 'added':
    case 'removed': {
      const text = writtenText(change.question.words, viewer);
      return html`<strong
        >${
          change.kind === 'added'
            ? msg(str`New question: “${text}”`, { id: 'appointments.questions.change-added' })
            : msg(str`Question removed: “${text}”`, { id: 'appointments.questions.change-removed' })
        }</strong
        >${change.kind === 'added' ? renderAdded(change.question, compared) : nothing}`;
    }
    case 'changed': {
      const text = writtenText(change.question.words, viewer);
      return html`<strong>${msg(str`Question changed: “${text}”`, { id: 'appointments.questions.change-changed' })}</strong>
        <ul>
          ${change.parts.map((part) => html`<li>${renderPart(part, compared)}</li>`)}
        </ul>`;
    }
  }
}

/** All of a new question: nobody has read it anywhere else. */
function renderAdded(question: DraftQuestion, { after, visitTypes, viewer }: Compared) {
  return html`${renderHint(question, viewer)}${renderAnswers(question, { content: after, visitTypes, viewer })}`;
}

function renderPart(part: QuestionPart, { before, after, visitTypes, viewer }: Compared) {
  switch (part.kind) {
    case 'words':
      return html`${msg('Question', { id: 'appointments.questions.part-words' })} ${renderText(part)}`;
    case 'hint':
      return html`${msg('More words', { id: 'appointments.questions.part-hint' })} ${renderText(part)}`;
    case 'answer-words':
      return html`${msg('Answer', { id: 'appointments.questions.part-answer' })} ${renderText(part)}`;
    case 'answer-added':
    case 'answer-removed': {
      const text = writtenText(part.answer.words, viewer);
      return part.kind === 'answer-added'
        ? msg(str`New answer: “${text}”`, { id: 'appointments.questions.change-answer-added' })
        : msg(str`Answer removed: “${text}”`, { id: 'appointments.questions.change-answer-removed' });
    }
    case 'answer-next': {
      const text = writtenText(part.answer.words, viewer);
      const [was, is] = [nextText(part.before, before, visitTypes, viewer), nextText(part.after, after, visitTypes, viewer)];
      return html`${msg(str`“${text}” leads elsewhere`, { id: 'appointments.questions.change-next' })}${renderWas(was, is)}`;
    }
    case 'answer-said': {
      const text = writtenText(part.answer.words, viewer);
      return html`${msg(str`What we say after “${text}”`, { id: 'appointments.questions.change-said' })} ${renderText(part)}`;
    }
    case 'answer-order':
      return msg('The answers stand in another order', { id: 'appointments.questions.change-order' });
  }
}

function renderText({ language, before, after }: TextChange) {
  return html`(${languageText(language)})${renderWas(before, after)}`;
}

function renderWas(before: string, after: string) {
  const nothingText = msg('nothing', { id: 'appointments.questions.nothing' });
  const [was, is] = [before || nothingText, after || nothingText];
  return html`<br /><span class="hint">${msg(str`Before: ${was}`, { id: 'appointments.questions.was' })}</span><br />${msg(str`After: ${is}`, { id: 'appointments.questions.is' })}`;
}
