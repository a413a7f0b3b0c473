/** Drafts of the questions: begun from a version, saved as often as one likes, deleted. Patients see nothing of it. */
import type { z } from '@hono/zod-openapi';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { DecisionVersion } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { NO_QUESTIONS, toDraft } from './content.ts';
import { DRAFT_MAX } from './schema.ts';
import type { SavedDraft, VersionDetail } from './schema.ts';
import { detailOf } from './versions.ts';

/** Others may take the next number meanwhile. */
const TRIES = 10;

/** Begins one as another version is. @throws {ApiProblem} resource/not-found */
export function startDraft(portal: Portal, who: ClinicWho, { from }: { from: string | null }, once: Once): Promise<VersionDetail> {
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const source = await tx.decisionVersion.findFirst({ where: from === null ? { state: 'live' } : { id: from } });
      if (!source && from !== null) throw new ApiProblem('resource/not-found');
      return detailOf(tx, await insert(tx, source, who, at));
    },
    { once },
  );
}

/** With the next number that is free. @returns its id */
async function insert(tx: Tx, source: DecisionVersion | null, { userId }: ClinicWho, at: Date): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { _max: last } = await tx.decisionVersion.aggregate({ _max: { version: true } });
    const [made] = await tx.decisionVersion.createManyAndReturn({
      data: {
        version: (last.version ?? 0) + 1,
        content: source ? toDraft(source.content) : NO_QUESTIONS,
        basedOn: source?.version ?? null,
        createdById: userId,
        updatedById: userId,
        createdAt: at,
        updatedAt: at,
      },
      skipDuplicates: true,
      select: { id: true },
    });
    if (made) return made.id;
  }
  throw new ApiProblem('service/conflict', { retryAfter: 1 });
}

/**
 * Saves it as it is, with all that is still missing.
 * @throws {ApiProblem} request/invalid, resource/not-found, resource/changed, decision-questions/not-draft
 */
export function saveDraft(
  portal: Portal,
  who: ClinicWho,
  { versionId: id, version, content }: { versionId: string } & z.output<typeof SavedDraft>,
): Promise<VersionDetail> {
  return writeAs(portal, who, async (tx, at) => {
    if (JSON.stringify(content).length > DRAFT_MAX) throw new ApiProblem('request/invalid', { errors: [{ path: 'content', code: 'too_big' }] });
    const { count } = await tx.decisionVersion.updateMany({
      where: { id, state: 'draft', revision: version },
      data: { content, revision: { increment: 1 }, updatedById: who.userId, updatedAt: at },
    });
    if (count === 0) await refuseChange(tx, id);
    return detailOf(tx, id);
  });
}

/** Deletes it; one that is gone is fine. @throws {ApiProblem} decision-questions/not-draft */
export function discardDraft(portal: Portal, who: ClinicWho, id: string): Promise<void> {
  return writeAs(portal, who, async (tx) => {
    const { count } = await tx.decisionVersion.deleteMany({ where: { id, state: 'draft' } });
    if (count === 0 && (await tx.decisionVersion.findUnique({ where: { id }, select: { id: true } }))) throw new ApiProblem('decision-questions/not-draft');
  });
}

/** Says why a draft could not be changed in the version that was read. @throws {ApiProblem} always */
export async function refuseChange(tx: Tx, id: string): Promise<never> {
  const row = await tx.decisionVersion.findUnique({ where: { id }, select: { state: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  throw new ApiProblem(row.state === 'draft' ? 'resource/changed' : 'decision-questions/not-draft');
}
