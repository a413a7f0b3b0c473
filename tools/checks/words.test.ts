/** Every text that people see is held to the word list of `docs/words.md`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';
import { literals, visibleTexts } from './visible-texts.ts';
import { readWordList, wrongWords } from './word-list.ts';

const terms = readWordList(readFileSync(join(ROOT, 'docs/words.md'), 'utf8'));
const texts = visibleTexts();
const wrong = (text: string, language: 'en' | 'es') => wrongWords(terms, text, language).map(({ says }) => says);

test('every visible text, in both languages, says things as the word list does', () => {
  const found = texts.flatMap(({ file, language, text }) =>
    wrongWords(terms, text, language).map(({ says, write }) => `${file}: “${text}” says “${says}”. Write: ${write} (docs/words.md)`),
  );
  assert.deepEqual([...new Set(found)], []);
});

test('what must not be said is found, whole and in any case', () => {
  assert.deepEqual(wrong('Look into your e-mail', 'en'), ['e-mail']);
  assert.deepEqual(wrong('You can not undo this.', 'en'), ['can not']);
  assert.deepEqual(wrong('SOMEBODY answered this.', 'en'), ['somebody']);
  assert.deepEqual(wrong('Sign in to go on.', 'en'), ['go on']);
  assert.deepEqual(wrong('Your medications', 'en'), ['medication*']);
  assert.deepEqual(wrong('Escritorio de la clínica', 'es'), ['escritorio*']);
  assert.deepEqual(wrong('Ver y atender mis cuentas', 'es'), ['mis cuentas']);
  assert.deepEqual(wrong('En este equipo, elige «Tu móvil»', 'es'), ['este equipo', 'móvil', 'tu', '«', '»']);
});

test('what only looks like it is not', () => {
  for (const text of ['An email, emails', 'Go online', 'It is ongoing', 'A paperless bill', 'She said no. One more thing', 'drugstore', 'A canceled visit'])
    assert.deepEqual(wrong(text, 'en'), [], text);
  for (const text of [
    'Su equipo médico',
    'Gestión de cuentas',
    'Su cuenta',
    'Tutor, tutela, actuar',
    'Medicinal',
    'El interés',
    'Interesante',
    'inmóvil',
    'appendix',
  ])
    assert.deepEqual(wrong(text, 'es'), [], text);
  // What is decided for one language says nothing about the other.
  assert.deepEqual(wrong('e-mail', 'en'), ['e-mail']);
  assert.deepEqual(wrong('escritorio', 'en'), []);
});

test('the list holds to itself: it forbids no word that it tells to write', () => {
  assert.ok(terms.length > 30, 'the table was not found');
  for (const { concept, write, not } of terms) {
    for (const language of ['en', 'es'] as const) {
      // A row names the marks themselves.
      if (not[language].every((variant) => /\p{L}/u.test(variant))) assert.deepEqual(wrong(write[language].replaceAll(/["']/g, ''), language), [], concept);
      for (const variant of not[language]) assert.ok(wrong(variant.replace('*', ''), language).includes(variant), `${variant} is not found`);
    }
  }
  assert.throws(() => readWordList('| a | b |\n|---|---|\n| one | two |'), /six cells/);
});

test('it reads messages, catalogues, elements, manifests, mails, letters, activity, problems and pages', () => {
  const has = (file: RegExp, language: 'en' | 'es', text: string) =>
    assert.ok(
      texts.some((one) => file.test(one.file) && one.language === language && one.text.includes(text)),
      `${text} was not read`,
    );
  has(/^mf-messages\/src\/pages/, 'en', 'All messages');
  has(/^shell\/src\/contract/, 'en', 'On file now: ${}');
  has(/^mf-account\/src\/locales/, 'es', 'Quién puede ver mi expediente');
  has(/^design-system\/src\/combobox/, 'en', 'No results. Try other words.');
  has(/^design-system\/src\/combobox/, 'es', 'No hay resultados.');
  has(/^mf-billing\/src\/manifest/, 'es', 'Una factura vence pronto');
  has(/^bff\/src\/features\/recovery\/mails/, 'es', 'Su nombre de usuario es');
  has(/^bff\/src\/features\/desk\/mails/, 'en', 'Our staff closed your account.');
  has(/^bff\/src\/features\/desk\/activity/, 'es', 'Respondió una solicitud');
  has(/^bff\/src\/notifications\/letter-words/, 'en', 'There is something new for you');
  has(/^bff\/src\/http\/problems/, 'en', 'Sign in to continue.');
  has(/^shell\/src\/app\/index\.html/, 'es', 'En una emergencia, no espere');
  assert.ok(texts.length > 2500, `only ${texts.length} texts were read`);
});

test('it reads the words within the values of a template, and none of comments', () => {
  const source = "const a = `${b ? 'one' : `two ${c({ d: 'three' })}`} four`; // 'five'\n/* 'six' */ const e = 'se\\'ven';";
  assert.deepEqual(literals(source).toSorted(), ['${} four', 'one', "se'ven", 'three', 'two ${}']);
  assert.deepEqual(literals("{ en: f(['a', 'b'], { c: 'd' }), es: 'e' }", '{ en: '.length, 'value'), ['a', 'b', 'd']);
});
