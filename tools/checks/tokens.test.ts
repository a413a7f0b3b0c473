/** A custom property that no one defines is no style at all, and says nothing: what elements and pages take from the tokens is there. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../install.mjs';

const DEFINED = /(--ds-[a-z0-9-]+)\s*:/g;
/** Without a value for where it is not set; one that has it is there to be set from outside. */
const TAKEN = /var\((--ds-[a-z0-9-]+)\)/g;

const SOURCES = '{design-system,shell,mf-*}/src/**/*.{ts,css,html}';

const namesIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);

/** What is taken and not defined, with where. */
function missingIn(files: ReadonlyMap<string, string>): string[] {
  const defined = new Set([...files.values()].flatMap((text) => namesIn(text, DEFINED)));
  return [...files].flatMap(([file, text]) => [...new Set(namesIn(text, TAKEN))].filter((name) => !defined.has(name)).map((name) => `${file}: ${name}`));
}

test('every custom property that is taken without a fallback is defined', () => {
  const files = new Map(globSync(SOURCES, { cwd: ROOT }).map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
  assert.ok(files.size > 500, 'the sources were not found');
  assert.deepEqual(missingIn(files), []);
});

test('the check finds what no one defines, and leaves alone what has a fallback', () => {
  const files = new Map([
    ['tokens.css', ':root { --ds-text-m: 1rem; }'],
    ['page.ts', 'font-size: var(--ds-text-m); font-weight: var(--ds-font-weight); inline-size: var(--ds-field-width, 20rem);'],
  ]);
  assert.deepEqual(missingIn(files), ['page.ts: --ds-font-weight']);
});

/** A keyframe animation, with how long it takes. */
const ANIMATION = /\banimation:([^;]+);/g;
/** The tokens know of a person's choice, which no media query does. */
const ASKS_ITSELF = /prefers-(reduced-motion|contrast)/;
const TOKENS = 'design-system/src/tokens/tokens.css';

/** Where less motion, or more contrast, would not reach when somebody chooses it. */
function deafIn(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) => [
    ...[...text.matchAll(ANIMATION)].filter(([, value = '']) => !/var\(--ds-motion|^\s*none/.test(value)).map(([whole]) => `${file}: ${whole}`),
    ...(file !== TOKENS && ASKS_ITSELF.test(text) ? [`${file}: asks the system alone`] : []),
  ]);
}

test('what moves or needs contrast follows the tokens, and with them what somebody chose', () => {
  const files = new Map(
    globSync(SOURCES, { cwd: ROOT })
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]),
  );
  assert.deepEqual(deafIn(files), []);
});

test('the check finds an animation of its own time, and a query that asks the system alone', () => {
  const files = new Map([
    [TOKENS, '@media (prefers-reduced-motion: reduce) {}'],
    ['good.ts', 'animation: turn var(--ds-motion-turn) linear; animation: none;'],
    ['own.ts', 'animation: turn 1s linear;'],
    ['query.ts', '@media (prefers-contrast: more) {}'],
  ]);
  assert.deepEqual(deafIn(files), ['own.ts: animation: turn 1s linear;', 'query.ts: asks the system alone']);
});
