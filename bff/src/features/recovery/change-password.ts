/** `/api/account-security/password`: a signed-in person sets another password. */
import { write } from '../../access/write-as.ts';
import { createRouter } from '../../http/router.ts';
import { endOtherSessions, recordChange, tellPerson } from '../account-security/changed.ts';
import { checkPasswordChange, replacePassword } from '../account-security/replace-password.ts';
import { change } from './change-password-api.ts';

export const changePasswordRoutes = createRouter().openapi(change, async (c) => {
  const checked = await checkPasswordChange(c, c.req.valid('json'));
  await write(c.var.portal, async (tx) => {
    await endOtherSessions(c, tx);
    await replacePassword(c, tx, checked);
    await tellPerson(c, tx, 'password');
  });
  await recordChange(c, 'password');
  return c.body(null, 204);
});
