import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readManifest } from '../build/manifest.ts';
import { ROOT } from '../install.mjs';
import { bindingsIn } from './bindings.ts';
import type { Binding } from './bindings.ts';

/** What every element has. */
const OF_ALL = /^(aria-[a-z]+|class|data-[a-z-]+|hidden|id|inert|lang|part|role|slot|tabindex)$/;

const members = new Map(
  readManifest()
    .modules.flatMap(({ declarations = [] }) => declarations)
    .map((element) => [element.tagName, element.members ?? []]),
);

function isKnown({ tag, kind, name }: Binding): boolean {
  if (kind === 'property') return (members.get(tag) ?? []).some((member) => member.name === name);
  return OF_ALL.test(name) || (members.get(tag) ?? []).some(({ attribute }) => attribute === name);
}

describe('what templates bind on elements', () => {
  test('is read with values that have templates of their own', () => {
    const text = "html`<ds-list label='a > b' .items=${of({ a: '}' })} ?busy=${x ? html`<ds-icon name=${y}></ds-icon>` : nothing} divided></ds-list>`";
    assert.deepEqual(
      bindingsIn(text).map(({ tag, kind, name }) => `${tag} ${kind} ${name}`),
      ['ds-list attribute label', 'ds-list property items', 'ds-list boolean busy', 'ds-list attribute divided', 'ds-icon attribute name'],
    );
  });

  test('is something that the element has: anything else would be ignored without a word', () => {
    const files = globSync('{design-system,shell,mf-*}/src/**/*.ts', { cwd: ROOT }).filter((file) => !/\.(test|stories)\.ts$|\/testing\//.test(file));
    const all = files.flatMap((file) =>
      bindingsIn(readFileSync(join(ROOT, file), 'utf8').replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, '')).map((binding) => ({ file, ...binding })),
    );
    assert.ok(all.length > 3_000, 'the templates were not found');
    const unknown = all.filter((binding) => !isKnown(binding)).map(({ file, tag, kind, name }) => `${file}: <${tag}> has no ${kind} ${name}`);
    assert.deepEqual(unknown, []);
  });
});
