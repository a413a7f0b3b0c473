/** `/api/activation`: an invited person makes their account with the code they got. */
import { visiting } from '../../access/asking.ts';
import { setCookies } from '../../http/cookies.ts';
import { createRouter } from '../../http/router.ts';
import { create } from './activation-api.ts';
import { activate } from './activation.ts';

export const activationRoutes = createRouter().openapi(create, async (c) => {
  setCookies(c, await activate(c.var.portal, visiting(c), c.req.valid('json')));
  return c.body(null, 204);
});
