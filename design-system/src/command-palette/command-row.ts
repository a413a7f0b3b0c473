/** One result of the command palette. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { renderMatch } from '../combobox/result-list.ts';
import type { Command } from './commands.ts';

/** How a command stands in the list. */
interface CommandRow {
  index: number;
  isActive: boolean;
  query: string;
  onChoose: (event: Event) => void;
}

export function renderCommand({ label, icon, shortcut, href }: Command, { index, isActive, query, onChoose }: CommandRow): TemplateResult {
  const content = html`${icon === undefined ? nothing : html`<ds-icon size="medium" name=${icon}></ds-icon>`}
    <span class="words">${renderMatch(label, query)}</span>
    ${shortcut === undefined ? nothing : html`<kbd>${shortcut}</kbd>`}`;
  const classes = `option ${isActive ? 'active' : ''}`;
  const selected = isActive ? 'true' : 'false';
  // The browser's own link: it opens in a new tab with the keys and buttons that do so everywhere.
  return href === undefined
    ? html`<div id="option-${index}" class=${classes} role="option" aria-selected=${selected} @click=${onChoose}>${content}</div>`
    : html`<a id="option-${index}" class=${classes} role="option" aria-selected=${selected} tabindex="-1" href=${href} @click=${onChoose}>${content}</a>`;
}
