import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { FIELD_MOST, fieldsOf, fieldToken, fillTemplate, knownField, readTemplate, unfilledIn } from './template-text.ts';
import type { TemplatePart } from './template-text.ts';

const written = (parts: readonly TemplatePart[]): string =>
  parts.map((part) => ('text' in part ? part.text.replaceAll('{', '{{').replaceAll('}', '}}') : fieldToken(part.field))).join('');

const text = fc.oneof(fc.string(), fc.stringMatching(/^[{}a \n]*$/)).filter((each) => each !== '');
const field = fc
  .string({ minLength: 1, maxLength: FIELD_MOST })
  .map((name) => name.replaceAll(/[{}\n\r]/g, 'x').trim())
  .filter((name) => name !== '');

const PLAIN = { noNullPrototype: true } as const;

/** Parts as reading makes them: no two texts beside each other. */
const parts: fc.Arbitrary<TemplatePart[]> = fc
  .array(fc.oneof(fc.record({ text }, PLAIN), fc.record({ field }, PLAIN)), { maxLength: 8 })
  .map((all) => all.filter((part, at) => !('text' in part && at > 0 && 'text' in (all[at - 1] ?? {}))));

describe('texts with fields', () => {
  test('are read into the parts they were written from, whatever stands in them', () => {
    fc.assert(fc.property(parts, (wanted) => assert.deepEqual(readTemplate(written(wanted)), { parts: wanted, fault: null })));
  });

  test('are put together from what was typed, of which nothing is taken for a field', () => {
    fc.assert(
      fc.property(parts, fc.oneof(fc.string(), fc.constant('{first name}'), fc.constant('{{$&}}'), fc.constant('<b>')), (given, typed) => {
        const wanted = given.map((part) => ('text' in part ? part.text : typed)).join('');
        assert.equal(
          fillTemplate(given, () => typed),
          wanted,
        );
      }),
    );
  });

  test('are parts or have a fault, whatever was typed, and reading them never fails otherwise', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[{}a ]*$/)), (typed) => {
        const { parts: found, fault } = readTemplate(typed);
        assert.equal(found === null, fault !== null);
        for (const name of fieldsOf(found ?? [])) assert.ok(name.length > 0 && name.length <= FIELD_MOST && !/[{}\n]/.test(name));
      }),
    );
  });

  test('show each field that nobody filled, until it is', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const names = fieldsOf(given);
        const bare = given.filter((part) => 'field' in part);
        assert.deepEqual(
          unfilledIn(
            fillTemplate(bare, () => null),
            names,
          ),
          names,
        );
        assert.deepEqual(
          unfilledIn(
            fillTemplate(bare, () => 'x'),
            names,
          ),
          [],
        );
      }),
    );
  });

  test('say what is wrong with them', () => {
    const faults = ['Hello {name', 'Hello name}', 'Hello { }', `{${'x'.repeat(FIELD_MOST + 1)}}`, '{a {b}'].map((typed) => readTemplate(typed).fault);
    assert.deepEqual(faults, ['unclosed', 'unopened', 'empty-field', 'long-field', 'brace-in-field']);
    assert.deepEqual(readTemplate('{{not a field}} {day}').parts, [{ text: '{not a field} ' }, { field: 'day' }]);
  });

  test('name in both languages what the portal knows', () => {
    assert.deepEqual(['First name', 'nombre', 'fecha de la cita', 'how often', 'constructor'].map(knownField), [
      'patient',
      'patient',
      'visit',
      undefined,
      undefined,
    ]);
  });
});
