/** The parts a combobox is drawn of: its tags and the rows of its list. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { check, close } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import type { ComboboxOption } from './combobox-options.ts';
import { renderMatch } from './result-list.ts';

/** A row of the open list; `own` is the text that was typed, as a choice. */
export type ComboboxRow = ComboboxOption & { own?: boolean };

/** A chosen value before the text; without `onRemove` it stays. */
export interface TagView {
  label: string;
  isMarked: boolean;
  removeLabel: string;
  onRemove: (() => void) | undefined;
}

/** How a row of the list is drawn. */
export interface RowView {
  id: string;
  row: ComboboxRow;
  /** What stands for a typed text. */
  ownLabel: string;
  query: string;
  isActive: boolean;
  isChosen: boolean;
  onChoose: () => void;
}

/** The chosen values, as a list of buttons that remove them. */
export function renderTags(tags: readonly TagView[]): TemplateResult | typeof nothing {
  if (tags.length === 0) return nothing;
  return html`<ul class="tags" role="list">
    ${tags.map(({ label, isMarked, removeLabel, onRemove }) =>
      onRemove === undefined
        ? html`<li><span class="tag">${label}</span></li>`
        : html`<li>
            <button class="tag ${isMarked ? 'marked' : ''}" type="button" aria-label=${removeLabel} @click=${onRemove}>${label}${svgIcon(close)}</button>
          </li>`,
    )}
  </ul>`;
}

/** One choice of the open list. */
export function renderRow({ id, row, ownLabel, query, isActive, isChosen, onChoose }: RowView): TemplateResult {
  return html`<div
    id=${id}
    class="option ${isActive ? 'active' : ''} ${isChosen ? 'chosen' : ''}"
    role="option"
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-disabled=${row.disabled === true ? 'true' : nothing}
    @click=${onChoose}
  >
    <span class="words"
      >${row.own === true ? ownLabel : renderMatch(row.label, query)}${
        row.description === undefined ? nothing : html` <span class="description">${renderMatch(row.description, query)}</span>`
      }</span
    >${isChosen ? svgIcon(check) : nothing}
  </div>`;
}
