/** The parts of a list of results that the combobox and the command palette draw alike. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { matchParts } from './combobox-options.ts';
import type { OptionGroup } from './combobox-options.ts';

/** The label, with what was typed marked. */
export function renderMatch(label: string, query: string): TemplateResult {
  // No space between the parts: it would become part of the name.
  return html`${matchParts(label, query).map((part) => (part.matches ? html`<mark>${part.text}</mark>` : part.text))}`;
}

/** Groups with their headings; options without a group stand alone. */
export function renderGroups<Item>(groups: readonly OptionGroup<Item>[], renderOption: (item: Item) => TemplateResult): TemplateResult[] {
  return groups.map(({ label, options }, index) => {
    const rows = options.map((item) => renderOption(item));
    if (label === '') return html`${rows}`;
    return html`<div role="group" aria-labelledby="group-${index}">
      <div id="group-${index}" class="group-label" role="presentation">${label}</div>
      ${rows}
    </div>`;
  });
}

/** What is told instead of results, or below them. */
export interface ResultNotes {
  loading: string;
  failed: string;
  none: string;
  retry: string;
}

/** Where the search stands. */
export type ResultState = 'loading' | 'failed' | 'none' | 'shown';

/** A line that says why there are no results (yet). */
export function renderNote(state: ResultState, notes: ResultNotes, onRetry: () => void): TemplateResult | typeof nothing {
  if (state === 'shown') return nothing;
  if (state === 'loading') return html`<div class="note"><span class="turning"></span>${notes.loading}</div>`;
  if (state === 'none') return html`<div class="note">${notes.none}</div>`;
  return html`<div class="note">${notes.failed}<button class="retry" type="button" @click=${onRetry}>${notes.retry}</button></div>`;
}
