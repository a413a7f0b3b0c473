/** What an import did, in words for staff. */
import { msg, str } from '@lit/localize';
import type { Import, ImportedType } from '@portal/bff/contract/imports';

export function importKindText(kind: Import['kind']): string {
  switch (kind) {
    case 'files':
      return msg('Files', { id: 'account.imports.kind-files' });
    case 'rederived':
      return msg('Records built again from what was kept', { id: 'account.imports.kind-rederived' });
    case 'settled':
      return msg('Held records, after staff said whose they are', { id: 'account.imports.kind-settled' });
  }
}

export interface ImportState {
  readonly text: string;
  readonly tone: 'success' | 'warning' | 'danger' | 'neutral';
}

/** How an import went, at a glance. */
export function importState({ endedAt, problem, types }: Import): ImportState {
  if (problem !== null) {
    // Of a file with a bad line the rest is filed.
    return types.length === 0
      ? { text: msg('Not read', { id: 'account.imports.not-read' }), tone: 'danger' }
      : { text: msg('Partly read', { id: 'account.imports.partly-read' }), tone: 'danger' };
  }
  if (endedAt === null) return { text: msg('Not finished', { id: 'account.imports.unfinished' }), tone: 'neutral' };
  const refused = refusedOf(types);
  return refused === 0
    ? { text: msg('All filed', { id: 'account.imports.all-filed' }), tone: 'success' }
    : { text: msg(str`${refused} not filed`, { id: 'account.imports.some-refused' }), tone: 'warning' };
}

/** How many resources could not be filed. */
export const refusedOf = (types: readonly ImportedType[]): number => types.flatMap(({ refused }) => refused).reduce((sum, { count }) => sum + count, 0);

/** What was done with resources of one type, without what was done with none. */
export function doneText({ created, changed, unchanged, withdrawn, hidden, older }: ImportedType): string {
  const parts = [
    created > 0 && msg(str`${created} new`, { id: 'account.imports.created' }),
    changed > 0 && msg(str`${changed} changed`, { id: 'account.imports.changed' }),
    unchanged > 0 && msg(str`${unchanged} as before`, { id: 'account.imports.unchanged' }),
    withdrawn > 0 && msg(str`${withdrawn} withdrawn`, { id: 'account.imports.withdrawn' }),
    hidden > 0 && msg(str`${hidden} kept, with no page yet`, { id: 'account.imports.hidden' }),
    older > 0 && msg(str`${older} older than what is there`, { id: 'account.imports.older' }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : msg('None', { id: 'account.imports.none' });
}
