/** A row of a desk's list: who asks for what, since when, and how it stands. */
import '@portal/design-system/badge';
import '@portal/design-system/list-item';
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocaleSettings } from '../contexts.ts';
import { formatDateTime } from '../intl.ts';

export interface RequestRow {
  /** Of the page that decides it. */
  readonly href: string;
  /** Who asks; empty where that is not known. */
  readonly name: string;
  /** What it is about, in a word or two. */
  readonly about: string;
  /** An instant. */
  readonly since: string;
  readonly state: { readonly text: string; readonly tone: 'info' | 'success' | 'warning' | 'danger' | 'neutral' };
}

/** @param timeZone - of the clinic */
export function renderRequestRow({ href, name, about, since, state }: RequestRow, timeZone: string, locale: LocaleSettings): TemplateResult {
  return html`<ds-list-item .href=${href}>
    ${name || msg('No name given', { id: 'shell.desk.nameless' })}
    <span slot="meta">${about}, ${formatDateTime(since, timeZone, locale)}</span>
    <ds-badge slot="trailing" .tone=${state.tone}>${state.text}</ds-badge>
  </ds-list-item>`;
}
