import { waitUntil as waitUntilWithin } from '@open-wc/testing';

/** A state that is never reached fails the test; one that is slow on a loaded machine must not. */
const LIMIT_MS = 8000;

/** Resolves when the condition holds; rejects with `message` after eight seconds. */
export function waitUntil(condition: () => unknown, message?: string): Promise<void> {
  return waitUntilWithin(condition as () => boolean, message, { timeout: LIMIT_MS });
}
