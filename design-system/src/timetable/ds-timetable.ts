/** Times in columns, as of people on a day or of days in a week; a list where there is little room. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { elementStyles } from '../styles/shared.ts';
import { styleProperties } from '../styles/style-properties.ts';
import type { TimetableColumn, TimetableEntry } from './timetable-entry.ts';
import { entryBeside, isTimetableKey, layOut } from './timetable-layout.ts';
import type { TimetableLayout, TimetablePlace } from './timetable-layout.ts';
import { timetableStyles } from './timetable-styles.ts';

export type { TimetableColumn, TimetableEntry } from './timetable-entry.ts';

/** `entry-open`: the entry with this id was chosen. */
export type EntryOpenEvent = CustomEvent<{ id: string }>;

/**
 * One stop of Tab, as the WAI-ARIA APG recommends for composites: arrows go
 * from entry to entry, Home and End to the ends of a column, Enter and Space
 * open one. In a list, up and down go through all of it.
 *
 * @fires entry-open - An entry was chosen.
 * @csspart entry - Each entry.
 */
export class DsTimetable extends LitElement {
  static override styles = [elementStyles, timetableStyles];

  /** Names what stands in it. */
  @property() label = '';
  /** The columns, in order. */
  @property({ attribute: false }) columns: readonly TimetableColumn[] = [];
  /** What stands in them. */
  @property({ attribute: false }) entries: readonly TimetableEntry[] = [];
  /** As a list it goes by column, each under its heading, as for the days of a week; otherwise by time alone. */
  @property({ type: Boolean, reflect: true }) grouped = false;

  /** Where Tab comes to. */
  @state() private _current = '';

  private _layout: TimetableLayout = { rows: [], places: [] };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('columns') || changed.has('entries')) this._layout = layOut(this.columns, this.entries);
    const ids = this._layout.places.flatMap(({ entries }) => entries.map(({ id }) => id));
    if (!ids.includes(this._current)) this._current = ids[0] ?? '';
  }

  override render() {
    const { rows, places } = this._layout;
    return html`<div class="frame">
      <div class="table" role="group" aria-label=${this.label} ${styleProperties({ '--_columns': String(this.columns.length) })} @keydown=${this._onKeydown}>
        ${rows.map((row, index) => html`<div class="time" aria-hidden="true" ${styleProperties({ '--_row': String(index) })}>${row}</div>`)}
        ${
          this.grouped
            ? this.columns.map((column, index) =>
                this._renderGroup(
                  column,
                  index,
                  places.filter((place) => place.column === index),
                ),
              )
            : html`${this.columns.map(({ heading }, index) => html`<div class="head" aria-hidden="true" ${styleProperties({ '--_column': String(index) })}>${heading}</div>`)}
                ${this._renderPlaces(places)}`
        }
      </div>
    </div>`;
  }

  private _renderGroup({ id, heading }: TimetableColumn, index: number, places: readonly TimetablePlace[]) {
    return html`<div class="group" role="group" aria-labelledby=${`head-${id}`}>
      <div class="head" id=${`head-${id}`} ${styleProperties({ '--_column': String(index) })}>${heading}</div>
      ${this._renderPlaces(places)}
    </div>`;
  }

  private _renderPlaces(places: readonly TimetablePlace[]) {
    if (places.length === 0) return nothing;
    return html`<ul role="list">
      ${repeat(
        places,
        ({ entries }) => entries[0]?.id,
        ({
          column,
          row,
          span,
          entries,
        }) => html`<li class="place" ${styleProperties({ '--_column': String(column), '--_row': String(row), '--_span': String(span) })}>
          ${repeat(
            entries,
            ({ id }) => id,
            (entry) => this._renderEntry(entry, this.columns[column]?.heading ?? ''),
          )}
        </li>`,
      )}
    </ul>`;
  }

  private _renderEntry({ id, time, heading, status, icon, notes = [], tone, edge = 'solid' }: TimetableEntry, whose: string) {
    return html`<button
      type="button"
      part="entry"
      class="entry ${tone ?? ''} ${edge}"
      data-id=${id}
      tabindex=${id === this._current ? '0' : '-1'}
      @click=${() => this._open(id)}
      @focus=${() => (this._current = id)}
    >
      <span>${time}</span>
      ${this.grouped ? nothing : html`<span class="whose">${whose}</span>`}
      ${heading === undefined ? nothing : html`<span class="heading"><bdi>${heading}</bdi></span>`}
      <span class="status"><ds-icon name=${icon}></ds-icon>${status}</span>
      ${notes.map((note) => html`<span>${note}</span>`)}
    </button>`;
  }

  private _open(id: string): void {
    this._current = id;
    this.dispatchEvent(new CustomEvent('entry-open', { detail: { id } }) satisfies EntryOpenEvent);
  }

  private _onKeydown(event: KeyboardEvent): void {
    if (!isTimetableKey(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = (event.target as HTMLElement).closest<HTMLElement>('.entry')?.dataset['id'];
    const table = event.currentTarget as HTMLElement;
    if (from === undefined) return;
    const isList = getComputedStyle(table).display !== 'grid';
    const next = entryBeside(this._layout.places, from, this.matches(':dir(rtl)') ? mirrored(event.key) : event.key, isList);
    event.preventDefault();
    if (next !== undefined) table.querySelector<HTMLElement>(`[data-id="${CSS.escape(next)}"]`)?.focus();
  }
}

/** From right to left, the next column stands at the left. */
function mirrored<Key extends string>(key: Key): Key | 'ArrowLeft' | 'ArrowRight' {
  if (key === 'ArrowLeft') return 'ArrowRight';
  return key === 'ArrowRight' ? 'ArrowLeft' : key;
}
