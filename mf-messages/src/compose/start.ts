/** What the address of a new message says: ids alone, never words of a record. */
import type { MessageCategory, MessageLink } from '@portal/bff/contract/messages';

export interface ComposeStart {
  /** A draft to go on with. */
  readonly draft: string | null;
  readonly link: MessageLink | null;
  readonly category: MessageCategory | null;
  /** A conversation that is closed, to continue in a new one. */
  readonly from: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const KINDS = ['result', 'visit', 'medicine', 'bill', 'charge'] as const;
const CATEGORIES: readonly MessageCategory[] = ['question', 'test_result', 'medication', 'appointment', 'form', 'billing'];
/** What a message about such a thing usually is. */
const CATEGORY_OF = { result: 'test_result', visit: 'appointment', medicine: 'medication', bill: 'billing', charge: 'billing' } as const;

export function readStart(search: string): ComposeStart {
  const asked = new URLSearchParams(search);
  const id = (name: string): string | null => {
    const value = asked.get(name);
    return value !== null && UUID.test(value) ? value : null;
  };
  const link = linkIn(asked.get('link') ?? '');
  const category = CATEGORIES.find((each) => each === asked.get('category')) ?? (link ? CATEGORY_OF[link.kind] : null);
  return { draft: id('draft'), link, category, from: id('from') };
}

/** `result:<uuid>` */
function linkIn(text: string): MessageLink | null {
  const [kind, id = ''] = text.split(':');
  const known = KINDS.find((each) => each === kind);
  return known && UUID.test(id) ? { kind: known, id } : null;
}

/** Puts the draft's id in the place of what began it, so that the page can be loaded anew. It makes no step to go back by. */
export function writeDraftAddress(draftId: string | null): void {
  const url = new URL(location.href);
  for (const key of ['draft', 'link', 'category', 'from']) url.searchParams.delete(key);
  if (draftId !== null) url.searchParams.set('draft', draftId);
  history.replaceState(history.state, '', url);
}
