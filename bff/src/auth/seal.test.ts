import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seal, unseal } from './seal.ts';

const SECRET = 's'.repeat(40);

test('any text comes back for its owner, and for nobody else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = seal(SECRET, 'dana', text);
      assert.equal(unseal(SECRET, 'dana', sealed), text);
      assert.equal(unseal(SECRET, 'luis', sealed), null);
      assert.equal(unseal('t'.repeat(40), 'dana', sealed), null);
    }),
  );
});

test('a draft of which any byte changed does not open', () => {
  const sealed = seal(SECRET, 'dana', 'Please call me after five');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
    assert.equal(unseal(SECRET, 'dana', changed), null);
  }
  assert.equal(unseal(SECRET, 'dana', sealed.subarray(0, 10)), null);
});

test('the text does not stand in what is stored, and the same text looks different each time', () => {
  const [one, two] = [seal(SECRET, 'dana', 'Please call me'), seal(SECRET, 'dana', 'Please call me')];
  assert.ok(!Buffer.from(one).includes('Please'));
  assert.notDeepEqual(one, two);
});
