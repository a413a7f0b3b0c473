/** A draft goes live: patients are asked its questions from now on. What they have answered of the old ones is asked anew by their page. */
import type { z } from '@hono/zod-openapi';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { isConflict } from '../../database/errors.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { checkQuestions } from './check-questions.ts';
import { toDraft, toLive } from './content.ts';
import { refuseChange } from './drafts.ts';
import type { PublishDraft, VersionDetail } from './schema.ts';
import { detailOf, offeredTypes } from './versions.ts';

/** Each clinic's patients are asked the same: there is one version that is live. */
const ONE_LIVE = 'decision_version_one_live';

/**
 * The draft goes live and the version before it is retired, in one transaction. Of two who do it at once, with one draft or
 * with two, one wins: both take the row of the version that is live, or there is none and the index lets one in.
 * @throws {ApiProblem} resource/not-found, resource/changed, decision-questions/not-draft, decision-questions/live-changed, decision-questions/not-ready
 */
export async function publishDraft(
  portal: Portal,
  who: ClinicWho,
  asked: { readonly versionId: string } & z.output<typeof PublishDraft>,
  once: Once,
): Promise<VersionDetail> {
  try {
    return await writeAs(portal, who, (tx, at) => replaceLive(tx, who, asked, at), { once });
  } catch (error) {
    throw isConflict(error, ONE_LIVE) ? new ApiProblem('decision-questions/live-changed', { cause: error }) : error;
  }
}

async function replaceLive(
  tx: Tx,
  { userId }: ClinicWho,
  { versionId: id, version, replaces }: { readonly versionId: string } & z.output<typeof PublishDraft>,
  at: Date,
): Promise<VersionDetail> {
  const row = await tx.decisionVersion.findFirst({ where: { id, state: 'draft', revision: version } });
  if (!row) return refuseChange(tx, id);
  const live = await tx.decisionVersion.updateMany({ where: { state: 'live', ...(replaces === null ? {} : { id: replaces }) }, data: { state: 'retired' } });
  if (live.count !== (replaces === null ? 0 : 1)) throw new ApiProblem('decision-questions/live-changed');
  const content = toDraft(row.content);
  const problems = checkQuestions(content, new Set((await offeredTypes(tx)).map(({ code }) => code)));
  if (problems.length > 0) throw new ApiProblem('decision-questions/not-ready', { more: { problems } });
  const { count } = await tx.decisionVersion.updateMany({
    where: { id, state: 'draft', revision: version },
    data: { state: 'live', content: toLive(content), liveAt: at, liveById: userId, updatedAt: at },
  });
  if (count === 0) return refuseChange(tx, id);
  return detailOf(tx, id);
}
