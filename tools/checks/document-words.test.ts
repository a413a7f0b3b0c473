/** A document that people take along says of their bills what its page says: its words stand a second time, on the server, and must not drift. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { billWords } from '../../bff/src/features/billing/document-words.ts';
import { serviceWords } from '../../bff/src/features/billing/service-words.ts';
import { goodFaithWords } from '../../bff/src/features/estimates/document-words.ts';
import { receiptWords } from '../../bff/src/features/payments/document-words.ts';
import { ROOT } from '../install.mjs';

/** Headings that a page does without. */
const OF_PAPER = new Set([goodFaithWords.en.issuer, goodFaithWords.es?.issuer]);

/** All sentences; those with something in them are made by functions, and not compared. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return words === '' ? [] : [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : [];
}

test('what a document of bills says in both languages, the pages of bills say in the same words', () => {
  const pages = globSync('mf-billing/src/**/*.ts', { cwd: ROOT })
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
  const said = sentences([billWords, serviceWords, goodFaithWords, receiptWords]);
  assert.ok(said.length > 150, 'the words were not found');
  assert.deepEqual(
    said.filter((sentence) => !OF_PAPER.has(sentence) && !pages.includes(sentence)),
    [],
  );
});
