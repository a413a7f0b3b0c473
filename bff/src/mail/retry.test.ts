import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { FEATURES } from '../features/index.ts';
import type { MailContent } from './mail-kinds.ts';
import { isTooLate, nextTry } from './retry.ts';
import { minutesOf } from './templates.ts';

const CREATED = new Date('2026-11-24T16:00:00Z');
const MINUTE = 60_000;

describe('when a mail is tried again', () => {
  test('each wait is about twice as long, up to four hours', () => {
    const minutes = Array.from({ length: 12 }, (_, i) => {
      const at = nextTry({ attempts: i + 1, createdAt: CREATED }, CREATED, 0.5);
      return at ? (at.getTime() - CREATED.getTime()) / MINUTE : null;
    });
    assert.deepEqual(minutes, [1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240, 240]);
  });

  test('tries go on for about a day and then stop, however the dice fall', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }), (dice) => {
        let now = CREATED;
        let attempts = 0;
        for (const random of dice) {
          attempts += 1;
          const at = nextTry({ attempts, createdAt: CREATED }, now, random);
          if (!at) break;
          assert.ok(at > now);
          now = at;
        }
        const hours = (now.getTime() - CREATED.getTime()) / (60 * MINUTE);
        assert.ok(hours > 18 && hours <= 24, `${hours} h after ${attempts} tries`);
      }),
    );
  });

  test('a link that ran out is not sent any more, and news always is', () => {
    const later = new Date(CREATED.getTime() + 30 * MINUTE);
    const lasts = (content: MailContent) => minutesOf(FEATURES, content);
    assert.equal(isTooLate(lasts({ kind: 'reset-password', link: '', minutes: 30 }), CREATED, later), true);
    assert.equal(isTooLate(lasts({ kind: 'reset-password', link: '', minutes: 31 }), CREATED, later), false);
    assert.equal(isTooLate(lasts({ kind: 'account-locked', link: '', minutes: 15 }), CREATED, later), false);
    assert.equal(isTooLate(lasts({ kind: 'news', topic: 'messages' }), CREATED, later), false);
  });
});
