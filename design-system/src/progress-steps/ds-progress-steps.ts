/** Where one is in a task of several steps. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { alert, check, chevronDown } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { PROGRESS_STEPS_TEXTS } from './progress-steps-texts.ts';
import { narrowStyles, progressStepsStyles } from './progress-steps-styles.ts';

/** How far a step is. */
export type StepState = 'done' | 'current' | 'upcoming' | 'error';

/** One step. `href` makes it a link; without `state` its place before or after `current` tells. */
export interface ProgressStep {
  id: string;
  label: string;
  state?: StepState;
  href?: string;
}

/** `step-select`: the link of the step with this id was followed. */
export type StepSelectEvent = CustomEvent<{ id: string }>;

/**
 * The steps of a task in order, each with its state in words. In a narrow
 * place it is one line, “Step 2 of 5”, that opens the list.
 *
 * @fires step-select - A step's link was followed; `preventDefault()` on it stops the link.
 * @csspart list - The `<ol>`.
 * @cssprop --ds-progress-steps-color - Color of the steps done and of the current one.
 */
export class DsProgressSteps extends LitElement {
  static override styles = [elementStyles, visuallyHiddenStyles, progressStepsStyles, narrowStyles];

  /** The steps in order. */
  @property({ attribute: false }) steps: readonly ProgressStep[] = [];
  /** Id of the step one is at; the first one by default. */
  @property() current = '';
  /** Names the steps; “Progress” by default. */
  @property() label = '';
  /** One line with a bar at every width. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private _open = false;

  private readonly _own = new TextsController(this, PROGRESS_STEPS_TEXTS);

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The list of a narrow place would push away the step one came for.
    if (changed.has('current')) this._open = false;
  }

  override render() {
    if (this.steps.length === 0) return nothing;
    const label = this.label || this._own.current.progress;
    const content = html`${this._renderSummary()}
      <ol id="list" part="list">
        ${this.steps.map((step, index) => this._renderStep(step, index))}
      </ol>`;
    const frame = this._open ? 'frame open' : 'frame';
    return this.steps.some((step) => step.href !== undefined)
      ? html`<nav class=${frame} aria-label=${label}>${content}</nav>`
      : html`<div class=${frame} role="group" aria-label=${label}>${content}</div>`;
  }

  private get _index(): number {
    const named = this.steps.findIndex((step) => step.id === this.current);
    const marked = this.steps.findIndex((step) => step.state === 'current');
    return Math.max(0, named === -1 ? marked : named);
  }

  private _stateOf(step: ProgressStep, index: number): StepState {
    if (step.state !== undefined) return step.state;
    if (index === this._index) return 'current';
    return index < this._index ? 'done' : 'upcoming';
  }

  private _renderSummary() {
    const texts = this._own.current;
    const step = this.steps[this._index];
    return html`<button class="summary" type="button" aria-expanded=${this._open ? 'true' : 'false'} aria-controls="list" @click=${this._onToggle}>
      <span class="line">
        <span class="texts"><span class="position">${texts.position(this._index + 1, this.steps.length)}<span class="visually-hidden">: </span></span><span class="name">${step?.label}</span></span>
        ${svgIcon(chevronDown)}
      </span>
      <span class="bar">${this.steps.map((each, index) => html`<span class=${this._stateOf(each, index)}></span>`)}</span>
    </button>`;
  }

  private _renderStep(step: ProgressStep, index: number) {
    const stepState = this._stateOf(step, index);
    const isCurrent = index === this._index ? 'step' : nothing;
    const content = html`<span class="mark" aria-hidden="true">${this._renderMark(stepState, index)}</span>
      <span class="texts"><span class="name">${step.label}</span> <span class="state">${this._own.current[stepState]}</span></span>`;
    return html`<li class=${stepState}>
      ${
        step.href === undefined
          ? html`<div class="step" aria-current=${isCurrent}>${content}</div>`
          : html`<a class="step" href=${step.href} aria-current=${isCurrent} @click=${(event: Event) => this._onFollow(event, step)}>${content}</a>`
      }
    </li>`;
  }

  private _renderMark(stepState: StepState, index: number) {
    if (stepState === 'done') return svgIcon(check);
    return stepState === 'error' ? svgIcon(alert) : index + 1;
  }

  private _onToggle(): void {
    this._open = !this._open;
  }

  private _onFollow(event: Event, { id }: ProgressStep): void {
    const chosen: StepSelectEvent = new CustomEvent('step-select', { detail: { id }, cancelable: true });
    if (!this.dispatchEvent(chosen)) event.preventDefault();
  }
}
