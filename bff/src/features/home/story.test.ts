import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Change } from '../home-part.ts';
import { tellOnce } from './story.ts';

const change = (path: string, rank: number, ids: readonly string[], from?: string): Change => ({
  kind: 'x.y',
  rank,
  path,
  ids,
  ...(from ? { from: { kind: 'x.from', rank: 1, path: from } } : {}),
});
const told = (changes: readonly Change[]) => tellOnce(changes).map(({ path, links }) => [path, ...links.map((link) => link.path)]);

test('what shares nothing stays apart, the highest rank first', () => {
  assert.deepEqual(told([change('/a', 10, ['a']), change('/b', 20, ['b']), change('/c', 15, [])]), [['/b'], ['/c'], ['/a']]);
});

test('what belongs together, also by way of a third, is one thing led by what matters most, with its source once and last', () => {
  assert.deepEqual(told([change('/a', 10, ['a', 'v'], '/v'), change('/b', 90, ['b', 'v'], '/v'), change('/c', 1, ['c']), change('/m', 70, ['a'])]), [
    ['/b', '/m', '/a', '/v'],
    ['/c'],
  ]);
  assert.deepEqual(told([change('/a', 10, ['a']), change('/b', 9, ['b']), change('/m', 8, ['a', 'b'])]), [['/a', '/b', '/m']]);
});

test('nothing is lost and nothing told twice, in whatever order it comes', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't'))), { maxLength: 8 });
  fc.assert(
    fc.property(some, (made) => {
      const changes = made.map(([rank, ids], n) => change(`/${n}`, rank, ids));
      const paths = (list: readonly Change[]) =>
        told(list)
          .map((group) => group.toSorted())
          .toSorted();
      assert.deepEqual(told(changes).flat().toSorted(), changes.map(({ path }) => path).toSorted());
      assert.deepEqual(paths(changes), paths(changes.toReversed()));
    }),
  );
});
