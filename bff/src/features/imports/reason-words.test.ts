import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileProblemInSpanish, problemWords, reasonInSpanish, reasonWords } from './reason-words.ts';

const FHIR = join(import.meta.dirname, '../../fhir');

/** Every reason that the import's own code can give, as it stands there. */
async function reasonsInCode(): Promise<Set<string>> {
  const reasons = new Set<string>();
  const names = (await readdir(FHIR, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('fixtures'));
  for (const name of names) {
    const source = await readFile(join(FHIR, name), 'utf8');
    const thrown = source.matchAll(/(SkipResource|NotAFact|Refusal|noted|\brefuse)\(((?:[\w.]+, )*)(?:'([^'\n]+)'|"([^"\n]+)")(?:, '([^'\n]+)')?/g);
    for (const [, name, before, single, double, second] of thrown) {
      // What is thrown says its reason first; what is noted, of which type it is.
      const isThrown = /^[A-Z]/.test(name ?? '');
      const reason = isThrown && before ? null : ((isThrown ? null : second) ?? single ?? double);
      if (reason && /^[a-z]/.test(reason)) reasons.add(reason);
    }
    for (const [, map = ''] of source.matchAll(/(?:refuseNotFacts\([^{;]*|const NOT_[A-Z]+ = )\{([^}]*)\}/g)) {
      for (const [, words] of map.matchAll(/: '([^'\n]+)'/g)) if (words) reasons.add(words);
    }
    for (const [, what] of source.matchAll(/requireText\([^;\n]*, '(\w+)'\)/g)) if (what) reasons.add(`no ${what}`);
    for (const [, words] of source.matchAll(/\breason: '([a-z][^'\n]+ [^'\n]+)'/g)) if (words) reasons.add(words);
  }
  return reasons;
}

test('every reason that an import can give has words in Spanish', async () => {
  const reasons = await reasonsInCode();
  assert.ok(reasons.size > 45, `found ${reasons.size}`);
  for (const known of ['its patient is not known', 'refuted', 'a draft', 'no name', 'no id', 'its bundle entry has no resource'])
    assert.ok(reasons.has(known), known);
  assert.deepEqual(
    [...reasons].filter((reason) => reasonInSpanish(reason) === null),
    [],
  );
});

test('every reason for which a file is not read has words in Spanish', async () => {
  const problems = new Set<string>();
  for (const name of await readdir(FHIR)) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const source = await readFile(join(FHIR, name), 'utf8');
    for (const [, single, template] of source.matchAll(/UnreadableFile\((?:'([^'\n]+)'|`([^`\n]+)`)/g))
      problems.add(single ?? template?.replace(/\$\{[^}]*\}/g, '7') ?? '');
  }
  assert.ok(problems.size > 14, `found ${problems.size}`);
  assert.deepEqual(
    [...problems].filter((problem) => fileProblemInSpanish(problem) === null),
    [],
  );
});

test('of many broken lines the first are told, and how many more there are', () => {
  const lines = Array.from({ length: 9 }, (_, i) => `line ${i + 1} is not a FHIR resource`).join('; ');
  assert.match(problemWords(lines, 'en'), /^line 1 is not a FHIR resource; .*line 5 is not a FHIR resource; and 4 more$/);
  assert.match(problemWords(lines, 'es'), /^la línea 1 no es un recurso FHIR; .*y 4 más$/);
  assert.equal(problemWords('A resource is larger than 5 MB.', 'es'), 'Un recurso es de más de 5 MB.');
});

test('a part that differs from time to time is kept, and what is not known stays as it was noted', () => {
  assert.equal(reasonInSpanish('not valid FHIR at subject.reference'), 'no es FHIR válido en subject.reference');
  assert.equal(reasonInSpanish('refuted; the version before it stays'), 'descartado; queda la versión anterior');
  assert.match(reasonInSpanish('its sex contradicts the chart it has here; its patient waits for staff to say who it is') ?? '', /^su sexo contradice/);
  assert.equal(reasonInSpanish('constructor'), null);
  assert.equal(reasonWords('nothing like it', 'es'), 'nothing like it');
  assert.equal(reasonWords('refuted', 'en'), 'refuted');
});
