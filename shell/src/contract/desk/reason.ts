/** Reasons that staff give, and that a patient may read. */
import { msg } from '@lit/localize';

/** A validator for a field: the server asks for ten characters, since a word is no reason. */
export function longEnough(value: string): string {
  return value.trim().length > 0 && value.trim().length < 10 ? msg('Please write a little more.', { id: 'shell.desk.reason-short' }) : '';
}
