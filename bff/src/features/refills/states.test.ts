import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { RefillState } from './schema.ts';
import { canMove, isFinal, isOpen, stateByPharmacy } from './states.ts';

const STATES = RefillState.options;
const BY = ['patient', 'clinic', 'pharmacy', 'portal'] as const;
const state = fc.constantFrom(...STATES);
const moves = fc.array(fc.record({ by: fc.constantFrom(...BY), to: state }), { maxLength: 40 });
const status = fc.constantFrom('preparation', 'in-progress', 'cancelled', 'on-hold', 'completed', 'stopped', 'declined', 'unknown');
const dispensed = fc.record({ status, tracked: fc.boolean() });

/** Where somebody gets who tries all of these, one after the other. */
function walk(tries: readonly { readonly by: (typeof BY)[number]; readonly to: RefillState }[]): RefillState[] {
  const path: RefillState[] = ['asked'];
  for (const { by, to } of tries) if (canMove(by, path.at(-1) ?? 'asked', to)) path.push(to);
  return path;
}

describe('the states of a refill', () => {
  test('nothing follows on a refusal or on taking it back', () => {
    fc.assert(
      fc.property(moves, (tries) => {
        const path = walk(tries);
        const end = path.findIndex(isFinal);
        assert.ok(end === -1 || end === path.length - 1);
      }),
    );
  });

  test('the patient takes back only what nobody at the clinic has begun', () => {
    fc.assert(fc.property(state, (from) => assert.equal(canMove('patient', from, 'canceled'), from === 'asked')));
    fc.assert(fc.property(state, state, (from, to) => assert.ok(to === 'canceled' || !canMove('patient', from, to))));
  });

  test('no pharmacy has it that neither the clinic approved nor a pharmacy heard of elsewhere', () => {
    fc.assert(
      fc.property(moves, (tries) => {
        const ours = walk(tries.filter(({ by }) => by !== 'pharmacy'));
        const sent = ours.indexOf('sent');
        assert.ok(sent === -1 || ours.slice(0, sent).includes('approved'));
      }),
    );
  });

  test('no move stays where it is, and what is over is opened again only by the pharmacy, or sent once more by the clinic', () => {
    for (const by of BY) {
      for (const from of STATES) {
        assert.equal(canMove(by, from, from), false, `${by} ${from}`);
        for (const to of STATES)
          if (canMove(by, from, to) && !isOpen(from) && isOpen(to)) assert.ok(by === 'pharmacy' || (by === 'clinic' && from === 'failed'));
      }
    }
  });
});

describe('where a refill is by its pharmacy', () => {
  test('does not depend on the order of what came', () => {
    fc.assert(
      fc.property(fc.array(dispensed, { maxLength: 6 }), (all) => {
        assert.equal(stateByPharmacy(all), stateByPharmacy(all.toReversed()));
        assert.equal(stateByPharmacy([...all, ...all]), stateByPharmacy(all), 'the same twice is the same');
      }),
    );
  });

  test('is the furthest that anything got, and an end only where nothing is under way', () => {
    const one = (status: string, tracked = false) => ({ status, tracked });
    assert.equal(stateByPharmacy([]), null);
    assert.equal(stateByPharmacy([one('unknown')]), null);
    assert.equal(stateByPharmacy([one('preparation')]), 'sent');
    assert.equal(stateByPharmacy([one('in-progress'), one('cancelled')]), 'ready');
    assert.equal(stateByPharmacy([one('completed')]), 'picked_up');
    assert.equal(stateByPharmacy([one('completed', true)]), 'shipped');
    assert.equal(stateByPharmacy([one('declined'), one('stopped')]), 'failed');
  });
});
