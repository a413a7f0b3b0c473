/** `/api/activation`: an invited person makes their account with the code they got. */
import { visiting } from '../../access/asking.ts';
import { setCookies } from '../../http/cookies.ts';
import { createRouter } from '../../http/router.ts';
import { signIn } from '../session/published.ts';
import { create } from './activation-api.ts';
import { activate } from './activation.ts';

export const activationRoutes = createRouter().openapi(create, async (c) => {
  const input = c.req.valid('json');
  await activate(c.var.portal, visiting(c), input);
  setCookies(c, (await signIn(c.var.portal, visiting(c), input.username, input.password)).cookies);
  return c.body(null, 204);
});
