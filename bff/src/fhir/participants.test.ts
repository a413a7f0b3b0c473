import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { takingPart } from './participants.ts';
import type { Participant } from './participants.ts';

const one = (name: string, code?: string, status?: string): Participant => ({
  who: { display: name },
  ...(code ? { type: [{ coding: [{ code }] }] } : {}),
  ...(status ? { status } : {}),
});
const names = (all: readonly Participant[]) => takingPart(all).map(({ who }) => who?.display);

test('who leads a visit comes first, in any order of the source', () => {
  const all = [one('consultant', 'CON'), one('referrer', 'REF'), one('attender', 'ATND'), one('someone')];
  fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => assert.equal(names(shuffled)[0], 'attender')));
});

test('who declined, or did something else than see the patient, is not the one who is seen', () => {
  const aside = ['REF', 'CALLBCK', 'ESC', 'DIS', 'ADM', 'translator', 'emergency'].map((code) => one(code, code));
  assert.deepEqual(names([one('no', 'PPRF', 'declined'), ...aside, one('yes', 'PPRF', 'accepted')]), ['yes']);
  assert.deepEqual(names(aside), []);
  assert.deepEqual(names([one('asked', undefined, 'needs-action'), one('maybe', 'PPRF', 'tentative'), one('yes', undefined, 'accepted')]), [
    'asked',
    'yes',
    'maybe',
  ]);
});

test('one who does several things is seen when one of them is to see the patient', () => {
  const both: Participant = { who: { display: 'both' }, type: [{ coding: [{ code: 'REF' }] }, { coding: [{ code: 'ATND' }] }] };
  assert.deepEqual(names([both]), ['both']);
});
