/** A search over everything a page can do, opened with a shortcut. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Announcer } from '../combobox/announcer.ts';
import { groupOptions } from '../combobox/combobox-options.ts';
import type { OptionGroup } from '../combobox/combobox-options.ts';
import { OptionSource } from '../combobox/option-source.ts';
import type { LoadItems } from '../combobox/option-source.ts';
import { renderGroups, renderNote } from '../combobox/result-list.ts';
import type { ResultState } from '../combobox/result-list.ts';
import { resultStyles } from '../combobox/result-styles.ts';
import { close, search } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles, visuallyHiddenStyles } from '../styles/shared.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import { browserScheduler } from '../timing/clock.ts';
import type { Scheduler } from '../timing/clock.ts';
import { commandPaletteStyles } from './command-palette-styles.ts';
import { COMMAND_PALETTE_TEXTS } from './command-palette-texts.ts';
import { renderCommand } from './command-row.ts';
import { foundCommands, placeAfter, recentFirst } from './commands.ts';
import type { Command } from './commands.ts';

export type { Command } from './commands.ts';

/** `command`: this one was chosen. */
export type CommandEvent = CustomEvent<{ id: string; command: Command }>;

/** How many of those used before come first. */
const RECENT_COUNT = 5;

/**
 * Follows the WAI-ARIA APG Dialog (Modal) and Editable Combobox patterns: the
 * focus stays in the field; Down, Up, Page Down, Page Up move in the results
 * (the first is active at once), Enter does it, Escape closes and gives the
 * focus back. Nothing may be found here alone: it is a short way to what the
 * page offers elsewhere.
 *
 * @fires command - One was chosen; `preventDefault()` stops its link.
 * @fires close - It has closed.
 */
export class DsCommandPalette extends LitElement {
  static override styles = [elementStyles, visuallyHiddenStyles, resultStyles, commandPaletteStyles];

  /** What it is for: names the dialog and the field. */
  @property() label = '';
  /** Words in the empty field. */
  @property() placeholder = '';
  /** A letter: Ctrl and it, or ⌘ and it, open and close the palette. */
  @property() shortcut = '';
  @property({ attribute: false }) commands: readonly Command[] = [];
  /** Finds more elsewhere, once something is typed; a newer search aborts the signal. */
  @property({ attribute: false }) search: LoadItems<Command> | undefined;
  /** Whether it shows. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** What waits for pauses in typing. */
  @property({ attribute: false }) scheduler: Scheduler = browserScheduler;

  @state() private _query = '';
  @state() private _active = 0;

  private _groups: OptionGroup<Command>[] = [];
  private _rows: Command[] = [];
  /** Newest first, in memory only: what somebody did is nobody else's matter. */
  private _recent: string[] = [];
  private readonly _announcer = new Announcer(this);
  private readonly _source = new OptionSource<Command>(this);
  private readonly _texts = new TextsController(this, COMMON_TEXTS);
  private readonly _own = new TextsController(this, COMMAND_PALETTE_TEXTS);

  /** Opens it. */
  show(): void {
    this.open = true;
  }

  /** Closes it. */
  close(): void {
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this._onShortcut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this._onShortcut);
    // A removed modal dialog would leave the page behind it inert.
    this._dialog?.close();
    this.open = false;
  }

  override render(): TemplateResult {
    const own = this._own.current;
    const label = this.label || own.label;
    const notes = { loading: this._texts.current.loading, failed: own.failed, none: own.noResults, retry: own.retry };
    return html`<dialog aria-label=${label} @keydown=${this._onKeydown} @click=${this._onDialogClick} @cancel=${this._onCancel} @close=${this._onClose}>
      <div class="search">
        ${svgIcon(search)}
        <input
          type="text"
          role="combobox"
          aria-label=${label}
          aria-autocomplete="list"
          aria-controls="list"
          aria-expanded=${this._rows.length > 0 ? 'true' : 'false'}
          aria-activedescendant=${this._rows.length > 0 ? `option-${this._active}` : nothing}
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="go"
          autofocus
          placeholder=${this.placeholder || own.placeholder}
          .value=${live(this._query)}
          @input=${this._onInput}
        />
        <button class="close" type="button" aria-label=${this._texts.current.close} @click=${this.close}>${svgIcon(close)}</button>
      </div>
      <div id="list" role="listbox" aria-label=${label} ?hidden=${this._rows.length === 0}>
        ${this.open ? renderGroups(this._groups, (command) => this._renderCommand(command)) : nothing}
      </div>
      ${renderNote(this._state, notes, this._onRetry)}
      <span class="visually-hidden" role="status">${this._announcer.said}</span>
    </dialog>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this._source.scheduler = this.scheduler;
    this._announcer.scheduler = this.scheduler;
    if (changed.has('open') && this.open) {
      this._query = '';
      this._active = 0;
    }
    this._groups = groupOptions(this._found());
    this._rows = this._groups.flatMap((group) => group.options);
    this._active = Math.max(0, Math.min(this._active, this._rows.length - 1));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this._dialog;
    if (dialog === null) return;
    if (changed.has('open') && this.open !== dialog.open) {
      if (this.open) dialog.showModal();
      else dialog.close();
    }
    if (this.open) this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
    this._announcer.news(this.open && this._query !== '' ? this._news : '');
  }

  private _renderCommand(command: Command): TemplateResult {
    const index = this._rows.indexOf(command);
    return renderCommand(command, { index, isActive: index === this._active, query: this._query, onChoose: (event) => this._onChoose(event, command) });
  }

  private get _dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }

  private get _isSearching(): boolean {
    return this.search !== undefined && this._query.trim() !== '';
  }

  private get _state(): ResultState {
    if (this._isSearching && this._source.state === 'failed') return 'failed';
    if (this._isSearching && this._source.state !== 'ready') return 'loading';
    return this._rows.length === 0 ? 'none' : 'shown';
  }

  /** How the results stand, in words. */
  private get _news(): string {
    const own = this._own.current;
    return { loading: this._texts.current.loading, failed: own.failed, none: own.noResults, shown: own.results(this._rows.length) }[this._state];
  }

  private _found(): Command[] {
    if (this._query.trim() === '') return recentFirst(this.commands, this._recent, this._own.current.recent);
    return foundCommands(this.commands, this._query, this._isSearching ? this._source.items : []);
  }

  private _onInput(event: Event): void {
    event.stopPropagation();
    this._query = (event.target as HTMLInputElement).value;
    this._active = 0;
    if (this._isSearching && this.search !== undefined) this._source.ask(this.search, this._query.trim());
    else this._source.stop();
  }

  private readonly _onRetry = (): void => {
    this._source.retry();
    // The button that was pressed goes.
    this.renderRoot.querySelector('input')?.focus();
  };

  private _onKeydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (event.key === 'Escape') {
      this.close();
    } else if (step !== undefined) {
      this._active = placeAfter(this._active, step, this._rows.length - 1);
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      this.renderRoot.querySelector<HTMLElement>('.active')?.click();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private _onChoose(event: Event, { id }: Command): void {
    const command = [...this.commands, ...this._source.items].find((each) => each.id === id);
    if (command === undefined) return;
    this._recent = [id, ...this._recent.filter((each) => each !== id)].slice(0, RECENT_COUNT);
    // Closed first, so that the page can put the focus where the command leads.
    this._dialog?.close();
    this.open = false;
    const chosen = new CustomEvent('command', { detail: { id, command }, cancelable: true });
    if (!this.dispatchEvent(chosen)) event.preventDefault();
  }

  private _onDialogClick(event: Event): void {
    // What lies around the content of a dialog is its backdrop.
    if (event.target === this._dialog) this.close();
  }

  private _onCancel(event: Event): void {
    event.preventDefault();
    this.close();
  }

  private _onClose(): void {
    this.open = false;
    this._source.stop();
    this.dispatchEvent(new Event('close'));
  }

  private readonly _onShortcut = (event: KeyboardEvent): void => {
    const isShortcut = this.shortcut !== '' && event.key.toLowerCase() === this.shortcut.toLowerCase();
    if (!isShortcut || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    this.open = !this.open;
  };
}
