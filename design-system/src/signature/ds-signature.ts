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
import { signatureStyles } from './signature-styles.ts';
import { SIGNATURE_TEXTS } from './signature-texts.ts';
import { formatSignature, parseSignature } from './signature-value.ts';
import type { SignatureKind } from './signature-value.ts';
import { GRID, decodeStroke, drawStrokes, encodeStroke, thinOut } from './strokes.ts';
import type { Point } from './strokes.ts';

/** Width of the ink, on the grid. */
const INK = 6;

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
  private _drawing: Point[] | undefined;
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
    this._onRedraw();
  }

  protected override _renderControls(): TemplateResult {
    return html`<div class="sheet">
      ${this._kind === 'typed' ? this._renderTyped() : this._renderDrawn()}
      ${this.consent === ''
        ? nothing
        : html`<ds-checkbox
            no-mark
            label=${this.consent}
            .checked=${live(this._agreed)}
            ?disabled=${this._isDisabled}
            ?readonly=${this.readonly}
            @change=${this._onAgree}
          ></ds-checkbox>`}
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

  private get _canvas(): HTMLCanvasElement | null {
    return this.renderRoot?.querySelector('canvas') ?? null;
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
    return html`${this._locked ? nothing : html`<span class="way">${texts.drawHere}</span>`}
      <div class="box pad ${this._shownError === '' ? '' : 'invalid'} ${this._isDisabled ? 'disabled' : ''}">
        <canvas
          class=${this._locked ? 'locked' : ''}
          role="img"
          aria-label=${this._strokes.length === 0 ? texts.emptyPad : texts.drawn}
          @pointerdown=${this._onPointerDown}
          @pointermove=${this._onPointerMove}
          @pointerup=${this._onPointerUp}
          @pointercancel=${this._onPointerUp}
          @transitionend=${this._onRedraw}
        ></canvas>
      </div>
      ${this._locked
        ? nothing
        : html`<div class="tools">
            <ds-button variant="quiet" @click=${this._onUndo}>${texts.undo}</ds-button>
            <ds-button variant="quiet" @click=${this._onClear}>${texts.clear}</ds-button>
            ${this._renderOther('typed', texts.typeInstead)}
          </div>`}`;
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

  private _pointAt({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this._canvas?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return [((clientX - left) / width) * GRID.width, ((clientY - top) / height) * GRID.height];
  }

  private readonly _onRedraw = (): void => {
    const canvas = this._canvas;
    const context = canvas?.getContext('2d');
    if (canvas === null || context == null) return;
    const scale = (canvas.clientWidth * devicePixelRatio) / GRID.width;
    canvas.width = GRID.width * scale;
    canvas.height = GRID.height * scale;
    context.scale(scale, scale);
    Object.assign(context, { strokeStyle: getComputedStyle(canvas).color, lineWidth: INK, lineCap: 'round', lineJoin: 'round' });
    drawStrokes(context, [...this._strokes.map(decodeStroke), this._drawing ?? []]);
  };

  private _onPointerDown(event: PointerEvent): void {
    if (this._locked || event.button !== 0) return;
    event.preventDefault();
    this._canvas?.setPointerCapture(event.pointerId);
    this._drawing = [this._pointAt(event)];
    this._onRedraw();
  }

  private _onPointerMove(event: PointerEvent): void {
    if (this._drawing === undefined) return;
    // Between two frames a pen reports more points than events.
    const events = event.getCoalescedEvents();
    this._drawing.push(...(events.length === 0 ? [event] : events).map((each) => this._pointAt(each)));
    this._onRedraw();
  }

  private _onPointerUp(): void {
    if (this._drawing === undefined) return;
    const stroke = encodeStroke(thinOut(this._drawing));
    this._drawing = undefined;
    this._said = '';
    this._setStrokes([...this._strokes, stroke]);
  }

  private _onUndo(): void {
    const { nothingDrawn, saidUndone } = this._own.current;
    this._said = this._strokes.length === 0 ? nothingDrawn : saidUndone;
    if (this._strokes.length > 0) this._setStrokes(this._strokes.slice(0, -1));
  }

  private _onClear(): void {
    const { nothingDrawn, saidCleared } = this._own.current;
    this._said = this._strokes.length === 0 ? nothingDrawn : saidCleared;
    if (this._strokes.length > 0) this._setStrokes([]);
  }

  private async _onOther(kind: SignatureKind): Promise<void> {
    this._kind = kind;
    this._write();
    this._tell();
    await this.updateComplete;
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
