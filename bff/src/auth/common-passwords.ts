/** The list of common and breached passwords that comes with the portal, so that no network is needed to check one. */
import { readFileSync } from 'node:fs';

let list: Set<string> | undefined;

/** Whether a text in lower case is on the list. */
export function isListedPassword(text: string): boolean {
  // Read when the first password is chosen, not with each start of a command.
  list ??= readList();
  return list.has(text);
}

function readList(): Set<string> {
  const lines = readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8').split('\n');
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('# ')));
}
