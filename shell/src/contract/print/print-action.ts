/** How a page is printed: its button, Ctrl+P, and the sheet that goes on paper in the page's place. */
import '@portal/design-system/print-button';
import { ContextEvent } from '@lit/context';
import type { Context } from '@lit/context';
import { defineElement } from '@portal/design-system/define-element';
import { html, nothing } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import { Action } from '../action.ts';
import type { FeatureElement } from '../feature-element.ts';

/** What is printed of a page: an element that draws `data`, most often a `FeatureSheet`. */
export interface SheetElement<Data> extends FeatureElement {
  data: Data;
}

export interface PrintOptions<Input, Data> {
  readonly tag: string;
  /** Fetches the sheet's class, when somebody prints for the first time. */
  readonly load: () => Promise<new () => SheetElement<Data>>;
  /** What the sheet shows; what the page does not have is read first. `undefined` while there is nothing to print. */
  readonly data: (input: Input) => Data | undefined | Promise<Data>;
  /** What Ctrl+P prints; without it the page as it is. */
  readonly byKeyboard?: () => Input;
}

export interface PrintButtonOptions {
  /** What it says instead of “Print”. */
  readonly text?: string;
  /** A longer name, for who does not see what it stands beside. */
  readonly label?: string;
  readonly slot?: string;
}

/** Whatever is on its way to paper; there is one at a time. */
let current: HTMLElement | undefined;

/**
 * ```ts
 * private readonly _print = new PrintAction(this, {
 *   tag: 'billing-statement-sheet',
 *   load: async () => (await import('./billing-statement-sheet.ts')).BillingStatementSheet,
 *   data: () => this._statement.value,
 *   byKeyboard: () => undefined,
 * });
 * html`<ds-page-header …>${this._print.renderButton(undefined)}</ds-page-header> ${this._print.renderFailure()}`;
 * ```
 */
export class PrintAction<Data, Input = void> implements ReactiveController {
  private readonly _host: FeatureElement;
  private readonly _options: PrintOptions<Input, Data>;
  private readonly _action: Action<Input, (() => Promise<void>) | undefined>;
  private _area: HTMLElement | undefined;

  constructor(host: FeatureElement, options: PrintOptions<Input, Data>) {
    this._host = host;
    this._options = options;
    this._action = new Action(host, { send: (input) => this._prepare(input), done: (show) => show?.() });
    host.addController(this);
  }

  hostConnected(): void {
    if (this._options.byKeyboard) addEventListener('keydown', this._onKey);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this._onKey);
    this._clear();
  }

  /** Prints. Never rejects: the failure is told beside the button. */
  readonly run = (input: Input): Promise<boolean> => this._action.run(input);

  /** The button; it stands among a page header's actions. */
  renderButton(input: Input, { text, label = '', slot = 'actions' }: PrintButtonOptions = {}): TemplateResult {
    return html`<ds-print-button slot=${slot} .label=${label} .busy=${this._action.busy} @print=${(event: Event) => this._onPrint(event, input)}>${text ?? nothing}</ds-print-button>`;
  }

  /** Why it could not be printed, where that is so. */
  renderFailure(): TemplateResult | typeof nothing {
    return this._action.renderFailure();
  }

  private _onPrint(event: Event, input: Input): void {
    // The window opens when the sheet is there.
    event.preventDefault();
    void this.run(input);
  }

  private readonly _onKey = (event: KeyboardEvent): void => {
    const { byKeyboard } = this._options;
    if (!byKeyboard || event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.run(byKeyboard());
  };

  private async _prepare(input: Input): Promise<(() => Promise<void>) | undefined> {
    const [sheet, data] = await Promise.all([this._options.load(), this._options.data(input)]);
    return data === undefined ? undefined : () => this._print(sheet, data);
  }

  /** The sheet stands in the document and is seen on paper alone. It goes with the page, so that nobody prints another one's later. */
  private async _print(sheetClass: new () => SheetElement<Data>, data: Data): Promise<void> {
    current?.remove();
    defineElement(this._options.tag, sheetClass);
    const sheet = new sheetClass();
    sheet.data = data;
    const area = document.createElement('div');
    area.dataset['printArea'] = '';
    // The sheet is outside of what lends to the page; the page asks for it.
    area.addEventListener('context-request', (event) => this._passOn(event));
    area.append(sheet);
    document.body.append(area);
    this._area = area;
    current = area;
    await drawn(area);
    // Some browsers draw the pages only after `print()` has returned.
    addEventListener('afterprint', () => area.remove(), { once: true });
    window.print();
  }

  private _passOn(event: ContextEvent<Context<unknown, unknown>>): void {
    event.stopPropagation();
    const { context, contextTarget, callback, subscribe } = event;
    this._host.dispatchEvent(new ContextEvent(context, contextTarget, callback, subscribe));
  }

  private _clear(): void {
    this._area?.remove();
    this._area = undefined;
  }
}

/** Waits until everything below has been drawn, in every shadow tree. */
async function drawn(root: ParentNode): Promise<void> {
  for (const element of root.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*')) {
    await element.updateComplete;
    if (element.shadowRoot) await drawn(element.shadowRoot);
  }
}
