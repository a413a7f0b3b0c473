import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { PlanPartState, PlanState } from '../../database/generated/client.ts';
import { canMove, isOpen, isRunning, stateByParts } from './states.ts';

const STATES = ['proposed', 'active', 'missed', 'completed', 'declined', 'canceled'] as const satisfies readonly PlanState[];
const state = fc.constantFrom<PlanState>(...STATES);
const parts = fc.array(fc.record({ state: fc.constantFrom<PlanPartState>('due', 'missed', 'paid', 'dropped') }), { minLength: 1, maxLength: 24 });

/** Where a plan gets that tries all of these, one after the other. */
function walk(tries: readonly PlanState[]): PlanState[] {
  const path: PlanState[] = ['proposed'];
  for (const to of tries) if (canMove(path.at(-1) ?? 'proposed', to)) path.push(to);
  return path;
}

describe('the states of a payment plan', () => {
  test('nothing follows on an end, and what has ended never ran again', () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 40 }), (tries) => {
        const path = walk(tries);
        const end = path.findIndex((each) => !isOpen(each));
        assert.ok(end === -1 || end === path.length - 1);
      }),
    );
  });

  test('nothing is missed or paid off that did not begin', () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 40 }), (tries) => {
        const path = walk(tries);
        const ran = path.findIndex((each) => each === 'missed' || each === 'completed');
        assert.ok(ran === -1 || path.slice(0, ran).includes('active'));
      }),
    );
  });

  test('a missed payment never ends a plan by itself', () => {
    assert.deepEqual(
      STATES.filter((to) => canMove('missed', to)),
      ['active', 'completed', 'canceled'],
    );
    fc.assert(fc.property(parts, (all) => assert.ok(isRunning(stateByParts(all)) || all.every((part) => part.state === 'paid' || part.state === 'dropped'))));
  });

  test('a plan is missed as long as one of its payments is, and done when none is left', () => {
    const by = (...all: PlanPartState[]) => stateByParts(all.map((each) => ({ state: each })));
    assert.deepEqual(
      [by('paid', 'due'), by('paid', 'missed', 'due'), by('paid', 'paid'), by('paid', 'dropped')],
      ['active', 'missed', 'completed', 'completed'],
    );
  });
});
