/** What stands in the outbox, opened, for tests. */
import { unseal } from '../auth/seal.ts';
import { mailOwner } from '../mail/outbox.ts';
import type { SealedMail } from '../mail/outbox.ts';
import type { Portal } from '../portal.ts';

/** Every mail written so far, oldest first. */
export async function readSentMail({ db, config }: Portal): Promise<SealedMail[]> {
  const rows = await db.prisma.outboundMail.findMany();
  const opened = rows.map(({ id, sealed, createdAt }) => ({
    at: createdAt.getTime(),
    mail: JSON.parse(unseal(config.secret, mailOwner(id), sealed) ?? 'null') as SealedMail,
  }));
  return opened.toSorted((a, b) => a.at - b.at).map(({ mail }) => mail);
}
