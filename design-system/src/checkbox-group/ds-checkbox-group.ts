/** Several choices out of a list, as a list or as cards. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { optionIds, renderOption } from '../forms/choice-options.ts';
import type { ChoiceOption, OneOf } from '../forms/choice-options.ts';
import type { Finding } from '../forms/form-control.ts';
import { GroupControl, groupStyles } from '../forms/group-control.ts';
import { check } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { optionStyles } from '../styles/option-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import { TextsController } from '../texts.ts';
import { CHECKBOX_GROUP_TEXTS } from './checkbox-group-texts.ts';
import { checkboxGroupStyles } from './checkbox-group-styles.ts';

/**
 * A group of native checkboxes in a fieldset. The form sends every chosen
 * value under the one name. `value` holds them joined by commas, so a value
 * itself must have none. Options with the same `oneOf` exclude each other: they
 * are radio buttons, with one for none of them.
 *
 * Follows the WAI-ARIA APG Checkbox pattern, with the box for all as the mixed
 * state one: Tab goes from box to box, Space ticks and clears.
 *
 * @slot hint - Help text with markup, read out with the group.
 * @fires input - When the user ticks or clears a box.
 * @fires change - When the user has ticked or cleared a box.
 * @csspart label - The legend.
 * @csspart hint - The help text.
 * @csspart option - Each row or card, the one for all too.
 * @csspart error - The error message.
 * @cssprop [--ds-checkbox-group-column=12rem] - Least width of a column; narrower, there are fewer.
 */
export class DsCheckboxGroup extends GroupControl {
  static override styles = [elementStyles, visuallyHiddenStyles, fieldStyles, groupStyles, optionStyles, checkboxGroupStyles];

  /** What can be chosen, in order. */
  @property({ attribute: false }) options: readonly ChoiceOption[] = [];
  /** A plain list, or cards that stand out more. */
  @property({ reflect: true }) variant: 'list' | 'cards' = 'list';
  /** Most columns side by side. */
  @property({ type: Number }) columns = 1;
  /** How many must be chosen at least, once there is one. */
  @property({ type: Number }) min: number | undefined;
  /** How many may be chosen at most; shows how many are. */
  @property({ type: Number }) max: number | undefined;
  /** Shows a box above the others that ticks and clears them all. */
  @property({ type: Boolean, attribute: 'select-all' }) selectAll = false;

  private readonly _own = new TextsController(this, CHECKBOX_GROUP_TEXTS);

  /** The chosen values; setting them replaces `value`. */
  get values(): string[] {
    return this.value === '' ? [] : this.value.split(',');
  }

  set values(values: readonly string[]) {
    this.value = values.join(',');
  }

  /** The chosen options that there are. */
  private get _chosen(): ChoiceOption[] {
    return this.options.filter((option) => this.values.includes(option.value));
  }

  private get _free(): ChoiceOption[] {
    return this.options.filter((option) => option.disabled !== true);
  }

  protected override get _isEmpty(): boolean {
    return this._chosen.length === 0;
  }

  protected override get _formValue(): FormData | null {
    if (this.name === '' || this._isEmpty) return null;
    const data = new FormData();
    for (const option of this._chosen) data.append(this.name, option.value);
    return data;
  }

  protected override get _describedBy(): string {
    return this.max === undefined ? super._describedBy : `${super._describedBy} count`;
  }

  protected override _check(): Finding {
    const count = this._chosen.length;
    const { atLeast, atMost } = this._own.current;
    if (count > 0 && count < (this.min ?? 0)) return { message: atLeast(this.min ?? 0), missing: false };
    if (count > (this.max ?? Infinity)) return { message: atMost(this.max ?? 0), missing: false };
    return super._check();
  }

  protected override _renderControls(): TemplateResult {
    const classes = { options: true, [this.variant]: true, columns: this.columns > 1, invalid: this._shownError !== '' };
    return html`${this.selectAll ? this._renderAll() : nothing}
      <div class=${classMap(classes)} ${styleProperties({ '--_columns': String(this.columns) })}>
        ${this.options.map((option, index) => (option.oneOf ? this._renderOneOf(option.oneOf, option, index) : this._renderBox(option, index)))}
      </div>
      ${
        this.max === undefined
          ? nothing
          : html`<div id="count" class="count" aria-live="polite">${this._own.current.chosen(this._chosen.length, this.max)}</div>`
      }`;
  }

  private _renderAll(): TemplateResult {
    const chosen = this._free.filter((option) => this.values.includes(option.value)).length;
    const isAll = chosen > 0 && chosen === this._free.length;
    return html`<div class="options ${this.variant} all">
      <label class="option" part="option">
        <span class="control"
          ><input
            id="control"
            type="checkbox"
            .checked=${live(isAll)}
            .indeterminate=${live(chosen > 0 && !isAll)}
            ?disabled=${this._free.length === 0}
            aria-readonly=${this.readonly ? 'true' : nothing}
            @click=${this._onClick}
            @input=${this._onAll}
            @change=${this._onChange}
          />${this._renderMark()}</span
        >
        <span class="texts">${this._own.current.selectAll}</span>
      </label>
    </div>`;
  }

  private _renderBox(option: ChoiceOption, index: number): TemplateResult {
    const ids = optionIds(index);
    const isFirst = !this.selectAll && option === this._free[0];
    const box = html`<input
        id=${isFirst ? 'control' : nothing}
        type="checkbox"
        value=${option.value}
        .checked=${live(this.values.includes(option.value))}
        ?disabled=${option.disabled}
        aria-labelledby=${ids.label}
        aria-describedby=${option.description === undefined ? nothing : ids.description}
        aria-readonly=${this.readonly ? 'true' : nothing}
        aria-invalid=${this._shownError === '' ? nothing : 'true'}
        @click=${this._onClick}
        @input=${this._onInput}
        @change=${this._onChange}
      />${this._renderMark()}`;
    return renderOption(option, index, box);
  }

  /** With the first of them, a choice of radio buttons. */
  private _renderOneOf(oneOf: OneOf, first: ChoiceOption, index: number): TemplateResult | typeof nothing {
    const among = this.options.filter((option) => option.oneOf?.label === oneOf.label);
    if (among[0] !== first) return nothing;
    const isNone = !among.some(({ value }) => this.values.includes(value));
    const id = `one-of-${index}`;
    return html`<div class="one-of" role="radiogroup" aria-labelledby=${id}>
      <div id=${id} class="about">${oneOf.label}</div>
      ${this._renderRadio({ value: '', label: oneOf.none }, this.options.length + index, isNone, id)}
      ${among.map((option, at) => this._renderRadio(option, index + at, this.values.includes(option.value), id))}
    </div>`;
  }

  private _renderRadio(option: ChoiceOption, index: number, isChosen: boolean, name: string): TemplateResult {
    const ids = optionIds(index);
    const radio = html`<input
        id=${!this.selectAll && option === this._free[0] ? 'control' : nothing}
        type="radio"
        name=${name}
        value=${option.value}
        .checked=${live(isChosen)}
        ?disabled=${option.disabled}
        aria-labelledby=${ids.label}
        aria-describedby=${option.description === undefined ? nothing : ids.description}
        @click=${this._onClick}
        @input=${() => this._onOneOf(option, index)}
        @change=${this._onChange}
      />${this._renderMark()}`;
    return renderOption(option, index, radio);
  }

  private _renderMark(): TemplateResult {
    return html`<span class="mark">${svgIcon(check)}</span>`;
  }

  private _choose(isChosen: (option: ChoiceOption) => boolean): void {
    this.values = this.options.filter(isChosen).map((option) => option.value);
    this.error = '';
  }

  private _onClick(event: Event): void {
    // Checkboxes know no `readonly`; refused here, they still can be reached and read.
    if (this.readonly) event.preventDefault();
  }

  private _onInput(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    const before = this.values;
    this._choose((option) => (option.value === value ? checked : before.includes(option.value)));
  }

  /** @param index - Of an option; behind all for the choice of none. */
  private _onOneOf({ value }: ChoiceOption, index: number): void {
    const about = this.options[index % this.options.length]?.oneOf?.label;
    const before = this.values;
    this._choose((option) => (option.oneOf?.label === about ? option.value === value : before.includes(option.value)));
  }

  private _onAll(event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    const before = this.values;
    // What can't be changed stays as it is.
    this._choose((option) => (option.disabled === true ? before.includes(option.value) : checked));
  }

  private _onChange(): void {
    // `change` does not cross the shadow boundary by itself, `input` does.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
