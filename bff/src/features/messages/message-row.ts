/** A message as it is shown. */
import { fileName } from '../../files/file-names.ts';
import { describeFile } from '../../files/stored-files.ts';
import type { Who } from '../../access/who.ts';
import type { Prisma, StoredFile } from '../../database/generated/client.ts';
import type { Portal } from '../../portal.ts';
import type { MessageFile, ThreadMessage } from './schema.ts';

export const MESSAGE_PARTS = { files: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } } as const satisfies Prisma.MessageInclude;
export type MessageRow = Prisma.MessageGetPayload<{ include: typeof MESSAGE_PARTS }>;

export const toFile = (portal: Pick<Portal, 'config'>, row: StoredFile): MessageFile => ({ ...describeFile(row), name: fileName(portal, row) });

export function toMessage(portal: Pick<Portal, 'config'>, row: MessageRow, who: Who): ThreadMessage {
  return {
    id: row.id,
    side: row.side,
    authorName: row.authorName,
    authorRole: row.authorRole,
    onBehalfOf: row.onBehalfOf,
    body: row.body,
    sentAt: row.sentAt.toISOString(),
    mine: row.authorUserId === who.userId,
    files: row.files.map((file) => toFile(portal, file)),
  };
}
