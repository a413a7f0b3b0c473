/**
 * A field's messages are sentences about it: “Phone is missing.” A label that
 * tells somebody to do something, or says more than a name, makes no such
 * sentence; a text field then says what it is called with `.noun`, another brings
 * a message of its own. A question is a question: the design system speaks of its answer.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';

const FIELD = /<(ds-(?:[a-z]+-)?(?:field|area|group|select|combobox|picker|range|input|scale))\b([^]*?)<\/\1>/g;
const LABEL = /\blabel=(?:"([^"]+)"|\$\{[^]*?msg\((?:str)?['"`](.+?)['"`], \{ id)/;
/** What makes it say something about itself. */
const SPEAKS = /\b(required|validator|minlength|maxlength|min|max|pattern)\b|\btype="(email|tel)"/;
const NAMES_ITSELF = /\.noun=|\brequired-?message=/i;
const IS_NO_NAME =
  /^(Choose|Add|Enter|Find|Use|Tell|Show|Write|Give|Pick|Select|Say|Type|Send|Set|Who|What|Which|How|Where|When|Why)\b|, (to|with|if|for|so)\b|\(/;

/** Labels of a source whose field would put them into a sentence that they do not fit. */
function misfits(text: string): string[] {
  return [...text.matchAll(FIELD)].flatMap(([, , field = '']) => {
    const [, plain, translated] = LABEL.exec(field) ?? [];
    const label = plain ?? translated ?? '';
    return SPEAKS.test(field) && IS_NO_NAME.test(label) && !label.endsWith('?') && !NAMES_ITSELF.test(field) ? [label] : [];
  });
}

test('a label that makes no sentence is found, one with a name or a question is not', () => {
  const field = (label: string, more = '') => `<ds-text-field required .label=\${msg('${label}', { id: 'a.b' })} ${more}></ds-text-field>`;
  for (const label of ['Choose a username', 'Email, to send it again', 'State (two letters)', 'Who they are to you']) {
    assert.deepEqual(misfits(field(label)), [label]);
    assert.deepEqual(misfits(field(label, '.noun=${x}')), []);
  }
  for (const label of ['Username', 'Who do you care for?', 'Username, email or patient number']) assert.deepEqual(misfits(field(label)), []);
});

test('every field of the portal can be spoken of', () => {
  const files = globSync('{shell,mf-*}/src/**/*.ts', { cwd: ROOT }).filter((file) => !/\.(test|stories)\.ts$|\/mocks\//.test(file));
  assert.ok(files.length > 100, 'the sources were not found');
  const found = files.flatMap((file) => misfits(readFileSync(join(ROOT, file), 'utf8')).map((label) => `${file}: ${label}`));
  assert.deepEqual(found, []);
});
