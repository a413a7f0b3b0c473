/** A template draws no element that its file does not bring along. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';
import { missingImports } from './template-imports.ts';

const PARTS_NAV = { file: 'mf-x/src/nav.ts', text: "defineElement('x-nav', XNav);" };
const page = (text: string) => missingImports([PARTS_NAV, { file: 'mf-x/src/pages/x-page.ts', text }]);

test('no file of the shell or a feature draws an element that it does not import', () => {
  const files = globSync(['{shell,mf-*}/src/**/*.ts', '.storybook/compositions/*.ts'], { cwd: ROOT }).filter(
    (file) => !/\.(test|stories)\.ts$|\/(mocks|testing)\//.test(file),
  );
  assert.ok(files.length > 100, 'the sources were not found');
  assert.deepEqual(missingImports(files.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))), []);
});

test('an element is found that nobody imports, also where another one of its group is imported', () => {
  assert.deepEqual(page('html`<ds-list><ds-list-item></ds-list-item></ds-list>`;'), [
    'mf-x/src/pages/x-page.ts: <ds-list>',
    'mf-x/src/pages/x-page.ts: <ds-list-item>',
  ]);
  assert.deepEqual(page("import '@portal/design-system/list';\nhtml`<ds-list><ds-list-item\n></ds-list-item></ds-list>`;"), [
    'mf-x/src/pages/x-page.ts: <ds-list-item>',
  ]);
  assert.deepEqual(page("import '@portal/design-system/classes/button';\nhtml`<ds-button>`;"), ['mf-x/src/pages/x-page.ts: <ds-button>']);
  assert.deepEqual(page('html`<x-nav></x-nav>`;'), ['mf-x/src/pages/x-page.ts: <x-nav>']);
});

test('an element may be imported at once or when it is needed, from where it is registered, or be registered by the file itself', () => {
  assert.deepEqual(page("import '@portal/design-system/button';\nhtml`<ds-button>`;"), []);
  assert.deepEqual(page('await import(/* webpackChunkName: "b" */ \'@portal/design-system/button\');\nhtml`<ds-button>`;'), []);
  assert.deepEqual(page("import '../nav.ts';\nhtml`<x-nav>`;"), []);
  assert.deepEqual(page("import { XNav } from './parts.ts';\ndefineElement('x-nav', XNav);\nhtml`<x-nav>`;"), []);
});

test('what a comment writes is no drawing', () => {
  assert.deepEqual(page(' * for something short use <ds-badge>\n'), []);
});
