/** A file begins to come in: its length is announced, and room is made for it. */
import { randomUUID } from 'node:crypto';
import { write } from '../access/write-as.ts';
import { countAttempt, LIMITS } from '../auth/attempts.ts';
import { seal } from '../auth/seal.ts';
import type { Tx } from '../database/database.ts';
import type { StoredFile } from '../database/generated/client.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Portal } from '../portal.ts';
import { nameOwner } from './file-names.ts';
import { ownerKind, senderId } from './owner.ts';
import type { FileOwner, Uploader } from './owner.ts';
import { assertPersonRoom } from './person-room.ts';
import type { UploadPurpose } from './purpose.ts';
import { newFileKey } from './sealed-pieces.ts';

export interface NewUpload {
  readonly clientKey: string;
  /** Bytes, at least one. */
  readonly length: number;
  readonly name: string;
}

/** When there is no room, an upload that nobody went on with for so long makes some: its browser was closed. */
const STALE_MS = 2 * 60 * 1000;

/**
 * Begins an upload, or finds the one that has this key already.
 * @throws {ApiProblem} request/too-large, upload/too-many, upload/too-much, upload/no-room, request/rate-limited, request/key-reused: the key is another file's
 * @throws {TypeError} when no feature declares the purpose, or not for such owners
 */
export async function beginUpload(portal: Portal, purpose: UploadPurpose, uploader: Uploader, upload: NewUpload): Promise<StoredFile> {
  const { owner } = uploader;
  assertDeclared(portal, purpose, owner);
  const { clientKey, length, name } = upload;
  if (length > purpose.maxBytes) throw new ApiProblem('request/too-large');
  const { db, config, files } = portal;
  const known = { where: { ...owner, clientKey } };
  const begun = await db.prisma.storedFile.findFirst(known);
  if (begun) return sameFile(begun, purpose, upload);
  await countUpload(portal, uploader);
  const row = await write(portal, async (tx, at) => {
    // Files that come at the same time are counted one after the other.
    await lockOwner(tx, owner);
    const other = await tx.storedFile.findFirst(known);
    if (other) return other;
    await makeRoom(tx, purpose, owner, length, at);
    const person = uploader.userId ?? owner.userId;
    if (person !== undefined) await assertPersonRoom(tx, person, length, at);
    const id = randomUUID();
    return tx.storedFile.create({
      data: {
        id,
        ...owner,
        purpose: purpose.name,
        clientKey,
        announced: length,
        storage: files.storages.current.name,
        sealedName: seal(config.secret, nameOwner(id), name),
        sealedKey: newFileKey(config.secret, id).sealedKey,
        createdAt: at,
        updatedAt: at,
      },
    });
  });
  return sameFile(row, purpose, upload);
}

/** By who sends it and from where. @throws {ApiProblem} request/rate-limited */
async function countUpload(portal: Portal, uploader: Uploader): Promise<void> {
  const byAddress = ownerKind(uploader.owner) === 'registration' ? LIMITS.strangersUploadsByAddress : LIMITS.uploadsByAddress;
  const { sourceIp } = uploader.via;
  if (sourceIp !== null) await countAttempt(portal, byAddress, sourceIp);
  await countAttempt(portal, LIMITS.uploads, senderId(uploader));
}

function assertDeclared({ features }: Pick<Portal, 'features'>, purpose: UploadPurpose, owner: FileOwner): void {
  if (!features.some(({ uploads = [] }) => uploads.includes(purpose))) throw new TypeError(`No feature declares uploads for ${purpose.name}.`);
  if (!purpose.owners.includes(ownerKind(owner))) throw new TypeError(`Files for ${purpose.name} are not held by a ${ownerKind(owner)}.`);
}

function sameFile(row: StoredFile, { name }: UploadPurpose, { length }: NewUpload): StoredFile {
  if (row.announced !== length || row.purpose !== name) throw new ApiProblem('request/key-reused');
  return row;
}

async function lockOwner(tx: Tx, { registrationId, userId, unsentId, applicationId }: FileOwner): Promise<void> {
  if (applicationId !== undefined) await tx.$queryRaw`select id from assistance_application where id = ${applicationId}::uuid for update`;
  else if (unsentId !== undefined) await tx.$queryRaw`select id from unsent_message where id = ${unsentId}::uuid for update`;
  else if (registrationId === undefined) await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for no key update`;
  else await tx.$queryRaw`select id from registration where id = ${registrationId}::uuid for update`;
}

/** @throws {ApiProblem} upload/too-many, upload/too-much */
async function makeRoom(tx: Tx, purpose: UploadPurpose, owner: FileOwner, length: number, at: Date): Promise<void> {
  const held = { ...owner, purpose: purpose.name };
  const missing = () => missingRoom(tx, purpose, owner, length);
  if ((await missing()) === null) return;
  // What has come in of it is swept.
  await tx.storedFile.deleteMany({ where: { ...held, completedAt: null, updatedAt: { lt: new Date(at.getTime() - STALE_MS) } } });
  const problem = await missing();
  if (problem) throw new ApiProblem(problem);
}

async function missingRoom(
  tx: Tx,
  { name, most, allBytes = Infinity }: UploadPurpose,
  owner: FileOwner,
  length: number,
): Promise<'upload/too-many' | 'upload/too-much' | null> {
  const { _count, _sum } = await tx.storedFile.aggregate({ where: { ...owner, purpose: name }, _count: true, _sum: { announced: true } });
  if (_count >= most) return 'upload/too-many';
  return (_sum.announced ?? 0) + length > allBytes ? 'upload/too-much' : null;
}
