import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Database } from '../../database/database.ts';
import { eachEngine } from '../../database/testing.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import { exportActivity } from './export.ts';
import { ExportQuery } from './schema.ts';

const { walter: WALTER } = PATIENT_IDS;
const ENTRIES = 5_500;
const READER: PatientWho = {
  kind: 'patient',
  patientId: WALTER,
  userId: PEOPLE.walter.userId,
  relationship: 'self',
  displayName: 'Walter Brandt',
  grantId: WALTER,
  scopes: ['account:read'],
  reduced: false,
  via: { requestId: null, sourceIp: null, method: null, route: null },
};

eachEngine((engine) => {
  describe('a very long list of activity', () => {
    const portal = usePortal(engine);
    before(async () => {
      const entry = {
        at: TEST_NOW.toISOString(),
        action: 'read',
        outcome: 'success',
        patientId: WALTER,
        userId: PEOPLE.walter.userId,
        route: `/api/patients/${WALTER}/home`,
      };
      const some = JSON.stringify(Array.from({ length: 500 }, () => entry));
      for (let i = 0; i < ENTRIES; i += 500) await portal().portal.db.sql('many', 'select audit_append($1::jsonb)', [some]);
    });

    /** The export, with what happens at each page that is read. */
    async function save(gone: AbortSignal, onPage: () => void) {
      const { portal: opened } = portal();
      const sql: Database['sql'] = (name, text, params) => {
        onPage();
        return opened.db.sql(name, text, params);
      };
      const { text } = await exportActivity({ ...opened, db: { ...opened.db, sql } }, READER, ExportQuery.parse({}), gone);
      return text.trim().split('\r\n');
    }

    test('RL-07 is cut off where no file should go on, and says so', async () => {
      let pages = 0;
      const lines = await save(new AbortController().signal, () => (pages += 1));
      assert.deepEqual([pages, lines.length], [5, 5_002]);
      assert.match(lines.at(-1) ?? '', /There is more/);
    });

    test('RL-07 is read no further once nobody waits for it', async () => {
      const client = new AbortController();
      let pages = 0;
      await save(client.signal, () => {
        pages += 1;
        if (pages === 3) client.abort();
      });
      assert.equal(pages, 3);
    });
  });
});
