import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { LANGUAGES } from '../words.ts';
import type { ByLanguage } from '../words.ts';
import { FEATURES } from './index.ts';

const FOLDER = new URL('./', import.meta.url);
const folders = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('the list of features', () => {
  test('names each folder once, and each says in feature.ts what it is', () => {
    assert.deepEqual(FEATURES.map(({ name }) => name).toSorted(), folders.toSorted());
    assert.deepEqual(
      folders.filter((folder) => !existsSync(new URL(`${folder}/feature.ts`, FOLDER))),
      [],
    );
  });

  test('is flat: the rule that keeps features apart goes by how far up an import reaches', () => {
    const below = folders.flatMap((folder) => readdirSync(new URL(`${folder}/`, FOLDER), { withFileTypes: true }).filter((entry) => entry.isDirectory()));
    assert.deepEqual(
      below.map(({ name }) => name),
      [],
    );
  });

  for (const what of ['events', 'problems', 'mails', 'topics'] as const) {
    test(`${what} are each declared by one feature`, () => {
      const names = FEATURES.flatMap((feature) => Object.keys(feature[what] ?? {}));
      assert.deepEqual(names, [...new Set(names)]);
      assert.ok(names.length > 1);
    });
  }

  test('words are there in every language of the portal', () => {
    const spoken = (words: ByLanguage<unknown>) => LANGUAGES.filter((language) => words[language] === undefined);
    const missing = FEATURES.flatMap(({ mails = {}, topics = {} }) =>
      Object.entries({ ...mails, ...topics }).flatMap(([name, { words }]) => spoken(words as ByLanguage<unknown>).map((language) => `${name} in ${language}`)),
    );
    assert.deepEqual(missing, []);
  });
});
