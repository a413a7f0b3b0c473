/** `/api/visit-reminders`: when the signed-in person is reminded of visits. */
import { askingPerson } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import * as api from './reminder-api.ts';
import { chooseReminders, readReminders } from './reminder-choice.ts';

export const reminderRoutes = createRouter()
  .openapi(api.readReminders, async (c) => c.json(await readReminders(c.var.portal, askingPerson(c)), 200))
  .openapi(api.chooseReminders, async (c) => {
    const who = askingPerson(c);
    const { portal } = c.var;
    const chosen = await chooseReminders(portal, who, c.req.valid('json'));
    await portal.audit.append({ at: portal.now(), action: 'write', outcome: 'success', userId: who.userId, status: 200, ...who.via });
    return c.json(chosen, 200);
  });
