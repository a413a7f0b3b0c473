/** The value of a combobox: what is typed, found, chosen and sent. How it looks and which keys it knows is the element's. */
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FormControl } from '../forms/form-control.ts';
import type { Finding } from '../forms/form-control.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { browserScheduler } from '../timing/clock.ts';
import type { Scheduler } from '../timing/clock.ts';
import { Announcer } from './announcer.ts';
import { filterByWords, fold, groupOptions } from './combobox-options.ts';
import type { ComboboxOption, OptionGroup } from './combobox-options.ts';
import { COMBOBOX_TEXTS } from './combobox-texts.ts';
import type { ComboboxRow } from './combobox-view.ts';
import { OptionSource } from './option-source.ts';
import type { LoadItems } from './option-source.ts';
import type { ResultState } from './result-list.ts';

export abstract class ComboboxControl extends FormControl {
  /** What can be chosen. Beside `.load`: what is offered before anything is typed, and the labels of given values. */
  @property({ attribute: false }) options: readonly ComboboxOption[] = [];
  /** Finds choices elsewhere; a newer search aborts the signal. */
  @property({ attribute: false }) load: LoadItems<ComboboxOption> | undefined;
  /** Several can be chosen. `value` then holds one a line; the form sends an entry for each. */
  @property({ type: Boolean, reflect: true }) multiple = false;
  /** What was typed is a value too, though no choice has it. */
  @property({ type: Boolean, attribute: 'allow-custom' }) allowCustom = false;
  /** Words in the empty field. */
  @property() placeholder = '';
  /** As of a native input, for browsers that fill in forms. */
  @property() autocomplete = 'off';
  /** What waits for pauses in typing. */
  @property({ attribute: false }) scheduler: Scheduler = browserScheduler;

  /** What stands in the text field. */
  @state() protected _text = '';
  /** What is looked for: the text since the last choice. */
  @state() protected _query = '';
  @state() protected _open = false;
  @state() protected _activeValue: string | undefined;
  /** The last tag is marked: the next Backspace removes it. */
  @state() protected _isMarked = false;
  /** The text was left without being a choice. */
  @state() protected _isUnmatched = false;

  protected _groups: OptionGroup<ComboboxRow>[] = [];
  protected _rows: ComboboxRow[] = [];
  private _textFor: string | undefined = '';
  private readonly _labels = new Map<string, string>();
  protected readonly _announcer = new Announcer(this);
  protected readonly _source = new OptionSource<ComboboxOption>(this);
  protected readonly _own = new TextsController(this, COMBOBOX_TEXTS);
  protected readonly _common = new TextsController(this, COMMON_TEXTS);

  /** The chosen values. */
  get values(): string[] {
    if (this.value === '') return [];
    return this.multiple ? this.value.split('\n') : [this.value];
  }

  set values(values: readonly string[]) {
    this.value = values.join('\n');
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this._textFor = undefined;
    this._isUnmatched = false;
    this._close();
    this.requestUpdate();
  }

  protected override get _describedBy(): string {
    return this.multiple && this.value !== '' ? `${super._describedBy} chosen` : super._describedBy;
  }

  protected override get _formValue(): string | FormData | null {
    if (!this.multiple) return this.value;
    const entries = new FormData();
    for (const value of this.values) entries.append(this.name, value);
    return this.name === '' ? null : entries;
  }

  protected override _check(): Finding {
    if (this._isUnmatched) return { message: this._own.current.chooseFromList(this.label), missing: false };
    if (this.required && this.value === '') return { message: this.requiredMessage || this._texts.current.required(this.label), missing: true };
    return { message: this.validator?.(this.value) ?? '', missing: false };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this._source.scheduler = this.scheduler;
    this._announcer.scheduler = this.scheduler;
    // The page has set another value, or the label of this one came later.
    if (this.value !== this._textFor || (changed.has('options') && this._query === '' && !this._isUnmatched)) this._showValue();
    const found = this._isAsking ? this._source.items : filterByWords(this.options, this._query, (option) => `${option.label} ${option.description ?? ''}`);
    this._groups = groupOptions<ComboboxRow>(found);
    const own = this._query.trim();
    if (this.allowCustom && own !== '' && this._match(own) === undefined) this._groups.push({ label: '', options: [{ value: own, label: own, own: true }] });
    this._rows = this._groups.flatMap((group) => group.options);
  }

  /** Whether the page is asked, and not the given options. */
  protected get _isAsking(): boolean {
    return this.load !== undefined && (this._query !== '' || this.options.length === 0);
  }

  protected get _state(): ResultState {
    if (this._isAsking && this._source.state === 'failed') return 'failed';
    if (this._isAsking && this._source.state !== 'ready') return 'loading';
    return this._rows.length === 0 ? 'none' : 'shown';
  }

  /** How the open list stands, in words. */
  protected get _news(): string {
    const own = this._own.current;
    const count = this._rows.filter((row) => row.own !== true).length;
    return { loading: this._common.current.loading, failed: own.failed, none: own.noResults, shown: own.results(count) }[this._state];
  }

  protected _labelOf(value: string): string {
    return this.options.find((option) => option.value === value)?.label ?? this._labels.get(value) ?? value;
  }

  /** The choice whose label is this text. */
  protected _match(text: string): ComboboxOption | undefined {
    const options = [...this.options, ...this._source.items];
    return options.find((option) => option.disabled !== true && fold(option.label.trim()) === fold(text.trim()));
  }

  /** Puts the label of the value into the text field. */
  protected _showValue(): void {
    this._textFor = this.value;
    this._text = this.multiple || this.value === '' ? '' : this._labelOf(this.value);
    this._query = '';
    this._isUnmatched = false;
  }

  /** Takes a value that the user chose, and tells of it. */
  protected _take(value: string): void {
    const isNew = value !== this.value;
    this.value = value;
    this._textFor = value;
    this.error = '';
    if (!isNew) return;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  protected _choose(row: ComboboxRow): void {
    if (row.disabled === true) return;
    this._labels.set(row.value, row.label);
    if (this.multiple) {
      const isChosen = this.values.includes(row.value);
      const { added, removed } = this._own.current;
      this._take((isChosen ? this.values.filter((value) => value !== row.value) : [...this.values, row.value]).join('\n'));
      this._announcer.say(isChosen ? removed(row.label) : added(row.label));
    } else {
      this._take(row.value);
      this._close();
    }
    this._showValue();
    if (this._open) this._ask(0);
  }

  /** Makes a value of the text, when the field is left or Enter pressed. */
  protected _commit(): void {
    const text = this._text.trim();
    const match = this._match(text);
    if (text === '' || (!this.multiple && text === this._labelOf(this.value))) {
      if (!this.multiple && text === '') this._take('');
    } else if (match !== undefined || this.allowCustom) {
      const row = match ?? { value: text, label: text };
      if (this.multiple && this.values.includes(row.value)) this._showValue();
      else this._choose(row);
    } else {
      // The text stays, so that nothing typed is lost.
      if (!this.multiple) this._take('');
      this._isUnmatched = true;
      this._touched = true;
    }
  }

  protected _show(): void {
    if (this._open || this.readonly || this._isDisabled) return;
    this._open = true;
    this._announcer.listen();
    this._ask(0);
  }

  protected _close(): void {
    this._open = false;
    this._activeValue = undefined;
    this._source.stop();
  }

  protected _ask(pause?: number): void {
    if (this._isAsking && this.load !== undefined) this._source.ask(this.load, this._query.trim(), pause);
    else this._source.stop();
  }

  protected _move(step: 1 | -1): void {
    this._show();
    const { length } = this._rows;
    const index = this._rows.findIndex((row) => row.value === this._activeValue);
    const next = index === -1 && step === -1 ? length - 1 : (index + step + length) % Math.max(1, length);
    this._activeValue = this._rows[next]?.value;
  }
}
