/** Photos of insurance cards: they come in as a person's own, and go with the request they are sent with. */
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '../../files/document-types.ts';
import type { Uploader } from '../../files/owner.ts';
import type { UploadPurpose } from '../../files/purpose.ts';
import { describeFile, listFiles, openFile, removeFiles } from '../../files/stored-files.ts';
import type { OpenedFile } from '../../files/stored-files.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { askedInChart, inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { PHOTOS_MOST } from './schema.ts';
import type { CardPhoto } from './schema.ts';

export const CARD_PHOTOS: UploadPurpose = {
  name: 'insurance.card',
  owners: ['person'],
  types: DOCUMENT_TYPES,
  maxBytes: MAX_DOCUMENT_BYTES,
  // Somebody may have two cards under way, for two people.
  most: 2 * PHOTOS_MOST,
};

const ofPurpose = { purpose: CARD_PHOTOS.name } as const;

/** Who sends a photo. To write, the grant is held for a moment first. @throws {ApiProblem} resource/not-found */
export async function photoUploader(portal: Portal, who: PatientWho, { writes }: { readonly writes: boolean }): Promise<Uploader> {
  if (writes) await writeAs(portal, who, async () => undefined);
  return { owner: { userId: who.userId }, via: who.via };
}

/** Removes a photo before it is sent, whole or not; done twice, it is done. */
export async function dropPhoto(portal: Portal, who: PatientWho, id: string): Promise<void> {
  await removeFiles(portal, { id, ...ofPurpose, userId: (await photoUploader(portal, who, { writes: true })).owner.userId ?? null });
}

/** Hands photos over with the request. @throws {ApiProblem} request/invalid: one of them is not there */
export async function sendPhotos(tx: Tx, userId: string, ids: readonly string[], coverageRequestId: string): Promise<void> {
  const { count } = await tx.storedFile.updateMany({
    where: { id: { in: [...ids] }, ...ofPurpose, userId, completedAt: { not: null } },
    data: { userId: null, coverageRequestId },
  });
  if (count !== new Set(ids).size) throw new ApiProblem('request/invalid', { errors: [{ path: 'photos', code: 'unknown' }] });
}

/** The photos of these requests, by request. */
export async function photosOf(portal: Pick<Portal, 'db'>, requestIds: readonly string[]): Promise<ReadonlyMap<string, CardPhoto[]>> {
  const photos = new Map<string, CardPhoto[]>();
  if (requestIds.length === 0) return photos;
  for (const row of await listFiles(portal, { ...ofPurpose, coverageRequestId: { in: [...requestIds] } })) {
    const id = row.coverageRequestId ?? '';
    photos.set(id, [...(photos.get(id) ?? []), describeFile(row)]);
  }
  return photos;
}

const open = (portal: Portal, id: string, coverageRequest: Prisma.CoverageRequestWhereInput): Promise<OpenedFile> =>
  openFile(portal, { id, ...ofPurpose, coverageRequest });

/** A photo of this patient's cards. @throws {ApiProblem} resource/not-found, file/not-checked */
export const openPhoto = (portal: Portal, who: PatientWho, id: string): Promise<OpenedFile> => open(portal, id, askedInChart(who));

/** A photo that came with a request, at its clinic's desk. @throws {ApiProblem} resource/not-found, file/not-checked */
export const openDeskPhoto = (portal: Portal, who: ClinicWho, requestId: string, id: string): Promise<OpenedFile> =>
  open(portal, id, { id: requestId, ...inClinic(who) });
