/** Goes through questions as a patient would, before they are live: asked by the same element, with the same ends. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { DraftContent, VersionDetail } from '@portal/bff/contract/decision-questions';
import type { Choices, VisitTypeChoice } from '@portal/bff/contract/scheduling';
import { defineElement, FeatureElement, writtenIn } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { AppointmentsEnding, endingHeading } from '../schedule/appointments-ending.ts';
import { AppointmentsQuestion } from '../schedule/appointments-question.ts';
import type { AnswerEvent } from '../schedule/appointments-question.ts';
import { makePlan, questionStep } from '../schedule/plan.ts';
import type { Plan } from '../schedule/plan.ts';
import { questionOf } from '../schedule/questions.ts';
import type { Asked } from '../schedule/questions.ts';
import { needText } from '../schedule/schedule-text.ts';
import { asAsked, NEEDS, NO_CONTENT } from './edit-questions.ts';

defineElement('appointments-question', AppointmentsQuestion);
defineElement('appointments-ending', AppointmentsEnding);

const NOBODY = { orders: [], clinics: [], practitioners: [] };

/** Whoever tries is nobody: no age and no order is in the way. */
function toChoice({ code, need, names }: VersionDetail['visitTypes'][number]): VisitTypeChoice {
  const bounds = { minAge: null, maxAge: null, leadHours: 0, daysAhead: 0, refusal: null, elsewhere: [] };
  return { code, need, names, instructions: {}, minutes: 0, modalities: ['in_person'], ...bounds };
}

export class AppointmentsTryQuestions extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      h3 {
        margin: 0;
        font-size: var(--ds-text-l);
      }

      h3:focus-visible {
        outline: 3px solid var(--ds-color-focus);
        outline-offset: 2px;
        border-radius: var(--ds-radius-s);
      }

      .way {
        display: grid;
        gap: var(--ds-space-2);
        margin: 0;
        padding-inline-start: 1.25em;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) content: DraftContent = NO_CONTENT;
  @property({ attribute: false }) visitTypes: VersionDetail['visitTypes'] = [];

  /** What was answered, by the name of what was asked; in that order. */
  @state() private _said: ReadonlyMap<string, string> = new Map();

  override render() {
    const choices = this._choices;
    const plan = makePlan(choices, (name) => this._said.get(name) ?? '');
    const asked = this._askedNow(plan, choices);
    return html`<ds-stack gap="5">
      ${this._renderWay(plan, choices)}
      <h3 tabindex="-1">${asked?.question ?? this._endHeading(plan)}</h3>
      ${asked ? this._renderAsked(asked) : this._renderEnd(plan)}
    </ds-stack>`;
  }

  private _renderAsked(asked: Asked) {
    // Each with a group of its own: what was chosen before is no answer to the next.
    return repeat(
      [asked],
      ({ name }) => name,
      () => html`<appointments-question
        .question=${asked.question}
        .hint=${asked.hint}
        .options=${asked.options}
        @answer-done=${({ detail }: AnswerEvent) => this._onAnswered(asked.name, detail)}
        >${this._said.size === 0 ? nothing : this._renderBack()}</appointments-question
      >`,
    );
  }

  /** What was answered so far. */
  private _renderWay(plan: Plan, choices: Choices) {
    if (this._said.size === 0) return nothing;
    const steps = [...this._said].map(([name, answer]) => {
      const asked = name === 'need' ? askedNeed() : questionOf(name, plan, choices, this.subject, this.locale);
      const label = asked?.options.find(({ value }) => value === answer)?.label ?? answer;
      return html`<li>${asked?.question ?? ''} <strong>${label}</strong></li>`;
    });
    return html`<ds-card heading-level="3" .heading=${msg('Answers so far', { id: 'appointments.questions.try-way' })}>
      <ol class="way">
        ${steps}
      </ol>
    </ds-card>`;
  }

  private _renderEnd(plan: Plan) {
    const type = plan.visitType && writtenIn(plan.visitType.names, this.locale.locale);
    if (this._isLost(plan)) {
      return html`<ds-alert tone="warning" quiet>${msg('Choose where this answer leads, then try again.', { id: 'appointments.questions.try-lost-what' })}</ds-alert>${this._renderBack()}`;
    }
    if (plan.ending) return html`<appointments-ending tried .plan=${plan}>${this._renderBack()}</appointments-ending>`;
    return html`<p>
        ${
          type === null
            ? msg('Here they choose which kind of visit fits, and then a time.', { id: 'appointments.questions.try-kinds' })
            : msg(str`Here they choose a time for: ${type}.`, { id: 'appointments.questions.try-times' })
        }
      </p>
      ${this._renderBack()}`;
  }

  private _renderBack() {
    return html`<ds-button @click=${this._onBack}>${msg('Back', { id: 'appointments.schedule.back' })}</ds-button>
      <ds-button variant="quiet" @click=${this._onAgain}>${msg('Try from the start', { id: 'appointments.questions.try-again' })}</ds-button>`;
  }

  private get _choices(): Choices {
    // Each need can be chosen here, also one that nobody books a visit for yet.
    const types = this.visitTypes.map(toChoice);
    const missing = NEEDS.filter((need) => !types.some((type) => type.need === need));
    const visitTypes = [...types, ...missing.map((need) => toChoice({ code: '', need, names: { en: '' } }))];
    return { ...NOBODY, visitTypes, decision: { version: 0, content: asAsked(this.content) } };
  }

  private _askedNow(plan: Plan, choices: Choices): Asked | undefined {
    if (plan.need === null) return askedNeed();
    return plan.way.open ? questionOf(questionStep(plan.way.open.id), plan, choices, this.subject, this.locale) : undefined;
  }

  /** The last answer leads nowhere, or to a question that is not there: a patient would be led to a request. */
  private _isLost({ way }: Plan): boolean {
    const last = way.questions.at(-1);
    const question = this.content.questions.find(({ id }) => id === last?.id);
    const next = question?.answers.find(({ id }) => id === this._said.get(questionStep(question.id)))?.next;
    return way.end !== null && (next === null || (next !== undefined && 'question' in next));
  }

  private _endHeading(plan: Plan): string {
    if (this._isLost(plan)) return msg('This answer leads nowhere yet', { id: 'appointments.questions.try-lost' });
    return plan.ending ? endingHeading(plan) : msg('Book a visit', { id: 'appointments.questions.outcome-book' });
  }

  private _onAnswered(name: string, answer: string): void {
    this._said = new Map([...this._said, [name, answer]]);
    void this._focus();
  }

  private _onBack(): void {
    this._said = new Map([...this._said].slice(0, -1));
    void this._focus();
  }

  private _onAgain(): void {
    this._said = new Map();
    void this._focus();
  }

  /** What is asked next is read at once. */
  private async _focus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h3')?.focus();
  }
}

function askedNeed(): Asked {
  return {
    name: 'need',
    question: msg('What do you need?', { id: 'appointments.need.title' }),
    hint: '',
    options: NEEDS.map((need) => ({ value: need, ...needText(need, false) })),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-try-questions': AppointmentsTryQuestions;
  }
}
