/** The server keeps drafts only of forms that a feature declared, so a form that is not would lose what is typed into it (LD-07). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForm } from '../../bff/src/drafts/forms.ts';
import { FEATURES } from '../../bff/src/features/index.ts';
import { sourcesOf } from './visible-texts.ts';

/** Where the pages name a form: for its draft at once, or first in a constant or a small function. */
const NAMES = [
  /(?:TextDraft|RecordEdit|Answers)(?:<[^(]*>)?\(this, (?:\{\s*name: )?(?:\(\) => )?(['`])((?:(?!\1).)+)\1/g,
  /const \w*(?:FORM|NAME|Form|Draft)\w* = (?:\([^)]*\)(?:: string)? => )?(['`])((?:account|appointments|billing|messages|records)\.(?:(?!\1).)+)\1/g,
  /(?:read|save)FormDraft\([^)`']*(['`])((?:account|appointments|billing|messages|records)\.(?:(?!\1).)+)\1/g,
];

const formsIn = (text: string): string[] =>
  NAMES.flatMap((pattern) => [...text.matchAll(pattern)].map(([, , name = '']) => name.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'a1')));

test('LD-07 the server knows each form of the pages', () => {
  const named = [...new Set(['shell', 'mf-*'].flatMap(sourcesOf).flatMap(({ text }) => formsIn(text)))];
  assert.ok(named.length > 25, 'the forms were not found');
  assert.deepEqual(
    named.filter((name) => !isForm(FEATURES, name)),
    [],
  );
});

test('the check finds the name of a form, however it is said', () => {
  assert.deepEqual(formsIn('new TextDraft(this, {\n    name: () => `billing.desk-x.${this._id}`, only })'), ['billing.desk-x.a1']);
  assert.deepEqual(formsIn("new RecordEdit<Waiting, WaitingPart>(this, {\n    name: 'appointments.w',"), ['appointments.w']);
  assert.deepEqual(formsIn("const X_FORM = 'account.x';\nconst answerDraft = (id: string): string => `billing.y.${id}`;"), ['account.x', 'billing.y.a1']);
  assert.deepEqual(formsIn("readFormDraft(api, subject, 'records.z', signal)"), ['records.z']);
  assert.equal(isForm(FEATURES, 'account.x'), false);
});
