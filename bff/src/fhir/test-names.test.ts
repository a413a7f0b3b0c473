/** A test's name is told in Spanish where all of it is known, and else as it was sent. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TESTS, PANELS } from '../../demo/labs.ts';
import { testName } from './test-names.ts';

describe('names of tests', () => {
  it('says in Spanish what has a Spanish name, however it is spelled', () => {
    assert.equal(testName('Hemoglobin A1c', 'es'), 'Hemoglobina A1c');
    assert.equal(testName(' LIPID PANEL', 'es'), 'Panel de lípidos');
    assert.equal(testName('Glucose [Mass/volume] in Serum or Plasma', 'es'), 'Glucosa [Masa/volumen] en suero o plasma');
    assert.equal(testName('Leukocytes [#/volume] in Blood by Automated count', 'es'), 'Glóbulos blancos [N.º/volumen] en sangre por recuento automatizado');
    assert.equal(testName('Hemoglobin A1c/Hemoglobin.total in Blood', 'es'), 'Hemoglobina A1c/hemoglobina total en sangre');
  });

  it('drops nothing of a name: one of which a part is not known stays as it was sent', () => {
    for (const name of ['Glucose, fasting', 'Glucose [Mass/volume] in Sweat', 'Glucose [Mass/time] in Blood', 'Sodium in Blood by Guessing', 'constructor', ''])
      assert.equal(testName(name, 'es'), name);
  });

  it('leaves English as it was sent', () => {
    assert.equal(testName('Hemoglobin A1c', 'en'), 'Hemoglobin A1c');
  });

  it('knows the tests of the demo world', () => {
    // "NT-proBNP" is the same in Spanish.
    const unknown = [...Object.values(TESTS).map(({ code }) => code), ...Object.values(PANELS)]
      .map(({ display }) => display)
      .filter((name) => testName(name, 'es') === name);
    assert.deepEqual([...new Set(unknown)], ['NT-proBNP']);
  });
});
