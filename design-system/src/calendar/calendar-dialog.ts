/** The calendar that opens from a field: one dialog, for one field or for several that share it. */
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { calendar } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { localeOf } from '../page-locale.ts';
import { COMMON_TEXTS, TextsController } from '../texts.ts';
import type { CommonTexts } from '../texts.ts';
import { longDate } from './calendar-locale.ts';
import { CALENDAR_TEXTS } from './calendar-texts.ts';
import type { DateLimits } from './date-checks.ts';
import type { DsCalendar } from './ds-calendar.ts';

/** What the open calendar shows. */
export interface CalendarView extends DateLimits {
  value: string;
  /** The current day, or '' for the reader's. */
  today: string;
  /** Ends of a range to show. */
  from?: string;
  to?: string;
}

/**
 * Follows the WAI-ARIA APG Date Picker Dialog pattern on the native
 * `<dialog>`: it opens on the chosen day, Escape and a press beside it close
 * it, and the focus goes back to the button.
 */
export class CalendarDialog implements ReactiveController {
  private readonly _host: LitElement;
  private readonly _onPick: (iso: string, opener: string) => void;
  private readonly _texts: TextsController<CommonTexts>;
  private readonly _own: TextsController<typeof CALENDAR_TEXTS.english>;
  private _opener = '';

  /** @param onPick - Gets the day, and the name under which `renderButton` was called. */
  constructor(host: LitElement, onPick: (iso: string, opener: string) => void) {
    this._host = host;
    this._onPick = onPick;
    this._texts = new TextsController(host, COMMON_TEXTS);
    this._own = new TextsController(host, CALENDAR_TEXTS);
    host.addController(this);
  }

  /** Whose button opened it, or ''. */
  get opener(): string {
    return this._opener;
  }

  hostDisconnected(): void {
    // A removed modal dialog would leave the page behind it inert.
    this._close();
    this._opener = '';
  }

  /** The button inside a field. `name` tells several fields apart; `value` is the field's date, or ''. */
  renderButton(name: string, label: string, value: string, isDisabled: boolean): TemplateResult {
    const { chooseDate, changeDate } = this._own.current;
    const action = value === '' ? chooseDate : changeDate(longDate(localeOf(this._host))(value));
    return html`<button
      class="open"
      part="button"
      type="button"
      aria-haspopup="dialog"
      aria-label="${label}: ${action}"
      ?disabled=${isDisabled}
      @click=${() => this.open(name)}
    >
      ${svgIcon(calendar)}
    </button>`;
  }

  /** The dialog itself; once in each element. */
  renderDialog(label: string, { value, min, max, today, isDisabled, from, to }: CalendarView): TemplateResult {
    return html`<dialog
      aria-label="${label}: ${this._own.current.chooseDate}"
      @click=${this._onClick}
      @keydown=${this._onKeydown}
      @close=${this._onClose}
    >
      ${
        this._opener === ''
          ? nothing
          : html`<div class="sheet">
            <ds-calendar
              .value=${value}
              .min=${min}
              .max=${max}
              .today=${today}
              .from=${from ?? ''}
              .to=${to ?? ''}
              .isDisabled=${isDisabled}
              @change=${this._onChange}
            ></ds-calendar>
            <button class="close" type="button" @click=${this._close}>${this._texts.current.close}</button>
          </div>`
      }
    </dialog>`;
  }

  /** Opens it for the field of that name. */
  async open(name: string): Promise<void> {
    this._opener = name;
    this._host.requestUpdate();
    await this._host.updateComplete;
    await this._calendar?.updateComplete;
    this._dialog?.showModal();
    this._calendar?.focus();
  }

  private get _dialog(): HTMLDialogElement | null {
    return this._host.renderRoot?.querySelector('dialog') ?? null;
  }

  private get _calendar(): DsCalendar | null {
    return this._host.renderRoot.querySelector('ds-calendar');
  }

  private readonly _close = (): void => {
    this._dialog?.close();
  };

  private readonly _onClose = (): void => {
    this._opener = '';
    this._host.requestUpdate();
  };

  private readonly _onChange = (event: Event): void => {
    event.stopPropagation();
    this._onPick((event.target as DsCalendar).value, this._opener);
    this._close();
  };

  private readonly _onClick = (event: Event): void => {
    // Its content covers the dialog: what is pressed of itself is the ground behind it.
    if (event.target === this._dialog) this._close();
  };

  private readonly _onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Only the calendar closes, not a dialog around it.
    event.preventDefault();
    event.stopPropagation();
    this._close();
  };
}
