/** A long form in steps, with a page at the end to check the answers. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { controlOf, located, remainingErrors } from '../form/remaining-errors.ts';
import { validateForm } from '../forms/validate-form.ts';
import type { FormError } from '../forms/validate-form.ts';
import { localeOf } from '../page-locale.ts';
import type { ProgressStep, StepState } from '../progress-steps/ds-progress-steps.ts';
import { PROGRESS_STEPS_TEXTS } from '../progress-steps/progress-steps-texts.ts';
import { headingStyles } from '../styles/heading-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import type { DsWizardStep } from '../wizard-step/ds-wizard-step.ts';
import { reviewItems } from './review-items.ts';
import { askedControlsOf, controlsOf, readValues, writeValues } from './step-controls.ts';
import type { StepControl, StepValue } from './step-controls.ts';
import { wizardStyles } from './wizard-styles.ts';
import { WIZARD_TEXTS } from './wizard-texts.ts';

/** Where one is and what was answered: plain data, to be stored and given to `restore()`. */
export interface WizardSnapshot {
  /** Id of the step, or `review`. */
  step: string;
  /** Ids of the steps that were finished. */
  done: string[];
  /** What the controls hold, by name. */
  values: Record<string, StepValue>;
}

/** `save`, `ds-submit`: the answers as they are now. */
export type WizardEvent = CustomEvent<WizardSnapshot>;

/** `step-change`: the step with this id, or `review`, is seen now. */
export type StepChangeEvent = CustomEvent<{ id: string }>;

const REVIEW = 'review';

/**
 * Asks step by step. A step is checked before the next one comes; going back
 * checks nothing and loses nothing. The last page lists all answers, each part
 * with a way to change it. Every move puts the focus on the heading, which
 * says how far one is. A `<form>` around it is possible, but not needed.
 *
 * @slot - `ds-wizard-step` elements, each with `id` and `label`.
 * @slot review - What stands below the answers, such as a consent; its controls are checked before sending.
 * @fires step-change - The user moved to another step.
 * @fires save - After each move, with a snapshot to keep.
 * @fires ds-submit - All answers are right; once, until `busy` was on and off again or the user moved.
 */
export class DsWizard extends LitElement {
  static override styles = [elementStyles, headingStyles, visuallyHiddenStyles, wizardStyles];

  /** Names the progress. */
  @property() label = '';
  /** Id of the step that is seen, or `review`; the first one by default. */
  @property() current = '';
  /** Level of the step's heading. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Text of the last button; “Send” by default. */
  @property({ attribute: 'submit-label' }) submitLabel = '';
  /** The answers are on their way. */
  @property({ type: Boolean, reflect: true }) busy = false;
  /** Errors of the server; leads to the step of the first one. */
  @property({ attribute: false }) errors: readonly FormError[] = [];

  @state() private _shown: readonly FormError[] = [];
  /** Opened from the review, to which it goes back. */
  @state() private _changing = false;
  private _done = new Set<string>();
  private _sent = false;
  private _form: HTMLFormElement | null = null;

  private readonly _own = new TextsController(this, WIZARD_TEXTS);
  private readonly _progress = new TextsController(this, PROGRESS_STEPS_TEXTS);

  constructor() {
    super();
    this.addEventListener('wizard-step-update', this._onStepUpdate);
    this.addEventListener('input', this._onInput);
    this.addEventListener('change', this._onInput);
    this.addEventListener('keydown', this._onKeydown);
  }

  /** The answers as they are now. */
  get snapshot(): WizardSnapshot {
    return { step: this.current, done: [...this._done], values: readValues(controlsOf(this)) };
  }

  /** Puts the answers of a snapshot back and shows its step. */
  restore({ step, done, values }: WizardSnapshot): void {
    writeValues(controlsOf(this), values);
    this._done = new Set(done);
    this._changing = false;
    this.current = step;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._form = this.closest('form');
    if (this._form !== null) this._form.noValidate = true;
    this._form?.addEventListener('submit', this._onFormSubmit, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._form?.removeEventListener('submit', this._onFormSubmit, { capture: true });
  }

  override render() {
    const steps = this._progressSteps();
    const index = steps.findIndex(({ id }) => id === this.current);
    return html`<ds-progress-steps label=${this.label} .steps=${steps} current=${this.current}></ds-progress-steps>
      <ds-error-summary heading-level=${this.headingLevel} .errors=${this._shown}></ds-error-summary>
      <div id="title" class="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        <span class="visually-hidden">${this._progress.current.position(index + 1, steps.length)}: </span>${steps[index]?.label}
      </div>
      <slot @slotchange=${this._onStepUpdate}></slot>
      ${this.current === REVIEW ? html`<div class="answers">${this._steps.map((step) => this._renderAnswers(step))}</div>` : nothing}
      <slot name="review" ?hidden=${this.current !== REVIEW}></slot>
      <div class="actions">${index > 0 ? this._renderBack() : nothing}${this._renderForward()}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('busy') && changed.get('busy') === true) this._sent = false;
    if (changed.has('errors') && this.errors.length > 0) this._takeErrors();
    const steps = this._steps;
    if (this.current !== REVIEW && !steps.some(({ id }) => id === this.current)) this.current = steps[0]?.id ?? '';
  }

  protected override updated(): void {
    for (const step of this._allSteps) step.hidden = step.skip || step.id !== this.current;
  }

  private _renderAnswers(step: DsWizardStep) {
    const texts = this._own.current;
    return html`<section class="part" aria-labelledby="part-${step.id}">
      <header>
        <div id="part-${step.id}" class="heading" role="heading" aria-level=${this.headingLevel + 1}>${step.label}</div>
        <ds-button variant="quiet" label=${texts.changeStep(step.label)} ?disabled=${this.busy} @click=${() => this._onChangeStep(step)}>${texts.change}</ds-button>
      </header>
      <ds-key-value-list .items=${reviewItems(askedControlsOf(step), texts, localeOf(this))}></ds-key-value-list>
    </section>`;
  }

  private _renderBack() {
    return html`<ds-button class="back" ?disabled=${this.busy} @click=${this._onBack}>${this._own.current.back}</ds-button>`;
  }

  private _renderForward() {
    const texts = this._own.current;
    const onward = this._changing ? texts.backToReview : texts.next;
    return html`<ds-button class="forward" variant="primary" ?busy=${this.busy} @click=${this._onForward}>
      ${this.current === REVIEW ? this.submitLabel || texts.submit : onward}
    </ds-button>`;
  }

  private get _allSteps(): DsWizardStep[] {
    return [...this.children].filter((element): element is DsWizardStep => element.localName === 'ds-wizard-step');
  }

  private get _steps(): DsWizardStep[] {
    return this._allSteps.filter((step) => !step.skip);
  }

  private _progressSteps(): ProgressStep[] {
    const steps = [...this._steps.map(({ id, label }) => ({ id, label })), { id: REVIEW, label: this._own.current.review }];
    const reached = steps.findIndex(({ id }) => id === this.current);
    return steps.map((step, index) => ({
      ...step,
      state: index === reached ? this._currentState : this._done.has(step.id) || index < reached ? 'done' : 'upcoming',
    }));
  }

  private get _currentState(): StepState {
    return this._shown.length > 0 ? 'error' : 'current';
  }

  /** What is asked on a page: the controls of its step, or those beside the review. */
  private _controlsAt(id: string): StepControl[] {
    if (id !== REVIEW) return this._steps.filter((step) => step.id === id).flatMap(askedControlsOf);
    return controlsOf(this).filter((control) => control.closest('[slot="review"]')?.parentElement === this && !control.matches(':disabled'));
  }

  private async _go(id: string, errors: readonly FormError[] = []): Promise<void> {
    const moved = id !== this.current;
    this.current = id;
    this._shown = errors;
    if (id === REVIEW) this._changing = false;
    if (moved) this._sent = false;
    await this.updateComplete;
    // With errors the summary takes the focus.
    if (errors.length === 0) this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
    if (!moved) return;
    this.dispatchEvent(new CustomEvent('step-change', { detail: { id } }) satisfies StepChangeEvent);
    this.dispatchEvent(new CustomEvent('save', { detail: this.snapshot }) satisfies WizardEvent);
  }

  private _takeErrors(): void {
    const [first] = this.errors;
    const scope = { form: this._form, root: this.getRootNode() as Document | ShadowRoot };
    const field = first && controlOf(first, scope);
    const step = this._steps.find((each) => field != null && each.contains(field));
    if (step !== undefined) this._changing = this.current === REVIEW;
    this.current = step?.id ?? this.current;
    this._shown = located(this.errors, scope);
  }

  private _onBack(): void {
    const ids = [...this._steps.map(({ id }) => id), REVIEW];
    const before = this._changing ? REVIEW : ids[ids.indexOf(this.current) - 1];
    if (before !== undefined) void this._go(before);
  }

  private readonly _onForward = (): void => {
    if (this.busy) return;
    if (this.current === REVIEW) {
      this._submit();
      return;
    }
    const errors = validateForm({ elements: this._controlsAt(this.current) });
    if (errors.length > 0) {
      this._done.delete(this.current);
      void this._go(this.current, errors);
      return;
    }
    this._done.add(this.current);
    const ids = this._steps.map(({ id }) => id);
    void this._go(this._changing ? REVIEW : (ids[ids.indexOf(this.current) + 1] ?? REVIEW));
  };

  private _submit(): void {
    if (this._sent) return;
    for (const id of [...this._steps.map((step) => step.id), REVIEW]) {
      const errors = validateForm({ elements: this._controlsAt(id) });
      if (errors.length > 0) {
        this._changing = id !== REVIEW;
        void this._go(id, errors);
        return;
      }
    }
    this._sent = true;
    this.dispatchEvent(new CustomEvent('ds-submit', { detail: this.snapshot }) satisfies WizardEvent);
  }

  private _onChangeStep({ id }: DsWizardStep): void {
    this._changing = true;
    void this._go(id);
  }

  private readonly _onStepUpdate = (event: Event): void => {
    event.stopPropagation();
    this.requestUpdate();
  };

  private readonly _onInput = (): void => {
    // Waits for updates alone, and Lit itself reports one that fails.
    if (this._shown.length > 0) void this._dropMended();
  };

  private async _dropMended(): Promise<void> {
    const left = await remainingErrors(this._shown);
    this.renderRoot.querySelector('ds-error-summary')?.refresh(left);
    this._shown = left;
  }

  private readonly _onFormSubmit = (event: SubmitEvent): void => {
    // Enter in a field, in the form around: it means the next step.
    event.preventDefault();
    event.stopImmediatePropagation();
    this._onForward();
  };

  private readonly _onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || this._form !== null) return;
    const [field] = event.composedPath();
    const isText = field instanceof HTMLInputElement && !/^(checkbox|radio|file|button|submit|range)$/.test(field.type);
    if (isText && field.role !== 'combobox') this._onForward();
  };
}
