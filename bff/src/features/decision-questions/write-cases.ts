/** One request that works, for every route of the questions before a visit that writes. */
import { DEMO_DECISION } from '../../../demo/scheduling.ts';
import { atDesk, db } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { toDraft } from './content.ts';

const BASE = '/api/clinics/:clinicId/decision-questions';
const content = toDraft(DEMO_DECISION);

async function draft(opened: TestPortal) {
  const at = opened.portal.now();
  const { _max: last } = await db(opened).decisionVersion.aggregate({ _max: { version: true } });
  return db(opened).decisionVersion.create({ data: { version: (last.version ?? 0) + 1, content, createdAt: at, updatedAt: at } });
}

const live = (opened: TestPortal) => db(opened).decisionVersion.findFirstOrThrow({ where: { state: 'live' } });

export const writeCases: WriteCases = {
  [`POST ${BASE}`]: async (opened) => ({ ...atDesk, body: { from: null }, otherBody: { from: (await live(opened)).id } }),
  [`PUT ${BASE}/:versionId`]: async (opened) => {
    const { id, revision } = await draft(opened);
    return { ...atDesk, ids: { versionId: id }, body: { version: revision, content: { start: {}, questions: [] } } };
  },
  [`POST ${BASE}/:versionId/publish`]: async (opened) => {
    const { id, revision } = await draft(opened);
    const body = { version: revision, replaces: (await live(opened)).id };
    return { ...atDesk, ids: { versionId: id }, body, otherBody: { ...body, version: revision + 1 } };
  },
  [`DELETE ${BASE}/:versionId`]: async (opened) => ({ ...atDesk, ids: { versionId: (await draft(opened)).id } }),
};
