/** What is typed into a message, sealed: for its author, about one patient, and for nobody and nothing else (MS-05). */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { seal, unseal } from '../../auth/seal.ts';
import type { Portal } from '../../portal.ts';
import { MessageCategory, MessageLink } from './schema.ts';

/** Who sent it, as it is signed: known when it was sent, needed when it is released. */
const author = z.object({ name: z.string(), role: z.string().nullable(), onBehalfOf: z.string().nullable() });

const content = z.object({
  teamId: z.uuid().nullable(),
  category: MessageCategory.nullable(),
  subject: z.string(),
  body: z.string(),
  link: MessageLink.nullable(),
  author: author.nullable().default(null),
});

export type DraftContent = z.infer<typeof content>;

/** Whose it is, and which. */
export interface DraftKey {
  readonly id: string;
  readonly userId: string;
  readonly patientId: string;
}

const EMPTY: DraftContent = { teamId: null, category: null, subject: '', body: '', link: null, author: null };

const ownerOf = ({ id, userId, patientId }: DraftKey): string => `message draft ${id} ${userId} ${patientId}`;

export function sealContent({ config }: Pick<Portal, 'config'>, key: DraftKey, typed: DraftContent): Uint8Array<ArrayBuffer> {
  return seal(config.secret, ownerOf(key), JSON.stringify(typed));
}

/** What was typed; `null` when it was sealed for somebody else or with a secret that was replaced. */
export function openContent({ config }: Pick<Portal, 'config'>, row: DraftKey & { readonly sealed: Uint8Array }): DraftContent | null {
  const text = unseal(config.secret, ownerOf(row), row.sealed);
  return text === null ? null : content.parse(JSON.parse(text));
}

/** The same, with nothing in it where it can't be opened. */
export const contentOf = (portal: Pick<Portal, 'config'>, row: DraftKey & { readonly sealed: Uint8Array }): DraftContent => openContent(portal, row) ?? EMPTY;

/** Only what is typed counts, in one order. */
export const typedText = ({ teamId, category, subject, body, link }: DraftContent, threadId: string | null): string =>
  JSON.stringify([threadId, teamId, category, subject, body, link && [link.kind, link.id]]);

/** The id of a second draft: the same for the same text saved over the same version, so that a save that is sent again makes no third. */
export function copyId(draftId: string, version: number, typed: string): string {
  const hex = createHash('sha256').update(`${draftId} ${version} ${typed}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
