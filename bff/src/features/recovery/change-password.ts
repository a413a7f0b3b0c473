/** `/api/account-security/password`: a signed-in person sets another password. */
import { askingPerson } from '../../access/asking.ts';
import { write } from '../../access/write-as.ts';
import { createRouter } from '../../http/router.ts';
import { checkPasswordChange, endOtherSessions, recordChange, replacePassword, tellPerson } from '../account-security/published.ts';
import { change } from './change-password-api.ts';

export const changePasswordRoutes = createRouter().openapi(change, async (c) => {
  const { portal } = c.var;
  const who = askingPerson(c);
  const checked = await checkPasswordChange(portal, who, c.req.valid('json'));
  await write(portal, async (tx) => {
    await endOtherSessions(who, tx);
    await replacePassword(portal, who, tx, checked);
    await tellPerson(portal, who, tx, 'password');
  });
  await recordChange(portal, who, 'password');
  return c.body(null, 204);
});
