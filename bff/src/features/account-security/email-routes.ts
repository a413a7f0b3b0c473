/** `/api/account-security/email`: the account moves to another e-mail address. */
import { askingPerson } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { ask, again, confirm, withdraw } from './email-api.ts';
import { askForEmail, confirmNewEmail, sendEmailCodeAgain, withdrawEmail } from './email-change.ts';

export const emailRoutes = createRouter()
  .openapi(ask, async (c) => {
    await askForEmail(c.var.portal, askingPerson(c), c.req.valid('json').email);
    return c.body(null, 204);
  })
  .openapi(again, async (c) => {
    await sendEmailCodeAgain(c.var.portal, askingPerson(c));
    return c.body(null, 204);
  })
  .openapi(confirm, async (c) => {
    await confirmNewEmail(c.var.portal, askingPerson(c), c.req.valid('json').code);
    return c.body(null, 204);
  })
  .openapi(withdraw, async (c) => {
    await withdrawEmail(c.var.portal, askingPerson(c));
    return c.body(null, 204);
  });
