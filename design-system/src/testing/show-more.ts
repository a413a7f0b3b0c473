/** For tests of lists in parts: presses for more as a person with a keyboard does. */
import { byRole } from './queries.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Presses "Show more", and waits until the focus is on the first row that came.
 * @param rows - The rows that are shown, in order.
 * @returns the row that has the focus
 */
export async function showMore(root: ParentNode, rows: () => readonly HTMLElement[]): Promise<HTMLElement> {
  await waitUntil(() => byRole(root, 'button', 'Show more') !== null, 'There is no way to more.');
  const before = rows().length;
  const button = byRole(root, 'button', 'Show more');
  button?.focus();
  button?.click();
  const first = () => rows()[before];
  await waitUntil(() => first()?.matches(':focus-within') === true, 'The focus is not on the first row that came.');
  return first() as HTMLElement;
}
