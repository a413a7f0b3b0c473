/** `/api/account-security`: the second step at sign-in, backup codes and passkeys of the signed-in person. */
import { askingPerson } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { read, totp, totpConfirm, email, emailConfirm, off, backup, newPasskey, add, rename, remove } from './api.ts';
import { addPasskey, passkeyOptions, removePasskey, renamePasskey } from './passkey-service.ts';
import { PasskeyCreation } from './schema.ts';
import { confirmEmail, confirmTotp, readStatus, renewBackupCodes, startEmail, startTotp, turnOff } from './second-factor-service.ts';

export const accountSecurityRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readStatus(c.var.portal, c.var.session.userId), 200))
  .openapi(totp, async (c) => c.json(await startTotp(c.var.portal, askingPerson(c)), 200))
  .openapi(totpConfirm, async (c) => {
    const { ticket, code } = c.req.valid('json');
    return c.json(await confirmTotp(c.var.portal, askingPerson(c), ticket, code), 200);
  })
  .openapi(email, async (c) => {
    await startEmail(c.var.portal, askingPerson(c));
    return c.body(null, 204);
  })
  .openapi(emailConfirm, async (c) => c.json(await confirmEmail(c.var.portal, askingPerson(c), c.req.valid('json').code), 200))
  .openapi(off, async (c) => {
    await turnOff(c.var.portal, askingPerson(c), c.req.valid('json').password);
    return c.body(null, 204);
  })
  .openapi(backup, async (c) => c.json(await renewBackupCodes(c.var.portal, askingPerson(c)), 200))
  .openapi(newPasskey, async (c) => c.json(PasskeyCreation.parse(await passkeyOptions(c.var.portal, askingPerson(c))), 200))
  .openapi(add, async (c) => {
    await addPasskey(c.var.portal, askingPerson(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(rename, async (c) => {
    await renamePasskey(c.var.portal, askingPerson(c), c.req.valid('param').id, c.req.valid('json').name);
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removePasskey(c.var.portal, askingPerson(c), c.req.valid('param').id);
    return c.body(null, 204);
  });
