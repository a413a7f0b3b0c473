/** `/api/recovery`: a forgotten password, a forgotten username. */
import { visiting } from '../../access/asking.ts';
import { evenly } from '../../auth/evenly.ts';
import { createRouter } from '../../http/router.ts';
import { reset, complete, username } from './api.ts';
import { askForReset, askForUsername, completeReset } from './service.ts';

export const recoveryRoutes = createRouter()
  .openapi(reset, async (c) => {
    await evenly(() => askForReset(c.var.portal, visiting(c), c.req.valid('json').identifier));
    return c.body(null, 202);
  })
  .openapi(complete, async (c) => {
    const { token, password } = c.req.valid('json');
    await completeReset(c.var.portal, visiting(c), token, password);
    return c.body(null, 204);
  })
  .openapi(username, async (c) => {
    await evenly(() => askForUsername(c.var.portal, visiting(c), c.req.valid('json').email));
    return c.body(null, 202);
  });
