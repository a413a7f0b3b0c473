/** Paper, for tests. */
import { queryDeep, textOf, waitUntil } from '@portal/design-system/testing';

/** What `act` sends to paper, as its text: nothing is printed. */
export async function printed(act: () => void): Promise<string> {
  const { print } = window;
  let text: string | undefined;
  window.print = () => void (text = textOf(queryDeep(document, '[data-print-area]') ?? document.createElement('div')));
  try {
    act();
    await waitUntil(() => text !== undefined, 'Nothing is printed.');
    return text ?? '';
  } finally {
    window.print = print;
    dispatchEvent(new Event('afterprint'));
  }
}

/** Presses the keys for printing. @returns whether the page took them for itself */
export function pressPrintKeys(): boolean {
  return !dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true }));
}
