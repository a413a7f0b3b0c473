/** `/api/notices`: what the signed-in person was told, and how they want to hear. */
import { askingPerson } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import * as api from './api.ts';
import { countNotices, listNotices, markAll, markNotice, seeNotices, unmarkAll } from './centre.ts';
import { changeNoticeChoices, readNoticeChoices } from './choices.ts';
import { listSent } from './sent.ts';

export const noticesRoutes = createRouter()
  .openapi(api.list, async (c) => c.json(await listNotices(c.var.portal, askingPerson(c), c.req.valid('query')), 200))
  .openapi(api.count, async (c) => c.json(await countNotices(c.var.portal, askingPerson(c)), 200))
  .openapi(api.seen, async (c) => c.json(await seeNotices(c.var.portal, askingPerson(c), c.req.valid('json').until), 200))
  .openapi(api.markAll, async (c) => c.json(await markAll(c.var.portal, askingPerson(c), c.req.valid('param').markId, c.req.valid('json')), 200))
  .openapi(api.unmarkAll, async (c) => c.json(await unmarkAll(c.var.portal, askingPerson(c), c.req.valid('param').markId), 200))
  .openapi(api.sent, async (c) => c.json(await listSent(c.var.portal, askingPerson(c), c.req.valid('query')), 200))
  .openapi(api.readChoices, async (c) => c.json(await readNoticeChoices(c.var.portal, askingPerson(c)), 200))
  .openapi(api.changeChoices, async (c) => {
    const { portal } = c.var;
    const who = askingPerson(c);
    const choices = await changeNoticeChoices(portal, who, c.req.valid('json'));
    await portal.audit.append({ at: portal.now(), action: 'write', outcome: 'success', userId: who.userId, status: 200, ...who.via });
    return c.json(choices, 200);
  })
  .openapi(api.mark, async (c) => c.json(await markNotice(c.var.portal, askingPerson(c), c.req.valid('param').noticeId, c.req.valid('json')), 200));
