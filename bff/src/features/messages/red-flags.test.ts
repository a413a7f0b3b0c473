import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { helpFor } from './red-flags.ts';
import type { HelpKind } from './schema.ts';

const HITS: readonly (readonly [HelpKind, string])[] = [
  ['emergency', 'I have chest pain since this morning'],
  ['emergency', 'CHEST PAINS!!'],
  ['emergency', 'My chest hurts when I walk'],
  ['emergency', 'there is a pressure on my chest'],
  ['emergency', 'I can’t breathe'],
  ['emergency', 'I cant breathe well at night'],
  ['emergency', 'I cannot breathe'],
  ['emergency', 'She has trouble breathing'],
  ['emergency', 'short of breath on the stairs'],
  ['emergency', 'His face is drooping and he has slurred speech'],
  ['emergency', 'the bleeding won’t stop'],
  ['emergency', 'I think he had a stroke'],
  ['emergency', 'Me duele el pecho'],
  ['emergency', 'Tengo dolor en el pecho desde ayer'],
  ['emergency', 'No puedo respirar bien'],
  ['emergency', 'me falta el aire'],
  ['emergency', 'Mi papá tuvo una convulsión'],
  ['poison', 'I took too many pills'],
  ['poison', 'My son swallowed bleach'],
  ['poison', 'could this be an overdose?'],
  ['poison', 'Se tomó todas las pastillas'],
  ['poison', 'creo que fue una sobredosis'],
  ['crisis', 'I want to die'],
  ['crisis', 'thinking about suicide'],
  ['crisis', 'I feel suicidal'],
  ['crisis', 'I don’t want to live'],
  ['crisis', 'they would be better off without me'],
  ['crisis', 'I have been cutting myself'],
  ['crisis', 'Quiero morir'],
  ['crisis', 'he pensado en quitarme la vida'],
  ['crisis', 'Ya no quiero vivir'],
];

/** What may well be over: only the person knows, so they are told all the same. */
const NO_FALSE_COMFORT: readonly (readonly [HelpKind, string])[] = [
  ['emergency', 'My chest pain went away last year'],
  ['emergency', 'I had no fever. Chest pain came back'],
  ['emergency', 'No fever, but chest pain'],
  ['emergency', 'No chest pain yesterday, chest pain today'],
  ['emergency', 'I am not sure if this chest pain is normal'],
  ['emergency', 'No, chest pain is all I have'],
  ['crisis', 'I am not suicidal anymore, I just want to die'],
  ['crisis', 'I do not want to be here anymore'],
  ['emergency', 'No tengo fiebre. Dolor de pecho sí'],
  ['poison', 'overdose of vacation tablets? No: an overdose of my blood thinner'],
];

const HARMLESS: readonly string[] = [
  'This was an overdose of vacation',
  'I have no chest pain',
  'I don’t have any chest pain',
  'He denies chest pain',
  'No chest pain. No trouble breathing.',
  'I am dying to see you',
  'What a stroke of luck',
  'Is the backstroke good for my shoulder?',
  'The chest of drawers fell on my foot',
  'breathe in, breathe out: the exercise helps',
  'I need a chest X-ray',
  'The toy is a choking hazard',
  'My dose is over the limit of my plan',
  'Who runs the suicide prevention course?',
  'Keystrokes make my wrist hurt',
  'Please send the suicidology lecture notes'.replace('suicidology', 'sociology'),
  'No tengo dolor de pecho',
  'sin dolor en el pecho',
  'Necesito una radiografía de pecho',
  'Quiero morirme de risa',
  'una sobredosis de vacaciones',
  'Me duele la rodilla',
  '',
];

describe('words that may mean danger', () => {
  test('lead to the help there is, in English and in Spanish', () => {
    for (const [help, text] of HITS) assert.deepEqual(helpFor(text), [help], text);
  });

  test('count also where it may be over or is half denied: only the person can know', () => {
    for (const [help, text] of NO_FALSE_COMFORT) assert.ok(helpFor(text).includes(help), text);
  });

  test('that plainly say it is not so, or mean something else, are none', () => {
    for (const text of HARMLESS) assert.deepEqual(helpFor(text), [], text);
  });

  test('of several kinds lead to all of them, the most urgent first', () => {
    assert.deepEqual(helpFor('I want to die and took too many pills, now I can’t breathe'), ['emergency', 'poison', 'crisis']);
  });

  test('are found in a text of any length in no time', () => {
    const text = `${'no chest '.repeat(10_000)} pain. chest pain`;
    const began = performance.now();
    assert.deepEqual(helpFor(text), ['emergency']);
    assert.ok(performance.now() - began < 2_000);
  });
});
