/**
 * The way to a visit: what is needed, who and where, a time that is held, and the
 * button that books it. With a visit in its address it moves that one.
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import { msg } from '@lit/localize';
import type { Visit } from '@portal/bff/contract/appointments';
import type { BookedVisit, Choices, OpenSlot } from '@portal/bff/contract/scheduling';
import { Action, defineElement, FeaturePage, keepStateText, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { readVisit } from '../../api/appointments-api.ts';
import { readChoices, readHold } from '../../api/scheduling-api.ts';
import type { SlotChooseEvent } from '../../schedule/appointments-slot-list.ts';
import type { HeldTime } from '../../api/scheduling-api.ts';
import { Answers } from '../../schedule/answers.ts';
import { AppointmentsEnding } from '../../schedule/appointments-ending.ts';
import { AppointmentsFind } from '../../schedule/appointments-find.ts';
import type { TimesWantedEvent } from '../../schedule/appointments-find.ts';
import { AppointmentsHeld } from '../../schedule/appointments-held.ts';
import { AppointmentsLost } from '../../schedule/appointments-lost.ts';
import { AppointmentsQuestion } from '../../schedule/appointments-question.ts';
import type { AnswerEvent } from '../../schedule/appointments-question.ts';
import { AppointmentsReview } from '../../schedule/appointments-review.ts';
import type { BookedEvent, HoldLostEvent } from '../../schedule/appointments-review.ts';
import { AppointmentsTimes } from '../../schedule/appointments-times.ts';
import type { Search } from '../../schedule/find-filter.ts';
import { Holding } from '../../schedule/holding.ts';
import { isQuestionStep, makeMovePlan, makePlan, nextStep, stepOf } from '../../schedule/plan.ts';
import type { Plan } from '../../schedule/plan.ts';
import { questionOf } from '../../schedule/questions.ts';
import { progressText, stepHeading, taskText } from '../../schedule/schedule-headings.ts';
import { Steps } from '../../schedule/steps.ts';
import { keepWish } from '../../visit-wish.ts';

defineElement('appointments-question', AppointmentsQuestion);
defineElement('appointments-ending', AppointmentsEnding);
defineElement('appointments-find', AppointmentsFind);
defineElement('appointments-times', AppointmentsTimes);
defineElement('appointments-held', AppointmentsHeld);
defineElement('appointments-lost', AppointmentsLost);
defineElement('appointments-review', AppointmentsReview);

interface Started {
  readonly choices: Choices;
  readonly hold: HeldTime | null;
  /** The visit that moves. */
  readonly visit: Visit | null;
}

export class AppointmentsSchedulePage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .news {
        display: grid;
        gap: var(--ds-space-4);
      }
    `,
  ];

  /** The clinic's questions are others than those that were answered. */
  @state() private _asksAnew = false;

  private readonly _steps = new Steps(this);
  private readonly _answers = new Answers(this, () => (this._movesId === undefined ? 'appointments.schedule' : `appointments.move.${this._movesId}`));

  private readonly _start = new Resource(this, {
    args: () => [this.api, this.subject, this._movesId] as const,
    load: async ([api, subject, movesId], reading): Promise<Started> => {
      const [choices, hold, visit] = await Promise.all([
        readChoices(api, subject, reading),
        readHold(api, subject, reading),
        movesId === undefined ? null : readVisit(api, subject, movesId, reading),
        this._answers.load(reading.signal),
      ]);
      this._asksAnew = this._answers.keepOnly(versionOf(choices), isQuestionStep);
      return { choices, hold, visit };
    },
    loaded: ({ hold }) => this._holding.keep(hold),
  });

  private readonly _holding = new Holding(this, {
    search: () => this._search,
    held: () => this._steps.go('review'),
    lost: () => this._onLost(),
  });

  /** Goes on to a form that asks the clinic, with what was said. */
  private readonly _ask = new Action<string>(this, {
    send: () => keepWish(this.api, this.subject, this._wish),
    done: (_answer, path) => this.navigation.navigate(path),
  });

  override render() {
    return html`
      ${this._renderHeader()}
      ${this._start.render(msg('Loading what you can book', { id: 'appointments.schedule.loading' }), ({ choices, visit }) => this._renderStep(choices, visit))}
    `;
  }

  private _renderHeader() {
    const { value } = this._start;
    return html`
      <ds-page-header
        .heading=${value ? stepHeading(this._step, this._plan, value.choices, { subject: this.subject, locale: this.locale, task: this._task }) : this._task}
        .eyebrow=${value ? progressText(this._task, this._step, this._isMove) : ''}
        .backHref=${this.navigation.href(this._isMove ? `/appointments/${this._movesId}` : '/appointments')}
        .backLabel=${this._isMove ? msg('Back to the visit', { id: 'appointments.move.back' }) : msg('All appointments', { id: 'appointments.visit.back' })}
      ></ds-page-header>
    `;
  }

  private _renderStep(choices: Choices, visit: Visit | null) {
    const step = this._step;
    return html`
      ${this._renderNews(step)}
      ${this._renderAsked(step, choices)} ${step === 'end' ? this._renderEnding(choices) : nothing}
      ${step === 'find' ? this._renderFind(choices) : nothing} ${step === 'times' ? this._renderTimes(choices) : nothing}
      ${step === 'review' && this._holding.held ? this._renderReview(this._holding.held, choices, visit) : nothing}
      <p role="status">${keepStateText(this._answers.state)}</p>
    `;
  }

  /** What happened, and what is still held. */
  private _renderNews(step: string) {
    const { lost } = this._holding;
    const held = step === 'review' ? null : this._holding.held;
    const asksAnew = this._asksAnew && step !== 'review';
    if (!this._holding.hasFailed && this._ask.failure === '' && !lost && !held && !asksAnew) return nothing;
    return html`<div class="news" tabindex="-1">
      ${
        asksAnew
          ? html`<ds-alert tone="info" quiet>${msg('Our questions have changed. Please answer them again.', { id: 'appointments.schedule.questions-changed' })}</ds-alert>`
          : nothing
      }
      ${this._holding.renderFailure()} ${this._ask.renderFailure()}
      ${
        lost
          ? html`<appointments-lost
            .lost=${lost}
            .busy=${this._holding.busySlot}
            @slot-choose=${({ detail }: SlotChooseEvent) => void this._choose(detail)}
          ></appointments-lost>`
          : nothing
      }
      ${
        held
          ? html`<appointments-held
            .hold=${held}
            .movesId=${this._movesId ?? null}
            @held-continue=${() => this._steps.go('review')}
            @held-over=${() => this._holding.keep(null)}
          ></appointments-held>`
          : nothing
      }
    </div>`;
  }

  private _renderAsked(step: string, choices: Choices) {
    const asked = questionOf(step, this._plan, choices, this.subject, this.locale);
    return asked
      ? html`<appointments-question
          .question=${asked.question}
          .hint=${asked.hint}
          .options=${asked.options}
          .value=${this._answers.get(asked.name)}
          @answer-given=${({ detail }: AnswerEvent) => this._take(asked.name, detail)}
          @answer-done=${({ detail }: AnswerEvent) => this._onAnswered(step, asked.name, detail)}
          >${step === '' ? nothing : this._renderBack()}</appointments-question
        >`
      : nothing;
  }

  private _renderEnding({ clinics }: Choices) {
    return html`<appointments-ending
      .plan=${this._plan}
      .clinics=${clinics}
      .busy=${this._ask.busy}
      @ending-request=${() => this._ask.run('/appointments/request')}
      @ending-book=${this._onBookAnyway}
      >${this._isMove ? nothing : this._renderBack()}</appointments-ending
    >`;
  }

  private _renderFind(choices: Choices) {
    return html`<appointments-find
      .choices=${choices}
      .visitType=${this._plan.visitType}
      .search=${this._search}
      .answers=${this._answers}
      .busy=${this._holding.busySlot}
      @slot-choose=${({ detail }: SlotChooseEvent) => void this._choose(detail)}
      @times-wanted=${this._onTimesWanted}
      >${this._renderOtherWays()}${this._isMove ? nothing : this._renderBack()}</appointments-find
    >`;
  }

  private _renderTimes({ clinics, practitioners }: Choices) {
    const clinic = clinics.find(({ id }) => id === this._answers.get('timesClinic'));
    return html`<appointments-times
      .clinic=${clinic?.name ?? ''}
      .practitioner=${practitioners.find(({ id }) => id === this._answers.get('timesOf'))?.name ?? ''}
      .visitType=${this._plan.visitType}
      .search=${this._search}
      .answers=${this._answers}
      .timeZone=${clinic?.timeZone ?? this.locale.timeZone}
      .busy=${this._holding.busySlot}
      @slot-choose=${({ detail }: SlotChooseEvent) => void this._choose(detail)}
      >${this._renderOtherWays()}<span slot="back">${this._renderBack()}</span></appointments-times
    >`;
  }

  private _renderReview(hold: HeldTime, choices: Choices, visit: Visit | null) {
    return html`<appointments-review
      .hold=${hold}
      .choices=${choices}
      .answers=${this._answers}
      .moves=${visit}
      @visit-booked=${({ detail }: BookedEvent) => this._onBooked(detail)}
      @hold-changed=${({ detail }: CustomEvent<HeldTime>) => this._holding.keep(detail)}
      @hold-lost=${this._onHoldLost}
      @hold-released=${this._onReleased}
    ></appointments-review>`;
  }

  private _renderOtherWays() {
    return html`
      <ds-card heading-level="2" .heading=${msg('Nothing fits?', { id: 'appointments.other.title' })}>
        <p>${msg('Ask the clinic to find a time, or hear from us when something opens.', { id: 'appointments.other.text' })}</p>
        <ds-button slot="footer" .busy=${this._ask.busy} @click=${() => this._ask.run('/appointments/request')}>
          ${msg('Send a request', { id: 'appointments.ending.to-request' })}
        </ds-button>
        <ds-button slot="footer" .busy=${this._ask.busy} @click=${() => this._ask.run('/appointments/wait-list/new')}>
          ${msg('Join the wait list', { id: 'appointments.other.wait' })}
        </ds-button>
      </ds-card>
    `;
  }

  private _renderBack() {
    return html`<ds-button @click=${() => this._steps.back('')}>${msg('Back', { id: 'appointments.schedule.back' })}</ds-button>`;
  }

  /** The visit that moves. */
  private get _movesId(): string | undefined {
    return this.params['visitId'];
  }

  private get _isMove(): boolean {
    return this._movesId !== undefined;
  }

  private get _task(): string {
    return taskText(this.subject, this._isMove);
  }

  private get _plan(): Plan {
    const { value } = this._start;
    if (!value) throw new TypeError('There is no plan before the choices are there.');
    return value.visit ? makeMovePlan(value.choices, value.visit) : makePlan(value.choices, this._answers.get);
  }

  private get _step(): string {
    return stepOf(this._plan, this._steps.current, { past: this._answers.get('past') !== '', held: this._holding.held !== null });
  }

  private get _search(): Search {
    const { visitType, order } = this._plan;
    return {
      visitType: visitType?.code ?? '',
      ...(order ? { orderId: order.id } : {}),
      ...(this._movesId === undefined ? {} : { movesVisitId: this._movesId }),
    };
  }

  private get _wish() {
    const { get } = this._answers;
    const isAt = this._step === 'times';
    return {
      ...this._search,
      clinicId: isAt ? get('timesClinic') : get('clinicId'),
      practitionerId: isAt ? get('timesOf') : get('practitionerId'),
      modality: get('modality'),
      reason: get('reason'),
    };
  }

  private _take(name: string, answer: string): void {
    // What was decided after another answer does not count for this one.
    if (this._answers.get(name) === answer) return;
    const said = { [name]: answer, past: '', ...(name === 'need' ? { kind: '' } : {}) };
    if (!isQuestionStep(name) || !this._start.value) return this._answers.set(said);
    this._asksAnew = false;
    this._answers.answer(said, versionOf(this._start.value.choices));
  }

  private _onAnswered(step: string, name: string, answer: string): void {
    this._take(name, answer);
    this._steps.go(nextStep(this._plan, step));
  }

  private _onBookAnyway(): void {
    this._answers.set({ past: 'yes' });
    this._steps.go('find');
  }

  private _onTimesWanted({ detail: { clinicId, practitionerId } }: TimesWantedEvent): void {
    this._answers.set({ timesClinic: clinicId, timesOf: practitionerId, timesAnyone: '', slot: '' });
    this._steps.go('times');
  }

  private async _choose(slot: OpenSlot): Promise<void> {
    if (!(await this._holding.take(slot))) await this._showNews();
  }

  private _onLost(): void {
    this._answers.set({ slot: '' });
    if (this._steps.current === 'review') this._steps.go('find');
    void this.renderRoot.querySelector<AppointmentsFind | AppointmentsTimes>('appointments-find, appointments-times')?.refresh();
  }

  private _onHoldLost({ detail }: HoldLostEvent): void {
    this._holding.lose(detail);
    void this._showNews();
  }

  private _onReleased(): void {
    this._holding.drop();
    this._steps.back('find');
  }

  private _onBooked({ visitId }: BookedVisit): void {
    this._answers.drop();
    this.navigation.navigate(`/appointments/${visitId}/booked`);
  }

  /** What happened stands above what was pressed. */
  private async _showNews(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.news')?.focus();
  }
}

/** Of the clinic's questions. */
const versionOf = ({ decision }: Choices): string => String(decision?.version ?? 0);

declare global {
  interface HTMLElementTagNameMap {
    'appointments-schedule-page': AppointmentsSchedulePage;
  }
}
