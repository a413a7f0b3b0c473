/** Drafts of forms for the one who typed them: read, kept and dropped by the access they have at that moment. */
import type { Who } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { assertForm } from '../../drafts/forms.ts';
import { draftKey, dropDraft, putDraft, readDraft } from '../../drafts/store.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import type { KeptFormDraft } from './schema.ts';

/** Whom a form turned out to be about, where its address did not say it. */
export interface Reached {
  readonly patientId: string | null;
}

/** What is kept, or nothing. @throws {ApiProblem} access/scope-missing, resource/not-found */
export async function readFormDraft(portal: Portal, who: Who, form: string): Promise<KeptFormDraft & Reached> {
  const { prisma } = portal.db;
  const reached = await reach(portal, prisma, who, form);
  return { ...reached, value: await readDraft(portal, prisma, draftKey(who, form)) };
}

/** Keeps a draft in place of the one before. @throws {ApiProblem} access/scope-missing, resource/not-found, draft/too-many */
export function keepFormDraft(portal: Portal, who: Who, form: string, value: string): Promise<Reached> {
  return writeAs(portal, who, async (tx) => {
    const reached = await reach(portal, tx, who, form);
    await putDraft(portal, tx, draftKey(who, form), value);
    return reached;
  });
}

/** Drops a draft; one that is not there is fine. @throws {ApiProblem} access/scope-missing, resource/not-found */
export function dropFormDraft(portal: Portal, who: Who, form: string): Promise<Reached> {
  return writeAs(portal, who, async (tx) => {
    const reached = await reach(portal, tx, who, form);
    await dropDraft(tx, draftKey(who, form));
    return reached;
  });
}

/** A form that no feature has a rule for is for everybody with access to the subject. @throws {ApiProblem} request/invalid: there is no such form */
async function reach({ features }: Portal, tx: Tx, who: Who, form: string): Promise<Reached> {
  assertForm(features, form);
  const rule = features.flatMap(({ drafts = [] }) => drafts).find(({ family }) => form === family || form.startsWith(`${family}.`));
  if (!rule) return { patientId: null };
  if (!who.scopes.includes(rule.scope)) throw new ApiProblem('access/scope-missing');
  return rule.reach(tx, who, form.slice(rule.family.length + 1));
}
