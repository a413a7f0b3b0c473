/** Forms, buttons, data, lists in parts and contexts go through the seams of the contract (`FormController`, `Action`, `Resource`, `PagedResource`, `FeatureElement`) and are not written by hand again. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';

const PACKAGES = ['shell', 'mf-appointments', 'mf-records', 'mf-messages', 'mf-billing', 'mf-account'];

/** What is written by hand, and what is there for it. */
const BY_HAND: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/@submit=|addEventListener\('submit'/, 'FormController'],
  [/\b_(is)?[bB]usy\b/, 'Action'],
  [/new Task\(|renderTask\(|@lit\/task/, 'Resource'],
  [/\breadAll\(|\bnextCursor\b|\bcursor:|<ds-pagination|variant="more"|_(page|pages|shown|more)\w* \+=|\.slice\(0, this\./, 'PagedResource'],
  [/@consume\(\{ context: (api|session|subject|locale|navigation|announcer|events)Context/, 'FeatureElement'],
];

/** Where the seams themselves stand. */
const SEAMS = new Set(['shell/src/contract/work.ts', 'shell/src/contract/paged-resource.ts']);

const files = globSync(
  PACKAGES.map((name) => `${name}/src/**/*.ts`),
  { cwd: ROOT },
).filter((file) => !/\.(test|stories)\.ts$|\/(mocks|testing|locales)\//.test(file) && !SEAMS.has(file));

test('no page has a form, a busy flag, a task, a paging or a context of its own', () => {
  assert.ok(files.length > 100, 'the sources were not found');
  const found = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replaceAll(/^\s*(\*|\/\*|\/\/).*$/gm, '');
    return BY_HAND.filter(([pattern]) => pattern.test(text)).map(([, instead]) => `${file}: use ${instead}`);
  });
  assert.deepEqual(found, []);
});

test('the check finds what is written by hand', () => {
  const foundIn = (text: string): string | undefined => BY_HAND.find(([pattern]) => pattern.test(text))?.[1];
  for (const [text, instead] of [
    ['<form @submit=${this._onSubmit}>', 'FormController'],
    ["form.addEventListener('submit', send)", 'FormController'],
    ['@state() private _busy = false;', 'Action'],
    ['private _isBusy = false;', 'Action'],
    ["import { Task } from '@lit/task';", 'Resource'],
    ['this._task = new Task(this, {', 'Resource'],
    ['const { items } = await readAll((after) =>', 'PagedResource'],
    ['html`<ds-pagination .page=${this._page}>`', 'PagedResource'],
    ['this._shown += 20;', 'PagedResource'],
    ['past.slice(0, this._pastShown)', 'PagedResource'],
    ['@consume({ context: apiContext, subscribe: true })', 'FeatureElement'],
    ['this._list.render(msg(…), ({ items }) => …)', undefined],
  ] as const)
    assert.equal(foundIn(text), instead, text);
});

test('it reads the shell and every feature', () => {
  const read = new Set(files.map((file) => file.split('/')[0]));
  const features = globSync('mf-*', { cwd: ROOT });
  assert.ok(features.length >= 5);
  assert.deepEqual([...read].toSorted(), [...features, 'shell'].toSorted());
});
