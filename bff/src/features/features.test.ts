import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { ActivityRule } from '../audit/feature-activity.ts';
import { Prisma } from '../database/generated/client.ts';
import { rowsOfAccounts, SHARED_ROWS } from '../database/owned-rows.ts';
import type { OwnedRows } from '../database/owned-rows.ts';
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

  test('uploads are each declared once, under the name of their feature', () => {
    const names = FEATURES.flatMap(({ name, uploads = [] }) => uploads.map((purpose) => [name, purpose.name] as const));
    assert.ok(names.length > 0);
    assert.equal(new Set(names.map(([, purpose]) => purpose)).size, names.length);
    for (const [feature, purpose] of names) assert.ok(purpose.startsWith(`${feature}.`), purpose);
  });

  describe('the activity of features', () => {
    const described = FEATURES.flatMap(({ activity }) => activity ?? []);
    const routes = FEATURES.flatMap(({ routes: own = [] }) => own).flatMap(([path, router]) =>
      router.routes.map((route) => ({
        method: route.method,
        address: `${path}${route.path}`.replace(/\/$/, '').replace(/^\/api\/(patients|clinics)\/[^/]+\//, ''),
      })),
    );

    test('has sentences that are each said by one feature, and all that are needed', () => {
      const said = described.flatMap(({ sentences }) => Object.keys(sentences));
      assert.deepEqual(said, [...new Set(said)]);
      const needed = described.flatMap(({ area, rules = [] }) => [`${area.code}.viewed`, `${area.code}.changed`, ...rules.map(({ what }) => what)]);
      assert.deepEqual(
        needed.filter((what) => !said.includes(what)),
        [],
      );
    });

    test('has one name for an area, and its addresses to itself', () => {
      for (const { area } of described) for (const other of described) if (other.area.code === area.code) assert.equal(other.area, area);
      const segments = described.flatMap((activity) => activity.segments);
      assert.deepEqual(segments, [...new Set(segments)]);
    });

    test('speaks of routes that there are', () => {
      const rules: readonly ActivityRule[] = described.flatMap((activity) => activity.rules ?? []);
      const idle = rules.filter(({ address, method }) => {
        if (address === undefined) return false;
        return !routes.some((route) => new RegExp(address).test(route.address) && (method === undefined || route.method === method));
      });
      assert.deepEqual(idle, []);
    });

    test('says of every address below a patient or a clinic which area it is of', () => {
      const known = new Set([...described.flatMap(({ segments }) => segments), 'drafts']);
      const subject = FEATURES.flatMap(({ routes: own = [] }) => own.map(([path]) => path)).filter((path) => /^\/api\/(patients|clinics)\//.test(path));
      assert.deepEqual(
        subject.filter((path) => !known.has(path.split('/')[4] ?? '')),
        [],
      );
    });
  });

  test('tables are each one feature’s or shared by all, and those that go with an account know whose they are', () => {
    const owned: readonly (OwnedRows | undefined)[] = [SHARED_ROWS, ...FEATURES.map(({ rows }) => rows)];
    const tables = owned.flatMap((rows) => [...(rows?.go ?? []), ...(rows?.stay ?? [])]);
    const models = Object.values(Prisma.ModelName).map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
    assert.deepEqual(tables.toSorted(), models.toSorted());
    const withUser = Object.entries({ ...Prisma }).filter(([name, fields]) => name.endsWith('ScalarFieldEnum') && 'userId' in Object(fields));
    const known = withUser.map(([name]) => name.replace('ScalarFieldEnum', '')).map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
    assert.deepEqual(
      rowsOfAccounts(FEATURES).filter((table) => !known.includes(table)),
      [],
    );
  });

  test('words are there in every language of the portal', () => {
    const spoken = (words: ByLanguage<unknown>) => LANGUAGES.filter((language) => words[language] === undefined);
    const missing = FEATURES.flatMap(({ mails = {}, topics = {} }) =>
      Object.entries({ ...mails, ...topics }).flatMap(([name, { words }]) => spoken(words as ByLanguage<unknown>).map((language) => `${name} in ${language}`)),
    );
    assert.deepEqual(missing, []);
    const said = FEATURES.flatMap(({ activity }) => (activity ? [activity.area.name, ...Object.values<ByLanguage<string>>(activity.sentences)] : []));
    assert.deepEqual(said.flatMap(spoken), []);
  });
});
