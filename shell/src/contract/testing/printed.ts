/** Paper, for tests. */
import { queryDeep, textOf } from '@portal/design-system/testing/queries';

/** What `act` sends to paper, as its text: nothing is printed. Never resolves when nothing is sent. */
export function printed(act: () => void): Promise<string> {
  return new Promise((resolve) => {
    const { print } = window;
    window.print = () => {
      window.print = print;
      resolve(textOf(queryDeep(document, '[data-print-area]') ?? document.createElement('div')));
      dispatchEvent(new Event('afterprint'));
    };
    act();
  });
}

/** Presses the keys for printing. @returns whether the page took them for itself */
export function pressPrintKeys(): boolean {
  return !dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true }));
}
