/** `/api/registration`: making an account, step by step, in one browser. */
import { visiting } from '../../access/asking.ts';
import { setCookies } from '../../http/cookies.ts';
import { evenly } from '../../auth/evenly.ts';
import { answerAppend, answerBegin, answerState } from '../../files/tus.ts';
import { createRouter } from '../../http/router.ts';
import { dropDocument, REQUEST_PAPERS } from '../requests/published.ts';
import {
  read,
  begin,
  forget,
  office,
  identity,
  dependent,
  international,
  beginPaper,
  paper,
  appendPaper,
  dropPaper,
  typed,
  email,
  confirmation,
  confirmationAddress,
  username,
  contacts,
  contactCode,
  proof,
  end,
} from './api.ts';
import { lookUpContacts, proveClaim, sendContactCode } from './claim.ts';
import { finish } from './finish.ts';
import {
  askInternationalOffice,
  checkUsername,
  confirmEmail,
  describeOffice,
  findUploader,
  keepTyped,
  readConfirmation,
  requireUploader,
  start,
  tellDependent,
  tellEmail,
  tellIdentity,
} from './service.ts';
import { describeProgress, noTokenCookie, openRegistration } from './store.ts';

export const registrationRoutes = createRouter()
  .openapi(read, async (c) => c.json(await describeProgress(c.var.portal, await openRegistration(c.var.portal, visiting(c))), 200))
  .openapi(begin, async (c) => {
    const { kind, locale } = c.req.valid('json');
    setCookies(c, await start(c.var.portal, visiting(c), kind, locale));
    return c.body(null, 204);
  })
  .openapi(forget, async (c) => {
    const registration = await openRegistration(c.var.portal, visiting(c));
    if (registration) await c.var.portal.db.prisma.registration.deleteMany({ where: { id: registration.id } });
    setCookies(c, [noTokenCookie(c.var.portal)]);
    return c.body(null, 204);
  })
  .openapi(office, (c) => c.json(describeOffice(c.var.portal), 200))
  .openapi(identity, async (c) => {
    await evenly(() => tellIdentity(c.var.portal, visiting(c), c.req.valid('json')));
    return c.body(null, 204);
  })
  .openapi(dependent, async (c) => {
    await tellDependent(c.var.portal, visiting(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(international, async (c) => {
    await askInternationalOffice(c.var.portal, visiting(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(beginPaper, async (c) => answerBegin(c, REQUEST_PAPERS, await requireUploader(c.var.portal, visiting(c))))
  .openapi(paper, async (c) => c.json(await answerState(c, REQUEST_PAPERS, await findUploader(c.var.portal, visiting(c)), c.req.valid('param').paperId), 200))
  .openapi(appendPaper, async (c) => answerAppend(c, REQUEST_PAPERS, await requireUploader(c.var.portal, visiting(c)), c.req.valid('param').paperId))
  .openapi(dropPaper, async (c) => {
    await dropDocument(c.var.portal, (await requireUploader(c.var.portal, visiting(c))).owner, c.req.valid('param').paperId);
    return c.body(null, 204);
  })
  .openapi(typed, async (c) => {
    await keepTyped(c.var.portal, visiting(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(email, async (c) => {
    await evenly(() => tellEmail(c.var.portal, visiting(c), c.req.valid('json').email));
    return c.body(null, 204);
  })
  .openapi(confirmation, async (c) => {
    setCookies(c, await confirmEmail(c.var.portal, visiting(c), c.req.valid('json').token));
    return c.body(null, 204);
  })
  .openapi(confirmationAddress, async (c) => c.json({ email: await readConfirmation(c.var.portal, c.req.valid('json').token) }, 200))
  .openapi(username, async (c) => c.json(await checkUsername(c.var.portal, visiting(c), c.req.valid('json').username), 200))
  .openapi(contacts, async (c) => c.json(await evenly(() => lookUpContacts(c.var.portal, visiting(c))), 200))
  .openapi(contactCode, async (c) => {
    await evenly(() => sendContactCode(c.var.portal, visiting(c), c.req.valid('json').way));
    return c.body(null, 204);
  })
  .openapi(proof, async (c) => {
    await evenly(() => proveClaim(c.var.portal, visiting(c), c.req.valid('json')));
    return c.body(null, 204);
  })
  .openapi(end, async (c) => {
    const { connected, cookies } = await finish(c.var.portal, visiting(c), c.req.valid('json'));
    setCookies(c, cookies);
    return c.json({ connected }, 200);
  });
