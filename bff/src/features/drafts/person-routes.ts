/** `/api/drafts`: unsent text of forms about the signed-in person, whatever record is open to them, if any. */
import { createRouter } from '../../http/router.ts';
import { read, keep, drop } from './person-api.ts';
import { dropDraft, keepDraft, readDraft } from './service.ts';

export const personDraftsRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readDraft(c.var.portal, { userId: c.var.session.userId, form: c.req.valid('param').form }), 200))
  .openapi(keep, async (c) => {
    await keepDraft(c.var.portal, { userId: c.var.session.userId, form: c.req.valid('param').form }, null, c.req.valid('json').value);
    return c.body(null, 204);
  })
  .openapi(drop, async (c) => {
    await dropDraft(c.var.portal, { userId: c.var.session.userId, form: c.req.valid('param').form }, null);
    return c.body(null, 204);
  });
