/** Pieces of files as rows: every process has them, and a backup of the database is a backup of all. */
import type { Database } from '../database/database.ts';
import { assertKey } from './storage.ts';
import type { FileStorage } from './storage.ts';

export function databaseStorage({ prisma, sql }: Pick<Database, 'prisma' | 'sql'>): FileStorage {
  return {
    name: 'database',
    async put(key, number, piece) {
      assertKey(key);
      const sealed = new Uint8Array(piece);
      await prisma.storedPiece.upsert({
        where: { key_number: { key, number } },
        create: { key, number, sealed },
        update: { sealed },
        select: { number: true },
      });
    },
    async get(key, number) {
      assertKey(key);
      return (await prisma.storedPiece.findUnique({ where: { key_number: { key, number } }, select: { sealed: true } }))?.sealed ?? null;
    },
    async remove(key) {
      assertKey(key);
      await prisma.storedPiece.deleteMany({ where: { key } });
    },
    async *keysBefore(time) {
      const rows = await sql<{ key: string }>('stored_keys', `select key from stored_piece group by key having max("createdAt") < $1`, [time]);
      for (const { key } of rows) yield key;
    },
  };
}
