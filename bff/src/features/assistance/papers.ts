/** Documents of an application: pay slips, a tax return. They come in below it while it is written, or while the clinic waits for more. */
import { ownInChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '../../files/document-types.ts';
import { fileName } from '../../files/file-names.ts';
import type { Uploader } from '../../files/owner.ts';
import type { UploadPurpose } from '../../files/purpose.ts';
import { describeFile, listFiles, openFile, removeFiles } from '../../files/stored-files.ts';
import type { OpenedFile } from '../../files/stored-files.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import type { NamedDocument } from './schema.ts';

export const APPLICATION_PAPERS: UploadPurpose = {
  name: 'assistance.paper',
  owners: ['application'],
  types: DOCUMENT_TYPES,
  maxBytes: MAX_DOCUMENT_BYTES,
  most: 10,
};

const ofPurpose = { purpose: APPLICATION_PAPERS.name } as const;

/**
 * Who sends a document for an application of their own that takes some. To write, the grant is held for a moment first.
 * @throws {ApiProblem} resource/not-found, assistance/not-asked
 */
export async function paperUploader(portal: Portal, who: PatientWho, applicationId: string, { writes }: { readonly writes: boolean }): Promise<Uploader> {
  await (writes ? writeAs(portal, who, (tx) => assertTakes(tx, who, applicationId)) : assertTakes(portal.db.prisma, who, applicationId));
  return { owner: { applicationId }, via: who.via, userId: who.userId };
}

async function assertTakes(db: Pick<Tx, 'assistanceApplication'>, who: PatientWho, id: string): Promise<void> {
  const row = await db.assistanceApplication.findFirst({ where: { id, ...ownInChart(who) }, select: { state: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  if (row.state !== 'draft' && row.state !== 'needs_more') throw new ApiProblem('assistance/not-asked');
}

/** Removes a document before it is sent; what the clinic has seen stays. Done twice, it is done. */
export async function dropPaper(portal: Portal, who: PatientWho, applicationId: string, id: string): Promise<void> {
  await paperUploader(portal, who, applicationId, { writes: true });
  const { sentAt } = await portal.db.prisma.assistanceApplication.findUniqueOrThrow({ where: { id: applicationId }, select: { sentAt: true } });
  const lastAsked = sentAt && (await lastAskedAt(portal, applicationId));
  await removeFiles(portal, { id, applicationId, ...ofPurpose, ...(lastAsked ? { createdAt: { gt: lastAsked } } : {}) });
}

async function lastAskedAt({ db }: Pick<Portal, 'db'>, applicationId: string): Promise<Date | null> {
  const asked = await db.prisma.assistanceEvent.findFirst({ where: { applicationId, kind: 'more-asked' }, orderBy: { at: 'desc' }, select: { at: true } });
  return asked?.at ?? null;
}

/** What was sent, by the names that it was sent with. */
export async function papersOf(portal: Pick<Portal, 'db' | 'config'>, applicationId: string): Promise<NamedDocument[]> {
  return (await listFiles(portal, { applicationId, ...ofPurpose })).map((row) => ({ ...describeFile(row), name: fileName(portal, row) }));
}

/** One document of an application that whoever asks may see. @throws {ApiProblem} resource/not-found, file/not-checked */
export const openPaper = (portal: Portal, applicationId: string, id: string): Promise<OpenedFile> => openFile(portal, { id, applicationId, ...ofPurpose });

/** One document of an application of one's own. @throws {ApiProblem} resource/not-found, file/not-checked */
export async function openOwnPaper(portal: Portal, who: PatientWho, applicationId: string, id: string): Promise<OpenedFile> {
  const row = await portal.db.prisma.assistanceApplication.findFirst({ where: { id: applicationId, ...ownInChart(who) }, select: { id: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return openPaper(portal, applicationId, id);
}
