/**
 * Every visible string is in Spanish too. Reads the sources as text: an id and
 * its English stand together in `msg('…', { id: '…' })`.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../install.mjs';
import { cataloguesOf, ENTRY, MESSAGE, sourcesOf } from './visible-texts.ts';

const PACKAGES = {
  shell: 'shell',
  'mf-appointments': 'appointments',
  'mf-records': 'records',
  'mf-messages': 'messages',
  'mf-billing': 'billing',
  'mf-account': 'account',
};
const ANY_CALL = /\bmsg\(/g;

const holes = (text: string): number => (text.match(/\$\{/g) ?? []).length;

for (const [folder, prefix] of Object.entries(PACKAGES)) {
  test(`${folder}: every message has an id of its package, one English text and a Spanish one`, () => {
    const problems: string[] = [];
    const english = new Map<string, { shape: string; holes: number }>();
    for (const { file, text } of sourcesOf(folder)) {
      const calls = [...text.matchAll(MESSAGE)];
      const all = [...text.matchAll(ANY_CALL)].length;
      if (calls.length !== all) problems.push(`${file}: ${all - calls.length} msg() without a plain text and an id`);
      for (const [, , , source = '', id = ''] of calls) {
        if (!id.startsWith(`${prefix}.`)) problems.push(`${file}: ${id} does not begin with ${prefix}.`);
        const shape = source.replaceAll(/\$\{[^}]*\}/g, '${}').replaceAll(/\s+/g, ' ');
        const known = english.get(id);
        if (known !== undefined && known.shape !== shape) problems.push(`${id} stands for two English texts`);
        english.set(id, { shape, holes: holes(source) });
      }
    }
    const spanish = new Map<string, number>();
    for (const file of cataloguesOf(folder)) {
      for (const [, id = '', , , text = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(ENTRY)) spanish.set(id, holes(text));
    }
    for (const [id, { holes: wanted }] of english) {
      if (!spanish.has(id)) problems.push(`${id} has no Spanish text`);
      else if (spanish.get(id) !== wanted) problems.push(`${id} has ${spanish.get(id)} values in Spanish, ${wanted} in English`);
    }
    for (const id of spanish.keys()) if (!english.has(id)) problems.push(`${id} is in Spanish but nothing says it`);
    assert.deepEqual(problems, []);
    assert.ok(english.size > 0, 'no messages were found at all');
  });
}

/** Every text by language code in plain data. */
function localizedTexts(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'en' in value ? [value as Record<string, string>] : Object.values(value).flatMap(localizedTexts);
}

test('every text of a manifest is there in every language of the portal', async () => {
  const load = (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(ROOT, file)).href) as Promise<Record<string, unknown>>;
  const { LOCALES } = (await load('shell/src/contract/locale.ts')) as { LOCALES: readonly string[] };
  const manifests = globSync('mf-*/src/manifest.ts', { cwd: ROOT });
  assert.ok(manifests.length >= 5, 'the manifests were not found');
  for (const file of manifests) {
    const texts = localizedTexts((await load(file))['manifest']);
    assert.ok(texts.length > 0, `${file} has no texts`);
    for (const text of texts) assert.deepEqual(Object.keys(text).toSorted(), LOCALES.toSorted(), `${file}: ${text['en']}`);
  }
});
