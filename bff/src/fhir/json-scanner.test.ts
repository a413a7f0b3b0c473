import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_DEPTH, scanJson, UnreadableFile } from './json-scanner.ts';
import type { JsonPiece } from './json-scanner.ts';

async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function scan(text: string, size = 7): Promise<JsonPiece[]> {
  const pieces: JsonPiece[] = [];
  for await (const piece of scanJson(chunked(Buffer.from(text), size))) pieces.push(piece);
  return pieces;
}

test('gives the entries of any bundle, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.integer({ min: 1, max: 50 }), fc.boolean(), async (entries, size, pretty) => {
      const bundle = { resourceType: 'Bundle', type: 'collection', note: { entry: ['"]}'] }, entry: entries, link: [] };
      const text = JSON.stringify(bundle, null, pretty ? 2 : 0);
      const pieces = await scan(text, size);
      const found = pieces.filter((piece) => piece.kind === 'entry');
      assert.deepEqual(
        found.map((piece) => JSON.parse(piece.text ?? '')),
        entries.map((entry) => JSON.parse(JSON.stringify(entry))),
      );
      const bytes = Buffer.from(text);
      for (const { offset, length, text: own } of found) {
        assert.equal(bytes.subarray(offset, offset + length).toString(), own);
      }
      const root = JSON.parse(pieces.at(-1)?.text ?? '') as object;
      assert.deepEqual(root, { ...bundle, entry: [] });
    }),
  );
});

test('a file that ends in the middle is refused, wherever it is cut', async () => {
  const text = JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: { id: 'a', text: '}]"' } }, { resource: { id: 'b' } }] });
  for (let length = 1; length < text.length; length++) {
    await assert.rejects(scan(text.slice(0, length)), UnreadableFile, `cut after ${length}`);
  }
});

test('what is no JSON object is refused', async () => {
  for (const text of ['hello', '[{"a":1}]', '"text"', '}', '{"entry":[1,2]}', '{"entry":[{} {}]}', '<html>']) {
    await assert.rejects(scan(text), UnreadableFile, text);
  }
});

test('FH-01: an entry nested too deep is refused alone, with the reason', async () => {
  const deep = `{"resource":${'{"a":'.repeat(MAX_DEPTH * 100)}1${'}'.repeat(MAX_DEPTH * 100)}}`;
  const pieces = await scan(`{"resourceType":"Bundle","entry":[${deep},{"resource":{"id":"ok"}}]}`, 1000);
  assert.match(pieces[0]?.refused ?? '', /deeper/);
  assert.equal(pieces[0]?.text, null);
  assert.match(pieces[1]?.text ?? '', /ok/);
});

test('a byte order mark is skipped', async () => {
  const pieces = await scan('\ufeff{"resourceType":"Patient"}', 100);
  assert.equal(pieces[0]?.text, '{"resourceType":"Patient"}');
});
