/** A signature: a name typed in a script face, or drawn. */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Finding } from '../forms/form-control.ts';
import { GroupControl, groupStyles } from '../forms/group-control.ts';
import { fieldStyles } from '../styles/field-styles.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { renderDrawn } from './drawn-view.ts';
import type { SignaturePad } from './signature-pad.ts';
import { signatureStyles } from './signature-styles.ts';
import { SIGNATURE_TEXTS } from './signature-texts.ts';
import { formatSignature, parseSignature } from './signature-value.ts';
import type { SignatureKind } from './signature-value.ts';

/**
 * Typed by default, which everyone can do with a keyboard; drawing is the
 * other way, and a change from one to the other loses nothing. The value is
 * JSON: `{"kind":"typed","text":"…"}` or `{"kind":"drawn","strokes":["…"]}`,
 * each stroke four characters a point (see `strokes.ts`).
 *
 * @slot hint - Help text with markup, read out with the group.
 * @fires input - On every change of the name, and after each line drawn.
 * @fires change - When the user commits the name, draws, undoes, clears or agrees.
 * @csspart label - The legend.
 * @csspart error - The error message.
 * @cssprop --ds-signature-font - Script face of the typed name.
 * @cssprop --ds-signature-color - Ink.
 */
export class DsSignature extends GroupControl {
  static override styles = [elementStyles, visuallyHiddenStyles, fieldStyles, groupStyles, signatureStyles];

  /** What one agrees to by signing; a box to tick that a signature needs. */
  @property() consent = '';
  /** `name` by default. */
  @property() autocomplete = 'name';

  @state() private _kind: SignatureKind = 'typed';
  @state() private _text = '';
  @state() private _strokes: readonly string[] = [];
  @state() private _agreed = false;
  @state() private _said = '';
  /** Whether errors may show: one is not done before one has left. */
  @state() private _left = false;
  private _written = '';
  private _pad: SignaturePad | undefined;
  private _loading: Promise<boolean> | undefined;
  private _resizing: ResizeObserver | undefined;

  private readonly _own = new TextsController(this, SIGNATURE_TEXTS);

  constructor() {
    super();
    this.addEventListener('invalid', this._onInvalidSignature);
    this.addEventListener('focusout', this._onLeave);
  }

  /** The signature in words, for a review of the answers. */
  get displayValue(): string {
    if (this.value === '') return '';
    return this._kind === 'typed' ? this._text : this._own.current.drawn;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._resizing = new ResizeObserver(this._onRedraw);
    this._resizing.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._resizing?.disconnect();
  }

  override formResetCallback(): void {
    super.formResetCallback();
    // Also what was typed or drawn the other way.
    this._read();
    this._agreed = false;
    this._left = false;
  }

  protected override willUpdate(): void {
    if (this.value !== this._written) this._read();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this._kind === 'drawn') void this._load();
    this._onRedraw();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this._loading;
    return super.getUpdateComplete();
  }

  protected override _renderControls(): TemplateResult {
    return html`<div class="sheet">
      ${this._kind === 'typed' ? this._renderTyped() : this._renderDrawn()}
      ${
        this.consent === ''
          ? nothing
          : html`<ds-checkbox
            no-mark
            label=${this.consent}
            .checked=${live(this._agreed)}
            ?disabled=${this._isDisabled}
            ?readonly=${this.readonly}
            @change=${this._onAgree}
          ></ds-checkbox>`
      }
      <div class="visually-hidden" role="status">${this._said}</div>
    </div>`;
  }

  protected override get _shownError(): string {
    return this.error || (this._left ? super._shownError : '');
  }

  protected override _check(): Finding {
    const found = super._check();
    if (found.message !== '' || this._isEmpty || this.consent === '' || this._agreed) return found;
    return { message: this._own.current.consentMissing, missing: false };
  }

  private get _locked(): boolean {
    return this._isDisabled || this.readonly;
  }

  private _renderTyped(): TemplateResult {
    const texts = this._own.current;
    return html`<label class="way" for="control">${texts.typeName}</label>
      <div class="box script ${this._shownError === '' ? '' : 'invalid'}">
        <input
          id="control"
          autocomplete=${(this.autocomplete || nothing) as AutoFill}
          autocapitalize="words"
          spellcheck="false"
          .value=${live(this._text)}
          ?required=${this.required}
          ?disabled=${this._isDisabled}
          ?readonly=${this.readonly}
          aria-describedby=${this._describedBy}
          aria-invalid=${this._shownError === '' ? 'false' : 'true'}
          @input=${this._onInput}
          @change=${this._tell}
        />
      </div>
      ${this._locked ? nothing : html`<div class="tools">${this._renderOther('drawn', texts.drawInstead)}</div>`}`;
  }

  private _renderDrawn(): TemplateResult {
    const texts = this._own.current;
    return renderDrawn(texts, {
      name: this._strokes.length === 0 ? texts.emptyPad : texts.drawn,
      isInvalid: this._shownError !== '',
      isDisabled: this._isDisabled,
      isLocked: this._locked,
      other: this._renderOther('typed', texts.typeInstead),
      onPointer: (event) => this._onPointer(event),
      onRedraw: this._onRedraw,
      onUndo: () => this._takeBack(this._strokes.slice(0, -1), texts.saidUndone),
      onClear: () => this._takeBack([], texts.saidCleared),
    });
  }

  private _renderOther(kind: SignatureKind, label: string): TemplateResult {
    return html`<ds-button
      id=${kind === 'typed' ? 'control' : 'other'}
      class="other"
      variant="quiet"
      @click=${() => void this._onOther(kind)}
      >${label}</ds-button
    >`;
  }

  /** Takes the value apart. */
  private _read(): void {
    this._written = this.value;
    const signature = parseSignature(this.value);
    this._text = signature?.kind === 'typed' ? signature.text : '';
    this._strokes = signature?.kind === 'drawn' ? signature.strokes : [];
    if (signature !== undefined) this._kind = signature.kind;
  }

  /** Puts the value together. */
  private _write(): void {
    this.error = '';
    const value = formatSignature(this._kind === 'typed' ? { kind: 'typed', text: this._text } : { kind: 'drawn', strokes: [...this._strokes] });
    this._written = value;
    this.value = value;
  }

  private _setStrokes(strokes: readonly string[]): void {
    this._strokes = strokes;
    this._write();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this._tell();
  }

  private _tell(): void {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Whether the pad is there. */
  private _load(): Promise<boolean> {
    this._loading ??= import('./signature-pad.ts').then(
      ({ SignaturePad: Pad }) => {
        this._pad = new Pad();
        this._onRedraw();
        return true;
      },
      () => {
        this._loading = undefined;
        return false;
      },
    );
    return this._loading;
  }

  private readonly _onRedraw = (): void => {
    const canvas = this.renderRoot?.querySelector('canvas');
    if (canvas != null) this._pad?.draw(canvas, this._strokes);
  };

  private _onPointer(event: PointerEvent): void {
    if (this._locked || (event.type !== 'pointerdown' && this._pad?.isDrawing !== true)) return;
    const stroke = this._pad?.follow(event);
    this._onRedraw();
    if (stroke === undefined) return;
    this._said = '';
    this._setStrokes([...this._strokes, stroke]);
  }

  private _takeBack(left: readonly string[], said: string): void {
    const isEmpty = this._strokes.length === 0;
    this._said = isEmpty ? this._own.current.nothingDrawn : said;
    if (!isEmpty) this._setStrokes(left);
  }

  private async _onOther(kind: SignatureKind): Promise<void> {
    if (kind === 'drawn' && !(await this._load())) {
      this.error = this._own.current.padMissing;
      return;
    }
    this._kind = kind;
    this._write();
    this._tell();
    await super.getUpdateComplete();
    // The button that was pressed is gone; what to do next is beside it.
    const next = kind === 'typed' ? this._anchor : this.renderRoot.querySelector<HTMLElement>('.tools ds-button');
    next?.focus();
  }

  private _onInput(event: InputEvent): void {
    this._text = (event.target as HTMLInputElement).value;
    this._write();
  }

  private _onAgree(event: Event): void {
    event.stopPropagation();
    this._agreed = (event.target as HTMLElement & { checked: boolean }).checked;
    this.error = '';
    this._tell();
  }

  private readonly _onInvalidSignature = (): void => {
    this._left = true;
  };

  private readonly _onLeave = (event: FocusEvent): void => {
    if (this.value !== '' && event.relatedTarget !== this && !this.renderRoot.contains(event.relatedTarget as Node | null)) this._left = true;
  };
}
