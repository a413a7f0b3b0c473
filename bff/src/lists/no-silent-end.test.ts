/** No list of the API ends in silence: what reads a fixed number of rows goes through `lists/`, or says here why it is no list. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const FEATURES = new URL('../features/', import.meta.url);

/** One row is no list, and a second tells only that it is not the only one. What a part of `lists/rows.ts` asks for is `take` itself. */
const FIXED = /\btake: (?!1\b|2\b)|\blimit (?!1\b|asked\.)(?:\d|\$|\$\{)/g;

/** Reads that end after a number of rows and are no list, with why. */
const NOT_LISTS: Readonly<Record<string, string>> = {
  'activity/service.ts': 'pages by a cursor of its own, since the order is by words',
  'records/home.ts': 'the card shows the newest three, and says how many are new',
  'records/service.ts': 'the line of earlier values has twelve points',
};

test('what reads a fixed number of rows goes through the lists, or is none', () => {
  const files = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  assert.ok(files.length > 100);
  const found = files.filter((file) => new RegExp(FIXED).test(readFileSync(fileURLToPath(new URL(file, FEATURES)), 'utf8').replaceAll(/\/\/.*$/gm, '')));
  assert.deepEqual(found.toSorted(), Object.keys(NOT_LISTS));
});

test('the check finds what ends in silence', () => {
  for (const text of ['findMany({ take: 50 })', 'take: MOST,', 'order by at limit 200', 'limit ${LIMIT}', 'limit $3::int'])
    assert.match(text, new RegExp(FIXED.source), text);
  for (const text of ['take: 1,', 'limit 1)', 'findMany({ where, orderBy, take })']) assert.doesNotMatch(text, new RegExp(FIXED.source), text);
});
