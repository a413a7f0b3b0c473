/** `/api/drafts`: unsent text of forms about the signed-in person, whatever record is open to them, if any. */
import type { Context } from 'hono';
import { write } from '../../access/write-as.ts';
import { assertForm } from '../../drafts/forms.ts';
import { dropDraft, putDraft, readDraft } from '../../drafts/store.ts';
import type { DraftKey } from '../../drafts/store.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { read, keep, drop } from './person-api.ts';

/** @throws {ApiProblem} request/invalid: there is no such form */
function key(c: Context<AppEnv>, form: string): DraftKey {
  assertForm(c.var.portal.features, form);
  return { userId: c.var.session.userId, form };
}

export const personDraftsRoutes = createRouter()
  .openapi(read, async (c) => {
    const { portal } = c.var;
    return c.json({ value: await readDraft(portal, portal.db.prisma, key(c, c.req.valid('param').form)) }, 200);
  })
  .openapi(keep, async (c) => {
    const { portal } = c.var;
    await write(portal, (tx) => putDraft(portal, tx, key(c, c.req.valid('param').form), c.req.valid('json').value));
    return c.body(null, 204);
  })
  .openapi(drop, async (c) => {
    await dropDraft(c.var.portal.db.prisma, key(c, c.req.valid('param').form));
    return c.body(null, 204);
  });
