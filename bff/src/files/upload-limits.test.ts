/** How often files are begun: by one person, and from one address. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { LIMITS } from '../auth/attempts.ts';
import { eachEngine, useDatabase } from '../database/testing.ts';
import { ApiProblem } from '../http/problem.ts';
import { beginUpload } from './begin-upload.ts';
import type { Uploader } from './owner.ts';
import { filePortal, newUploader, SCANS } from './testing-portal.ts';
import type { FilePortal } from './testing-portal.ts';

const HOUR_MS = 3_600_000;

eachEngine((engine) => {
  describe('LD-01 files begun', () => {
    const db = useDatabase(engine);
    const from = async (portal: FilePortal, sourceIp: string): Promise<Uploader> => {
      const who = await newUploader(portal);
      return { ...who, via: { ...who.via, sourceIp } };
    };
    async function begin(portal: FilePortal, who: Uploader): Promise<string> {
      try {
        await beginUpload(portal, SCANS, who, { clientKey: randomUUID(), length: 100, name: 'scan.pdf' });
        return 'begun';
      } catch (error) {
        if (error instanceof ApiProblem) return error.code;
        throw error;
      }
    }
    /** What `count` tries come to, each once. */
    async function tried(portal: FilePortal, count: number, who: () => Promise<Uploader>): Promise<Set<string>> {
      const outcomes = new Set<string>();
      for (let done = 0; done < count; done += 1) outcomes.add(await begin(portal, await who()));
      return outcomes;
    }

    test('LD-01 one sender begins forty files in an hour, also those that find no room, and no more', async () => {
      const portal = filePortal(db());
      const who = await from(portal, '203.0.113.7');
      assert.deepEqual(await tried(portal, LIMITS.uploads.max, () => Promise.resolve(who)), new Set(['begun', 'upload/too-many']));
      assert.equal(await begin(portal, who), 'request/rate-limited');
      portal.advance(HOUR_MS + 1);
      assert.notEqual(await begin(portal, who), 'request/rate-limited');
    });

    test('LD-01 one address begins sixty for accounts in the making, however many it makes; another address is not held up', async () => {
      const portal = filePortal(db());
      portal.advance(2 * HOUR_MS);
      const stranger = () => from(portal, '203.0.113.8');
      assert.deepEqual(await tried(portal, LIMITS.strangersUploadsByAddress.max, stranger), new Set(['begun']));
      assert.equal(await begin(portal, await stranger()), 'request/rate-limited');
      assert.equal(await begin(portal, await from(portal, '203.0.113.9')), 'begun');
    });
  });
});
