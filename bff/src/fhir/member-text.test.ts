import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { elementText, memberText } from './member-text.ts';

test('a member of an object and an element of an array are given back letter for letter, whatever stands around them', () => {
  assert.equal(memberText('{ "a":{"resource":1}, "resource" : {"value": 1.00 , "x":"}\\"]"} }', 'resource'), '{"value": 1.00 , "x":"}\\"]"}');
  assert.equal(memberText('{"a":1}', 'resource'), null);
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(3), (object, space) => {
      const text = JSON.stringify(object, null, space);
      for (const [name, value] of Object.entries(object)) assert.deepEqual(JSON.parse(memberText(text, name) ?? ''), JSON.parse(JSON.stringify(value)));
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.nat(3), (array, space) => {
      const text = JSON.stringify(array, null, space);
      for (const [index, value] of array.entries()) assert.deepEqual(JSON.parse(elementText(text, index) ?? ''), JSON.parse(JSON.stringify(value)));
      assert.equal(elementText(text, array.length), null);
    }),
  );
});
