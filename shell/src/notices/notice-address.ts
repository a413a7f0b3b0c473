/** What the list of notices is narrowed by, kept in its page’s address: who comes back finds the same list. Ids alone. */
import type { NoticeFilter } from './notices-api.ts';

const TOPIC = /^[\w-]{1,40}$/;
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What the present address asks for; what makes no sense is left out. */
export function readFilter(search = location.search): NoticeFilter {
  const asked = new URLSearchParams(search);
  const topic = asked.get('topic') ?? '';
  const patientId = asked.get('person') ?? '';
  return {
    ...(asked.get('unread') === 'true' ? { unread: 'true' } : {}),
    ...(TOPIC.test(topic) ? { topic } : {}),
    ...(ID.test(patientId) ? { patientId } : {}),
  };
}

/** Writes it in the place of what was there; it makes no step to go back by. */
export function writeFilter({ unread, topic, patientId }: NoticeFilter): void {
  const url = new URL(location.href);
  for (const [key, value] of [
    ['unread', unread],
    ['topic', topic],
    ['person', patientId],
  ] as const) {
    if (value) url.searchParams.set(key, value);
    else url.searchParams.delete(key);
  }
  history.replaceState(history.state, '', url);
}
