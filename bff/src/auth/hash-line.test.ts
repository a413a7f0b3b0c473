/** Many addresses at once don’t close sign-in for people on a browser they used before, nor one network for another. */
import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, test } from 'node:test';
import { PEOPLE } from '../../demo/people.ts';
import { racesOnBoth } from '../database/testing.ts';
import { neighborhoodOf } from '../http/network.ts';
import { openBrowser, TestBrowser } from '../testing/browser.ts';
import { holdHashes } from '../testing/hold-hashes.ts';
import { TEST_NOW, usePortal } from '../testing/portal.ts';
import { until } from '../testing/until.ts';
import { HashLine, inSeat } from './hash-line.ts';
import type { Seat } from './hash-line.ts';
import { OPEN_HASHES, WAITING_HASHES } from './password.ts';

const LIMITS = { turns: 2, openTurns: 1, openPlaces: 6, networkShare: 3, knownPlaces: 2, knownShare: 2 };

/** A line whose work goes on until it is told to end, and what is at its turn, in order. */
function openLine() {
  const line = new HashLine(LIMITS);
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const come = (name: string, seat: Seat): Promise<'done' | 'refused'> =>
    inSeat(seat, () =>
      line.run(async () => {
        began.push(name);
        await new Promise<void>((end) => ends.push(end));
      }),
    ).then(
      () => 'done',
      () => 'refused',
    );
  /** Ends the work at its turn until nobody waits. */
  const workOff = async (all: readonly Promise<unknown>[]): Promise<void> => {
    let isOver = false;
    void Promise.allSettled(all).then(() => (isOver = true));
    await until(() => {
      ends.shift()?.();
      return isOver;
    }, 'the line is worked off');
  };
  return { began, come, workOff };
}

const from = (network: string): Seat => ({ kind: 'open', network });
const known = (who: string): Seat => ({ kind: 'known', who });

test('LD-05 one network has no more than its share of the line, and networks take turns', async () => {
  const { began, come, workOff } = openLine();
  const crowd = ['a1', 'a2', 'a3', 'a4', 'a5'].map((name) => come(name, from('a')));
  const others = ['b1', 'b2', 'c1'].map((name) => come(name, from(name.charAt(0))));
  await workOff([...crowd, ...others]);
  assert.deepEqual(await Promise.all(crowd), ['done', 'done', 'done', 'refused', 'refused']);
  assert.deepEqual(await Promise.all(others), ['done', 'done', 'done']);
  assert.deepEqual(began, ['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
});

test('LD-05 a turn and places are kept for who is known, who comes before all who wait; one browser has no more than two', async () => {
  const { began, come, workOff } = openLine();
  const crowd = Array.from({ length: 30 }, (_, n) => come(`s${n}`, from(`n${n}`)));
  const people = [come('ana', known('ana')), come('ana again', known('ana')), come('ana too', known('ana')), come('ben', known('ben'))];
  await nextTurn();
  assert.deepEqual(began, ['s0', 'ana'], 'at once, although the line is full');
  await workOff([...crowd, ...people]);
  assert.deepEqual(await Promise.all(people), ['done', 'done', 'refused', 'done']);
  assert.equal((await Promise.all(crowd)).filter((end) => end === 'done').length, LIMITS.openTurns + LIMITS.openPlaces);
  assert.ok(began.indexOf('ben') < began.indexOf('s2'), began.join());
});

test('LD-05 addresses of one /24 or /64 are one network', () => {
  assert.equal(neighborhoodOf('203.0.113.9'), neighborhoodOf('203.0.113.200'));
  assert.equal(neighborhoodOf('::ffff:203.0.113.9'), neighborhoodOf('203.0.113.200'));
  assert.notEqual(neighborhoodOf('203.0.113.9'), neighborhoodOf('203.0.114.9'));
  assert.equal(neighborhoodOf('2001:db8:1:2::1'), neighborhoodOf('2001:db8:1:2:ffff::9'));
  assert.notEqual(neighborhoodOf('2001:db8:1:2::1'), neighborhoodOf('2001:db8:1:3::1'));
});

racesOnBoth((engine, { race }) => {
  describe('thirty addresses at once', () => {
    const portal = usePortal(engine, { TRUSTED_PROXIES: '1' }, { N: 2 ** 13, r: 8, p: 1 });

    race('LD-05 wrong sign-ins from thirty networks fill the line, and who comes on a browser of theirs is signed in; a stranger is told to wait', async () => {
      portal().advance(Date.now() - TEST_NOW.getTime());
      const own = openBrowser(portal());
      assert.equal((await own.signIn(PEOPLE.luis)).status, 204);
      const hashes = holdHashes();
      let refused = 0;
      const crowd = Array.from({ length: 30 }, () => new TestBrowser(portal())).flatMap((browser, from_) =>
        Array.from({ length: 4 }, async (_, n) => {
          const { status } = await browser.signIn({ username: `nobody.${from_}.${n}`, password: 'not the right one' });
          if (status === 503) refused += 1;
          return status;
        }),
      );
      try {
        // All that have no place are answered; the others wait for what is held.
        await until(() => refused >= crowd.length - WAITING_HASHES - OPEN_HASHES, 'the line is full');
        const mine = own.signIn(PEOPLE.luis);
        const strange = new TestBrowser(portal()).signIn(PEOPLE.dana);
        assert.equal((await strange).status, 503);
        hashes.release();
        assert.equal((await mine).status, 204);
      } finally {
        hashes.release();
      }
      const statuses = await Promise.all(crowd);
      assert.ok(
        statuses.every((status) => [401, 429, 503].includes(status)),
        [...new Set(statuses)].join(),
      );
    });
  });
});
