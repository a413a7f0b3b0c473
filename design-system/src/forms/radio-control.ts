/** The base of groups of radio buttons: one value out of several, through native radios. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { GroupControl } from './group-control.ts';

/** What one radio of the group stands for. */
export interface RadioChoice {
  value: string;
  disabled?: boolean;
}

/** How one radio is named and described: ids, or the name itself. */
export interface RadioNames {
  labelledby?: string;
  describedby?: string | undefined;
  label?: string;
}

export abstract class RadioControl extends GroupControl {
  /** Moves the focus to the chosen radio, or to the first. */
  override focus(options?: FocusOptions): void {
    if (this._anchor === null) super.focus(options);
    else this._anchor.focus(options);
  }

  /** Everything that can be chosen, in order. */
  protected abstract get _choices(): readonly RadioChoice[];

  protected override get _role() {
    return 'radiogroup' as const;
  }

  /** A value that is none of the choices shows nowhere, so it counts as none. */
  protected override get _isEmpty(): boolean {
    return !this._choices.some((choice) => choice.value === this.value);
  }

  protected override get _formValue(): string | null {
    return this._isEmpty ? null : this.value;
  }

  /** The native radio of one choice. */
  protected _renderRadio(choice: RadioChoice, names: RadioNames): TemplateResult {
    return html`<input
      id=${this._entry === choice ? 'control' : nothing}
      type="radio"
      name="choice"
      value=${choice.value}
      .checked=${live(choice.value === this.value)}
      ?disabled=${!this._canChoose(choice)}
      aria-label=${names.label ?? nothing}
      aria-labelledby=${names.labelledby ?? nothing}
      aria-describedby=${names.describedby ?? nothing}
      @input=${this._onInput}
      @change=${this._onChange}
      @keydown=${this._onKeydown}
    />`;
  }

  /** The radio that Tab leads to. */
  private get _entry(): RadioChoice | undefined {
    const choosable = this._choices.filter((choice) => this._canChoose(choice));
    return choosable.find((choice) => choice.value === this.value) ?? choosable[0];
  }

  private _canChoose(choice: RadioChoice): boolean {
    // Radios know no `readonly`: the chosen one can be reached and read, the others can't be chosen.
    return choice.disabled !== true && (!this.readonly || choice.value === this.value);
  }

  private _onInput(event: Event): void {
    this.value = (event.target as HTMLInputElement).value;
    // A message from the server was about the old value.
    this.error = '';
  }

  private _onChange(): void {
    // `change` does not cross the shadow boundary by itself, `input` does.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  private _onKeydown(event: KeyboardEvent): void {
    // Chromium moves native radios left to right in every language.
    if ((event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') || !this.matches(':dir(rtl)')) return;
    event.preventDefault();
    const radios = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:enabled')];
    const step = event.key === 'ArrowLeft' ? 1 : -1;
    const next = radios.at((radios.indexOf(event.target as HTMLInputElement) + step) % radios.length);
    next?.focus();
    next?.click();
  }
}
