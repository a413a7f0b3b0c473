/** A postal address, in one field for each part. */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Finding } from '../forms/form-control.ts';
import { GroupControl, groupStyles } from '../forms/group-control.ts';
import type { DsSelect, SelectOption } from '../select/ds-select.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import type { DsTextField } from '../text-field/ds-text-field.ts';
import { TextsController } from '../texts.ts';
import { ADDRESS_TEXTS } from './address-texts.ts';
import { ADDRESS_PARTS, addressInWords, formatAddress, parseAddress } from './address-value.ts';
import type { Address, AddressPart } from './address-value.ts';

/** Messages of the server for single fields. */
export type AddressErrors = Readonly<Partial<Record<AddressPart, string>>>;

/** What browsers fill in, by the names of the HTML standard. */
const AUTOFILL: Readonly<Record<AddressPart, string>> = {
  line1: 'address-line1',
  line2: 'address-line2',
  city: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
  country: 'country',
};

/**
 * The value is JSON, `{"line1":"1 Main Street","city":"Burlington","region":"VT","postalCode":"05401"}`,
 * without the parts that are empty. Each field tells its own error; once one
 * is filled in, the others are needed, all but the second line.
 *
 * @slot hint - Help text with markup, read out with the group.
 * @fires input - On every change of a field.
 * @fires change - When the user commits a field.
 * @csspart label - The legend.
 * @csspart error - The message about the whole address.
 */
export class DsAddress extends GroupControl {
  static override styles = [
    elementStyles,
    visuallyHiddenStyles,
    fieldStyles,
    groupStyles,
    css`
      :host {
        container-type: inline-size;
      }

      /* Once one part is filled in, the others are not optional any more. */
      :host(:state(begun)) legend .optional {
        display: none;
      }

      legend {
        font-size: var(--ds-text-l);
        font-weight: var(--ds-weight-bold);
      }

      .fields {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ds-space-4);
        max-inline-size: 32rem;
        margin-block-start: var(--ds-space-4);
      }

      @container (inline-size >= 26rem) {
        .fields {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }

        .fields > :not(.half) {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  /** States to choose from; without them the state is typed. */
  @property({ attribute: false }) regions: readonly SelectOption[] = [];
  /** Countries to choose from; without them no country is asked. */
  @property({ attribute: false }) countries: readonly SelectOption[] = [];
  /** Before each `autocomplete` token: `shipping`, `billing`, `section-gift shipping`. */
  @property() section = '';
  /** Name of the state's field, as “Province”. */
  @property({ attribute: 'region-label' }) regionLabel = '';
  /** Name of the postal code's field. */
  @property({ attribute: 'postal-label' }) postalLabel = '';
  /** A regular expression for the whole postal code; '' takes any. */
  @property({ attribute: 'postal-pattern' }) postalPattern = '\\d{5}(-\\d{4})?';
  /** Message for a postal code that does not match. */
  @property({ attribute: 'postal-message' }) postalMessage = '';
  /** Messages of the server, each shown in its field until it is changed. */
  @property({ attribute: false }) errors: AddressErrors = {};

  private readonly _own = new TextsController(this, ADDRESS_TEXTS);
  /** Whether the fields may tell what is missing. */
  private _checked = false;

  constructor() {
    super();
    this.addEventListener('invalid', this._onChecked);
    this.addEventListener('focusout', this._onLeave);
  }

  /** The address in one line, for a review of the answers. */
  get displayValue(): string {
    const address = this._address;
    const labelIn = (options: readonly SelectOption[], value: string) => options.find((option) => option.value === value)?.label ?? '';
    // A state is written short in an address.
    return addressInWords(address, { region: '', country: labelIn(this.countries, address.country) });
  }

  /** Moves the focus to the first field that is wrong, else to the first. */
  override focus(options?: FocusOptions): void {
    const wrong = this._checked ? this._fields.find((field) => this._problemOf(field.name as AddressPart) !== '') : undefined;
    if (wrong === undefined) super.focus(options);
    else wrong.focus(options);
  }

  override formResetCallback(): void {
    super.formResetCallback();
    this.errors = {};
    this._checked = false;
    for (const field of this._fields) {
      field.formResetCallback();
      field.value = this._address[field.name as AddressPart];
    }
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this._isEmpty) this._internals.states.delete('begun');
    else this._internals.states.add('begun');
    if (this._checked) for (const field of this._fields) field.showError();
  }

  /** Said before anything is filled in, so that it comes as no surprise. */
  protected override _renderHint(): TemplateResult {
    return html`<div id="hint" class="hint" part="hint">
      <slot name="hint">${this.hint || (this.required ? '' : this._own.current.allOrNothing)}</slot>
    </div>`;
  }

  protected override _renderControls(): TemplateResult {
    const texts = this._own.current;
    return html`<div class="fields" @input=${this._onField} @change=${this._onField}>
      ${this._renderText('line1')}${this._renderText('line2')}${this._renderText('city')}
      ${this.regions.length === 0 ? this._renderText('region') : this._renderSelect('region', this.regions)}
      ${this._renderText('postalCode', this.postalPattern, this.postalMessage || texts.postalProblem)}
      ${this.countries.length === 0 ? nothing : this._renderSelect('country', this.countries)}
    </div>`;
  }

  /** The fields tell their errors themselves; only a message about the whole stands below. */
  protected override get _shownError(): string {
    return this.error;
  }

  protected override _check(): Finding {
    const part = ADDRESS_PARTS.find((each) => this._problemOf(each) !== '');
    const message = part === undefined ? (this._isEmpty ? '' : (this.validator?.(this.value) ?? '')) : this._problemOf(part);
    return { message, missing: this.required && this._isEmpty };
  }

  private get _address(): Address {
    return parseAddress(this.value);
  }

  private get _fields(): (DsTextField | DsSelect)[] {
    return [...(this.renderRoot?.querySelectorAll<DsTextField | DsSelect>('.fields > *') ?? [])];
  }

  private _labelOf(part: AddressPart): string {
    const own = { region: this.regionLabel, postalCode: this.postalLabel }[part as string];
    return own || this._own.current[part];
  }

  private _isNeeded(part: AddressPart): boolean {
    if (part === 'line2' || (part === 'country' && this.countries.length === 0)) return false;
    return this.required || !this._isEmpty;
  }

  private _problemOf(part: AddressPart): string {
    const text = this._address[part].trim();
    if (this.errors[part]) return this.errors[part];
    if (text === '') return this._isNeeded(part) ? this._texts.current.required(this._labelOf(part)) : '';
    if (part !== 'postalCode' || this.postalPattern === '' || new RegExp(`^(?:${this.postalPattern})$`, 'v').test(text)) return '';
    return this.postalMessage || this._own.current.postalProblem;
  }

  private _autofill(part: AddressPart): string {
    return `${this.section} ${AUTOFILL[part]}`.trim();
  }

  private _renderText(part: AddressPart, pattern = '', message = '') {
    return html`<ds-text-field
      id=${part === 'line1' ? 'control' : part}
      class=${part === 'region' || part === 'postalCode' ? 'half' : ''}
      name=${part}
      label=${this._labelOf(part)}
      autocomplete=${this._autofill(part)}
      .value=${this._address[part]}
      .error=${this.errors[part] ?? ''}
      .pattern=${pattern || undefined}
      pattern-message=${message}
      ?required=${this._isNeeded(part)}
      ?no-mark=${part !== 'line2'}
      ?readonly=${this.readonly}
      ?disabled=${this._isDisabled}
    ></ds-text-field>`;
  }

  private _renderSelect(part: AddressPart, options: readonly SelectOption[]) {
    return html`<ds-select
      id=${part}
      class=${part === 'region' ? 'half' : ''}
      name=${part}
      label=${this._labelOf(part)}
      autocomplete=${this._autofill(part)}
      placeholder=${this._own.current.choose}
      .options=${options}
      .value=${this._address[part]}
      .error=${this.errors[part] ?? ''}
      ?required=${this._isNeeded(part)}
      no-mark
      ?readonly=${this.readonly}
      ?disabled=${this._isDisabled}
    ></ds-select>`;
  }

  private _onField(event: Event): void {
    const field = event.target as DsTextField | DsSelect;
    const part = field.name as AddressPart;
    // Messages from the server were about the old value.
    this.error = '';
    if (this.errors[part]) this.errors = { ...this.errors, [part]: '' };
    this.value = formatAddress({ ...this._address, [part]: field.value });
    if (event.composed) return;
    event.stopPropagation();
    this.dispatchEvent(new Event(event.type, { bubbles: true }));
  }

  private readonly _onChecked = (): void => {
    this._checked = true;
    this.requestUpdate();
  };

  private readonly _onLeave = (event: FocusEvent): void => {
    // On the way from field to field nothing is missing yet.
    if (this.value !== '' && !this.renderRoot.contains(event.relatedTarget as Node | null) && event.relatedTarget !== this) this._onChecked();
  };
}
