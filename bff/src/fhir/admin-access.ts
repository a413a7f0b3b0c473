/**
 * How the command line reaches a server that owns the data folder: a file in
 * that folder, readable by its owner only, with the address and a token that is
 * new with every start.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const FILE_NAME = 'admin.token';
const accessSchema = z.object({ url: z.url({ protocol: /^http$/ }), token: z.string().min(32) });

/** Where the server is and what opens its admin endpoints. */
export type AdminAccess = z.output<typeof accessSchema>;

/** A token nobody can guess. */
export const newAdminToken = (): string => randomBytes(32).toString('base64url');

/** Writes the file. Call it once the server listens. */
export async function publishAdminAccess(dataDir: string, access: AdminAccess): Promise<void> {
  const path = join(dataDir, FILE_NAME);
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, JSON.stringify(access), { mode: 0o600 });
  // The mode above counts only for a new file.
  await chmod(path, 0o600);
}

/** Removes the file. Call it when the server stops. */
export const withdrawAdminAccess = (dataDir: string): Promise<void> => rm(join(dataDir, FILE_NAME), { force: true });

/** The running server's access, or null when there is none. */
export async function readAdminAccess(dataDir: string): Promise<AdminAccess | null> {
  try {
    return accessSchema.parse(JSON.parse(await readFile(join(dataDir, FILE_NAME), 'utf8')));
  } catch {
    return null;
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in constant time whatever the lengths. */
export const isToken = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token));
