/** `/dev/mail`: in demo mode, the mail and the texts that would have gone out, newest first. Elsewhere there is no such page. */
import { createRouter } from '../http/router.ts';
import { escapeHtml } from '../http/pages.ts';
import type { Portal } from '../portal.ts';
import { openMail } from './outbox.ts';
import { writeMail, writeText } from './templates.ts';

const MOST = 200;

/** One mail as it is shown. */
export interface CapturedMail {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

export function createDevMailRoutes({ demo }: Portal['config']) {
  const router = createRouter();
  if (!demo) return router;
  return router.get('/dev/mail', async (c) => {
    c.header('cache-control', 'no-store');
    const [mails, texts] = [await readMail(c.var.portal), await readMail(c.var.portal, 'text')];
    if (c.req.header('accept')?.includes('text/html')) return c.html(page(mails, texts));
    return c.json(c.req.query('channel') === 'text' ? texts : mails);
  });
}

/** The newest mails, or texts, of the outbox, but those to nobody. */
export async function readMail(
  { config, db, features }: Pick<Portal, 'config' | 'db' | 'features'>,
  channel: 'email' | 'text' = 'email',
): Promise<CapturedMail[]> {
  const rows = await db.prisma.outboundMail.findMany({ where: { channel }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST });
  return rows.flatMap(({ id, kind, state, locale, sealed, createdAt }) => {
    const mail = openMail(config.secret, { id, sealed });
    if (!mail || mail.address === '') return [];
    const language = locale === 'es' ? 'es' : 'en';
    const { subject, text } =
      channel === 'email' ? writeMail(features, mail.content, language, config) : { subject: '', text: writeText(features, mail.content, language, config) };
    return [{ id, kind, state, to: mail.address, subject, text, at: createdAt.toISOString() }];
  });
}

function page(mails: readonly CapturedMail[], texts: readonly CapturedMail[]): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Mail of the demo</title><link rel="icon" href="data:,"></head>
<body>
<main>
<h1>Mail of the demo</h1>
<p>In demo mode no mail leaves this machine. Load the page again to see new mail.</p>
<p><a href="#texts">Text messages</a></p>
${mails.length === 0 ? '<p>There is no mail yet.</p>' : mails.map(article).join('\n')}
<section aria-labelledby="texts">
<h2 id="texts">Text messages of the demo</h2>
${texts.length === 0 ? '<p>There are no texts yet.</p>' : texts.map(textArticle).join('\n')}
</section>
</main>
</body>
</html>
`;
}

function article({ id, to, subject, text, at }: CapturedMail): string {
  return `<article aria-labelledby="m-${id}">
<h2 id="m-${id}">${escapeHtml(subject)}</h2>
<p>To ${escapeHtml(to)}, <time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time></p>
${text
  .trim()
  .split(/\n{2,}/)
  .map(paragraph)
  .join('\n')}
</article>`;
}

function textArticle({ id, to, text, at }: CapturedMail): string {
  return `<article aria-labelledby="t-${id}">
<h3 id="t-${id}">To ${escapeHtml(to)}</h3>
<p><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time></p>
${paragraph(text)}
</article>`;
}

function paragraph(text: string): string {
  const linked = escapeHtml(text).replaceAll(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`);
  return `<p>${linked.replaceAll('\n', '<br>')}</p>`;
}
