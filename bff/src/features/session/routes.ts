/** `/api/session`: sign in (POST), who is signed in (GET), stay signed in (POST /extend), how it looks to them (PATCH /display), sign out (DELETE). */
import { visiting } from '../../access/asking.ts';
import { setCookies } from '../../http/cookies.ts';
import { createRouter } from '../../http/router.ts';
import { create, read, extend, closeHint, chooseDisplay, remove } from './api.ts';
import { keepDisplay } from './person-display.ts';
import { closeSecondStepHint, describeSession, signIn, signOut } from './service.ts';

export const sessionRoutes = createRouter()
  .openapi(create, async (c) => {
    const { identifier, password } = c.req.valid('json');
    const { cookies, methods } = await signIn(c.var.portal, visiting(c), identifier, password);
    setCookies(c, cookies);
    return methods.length > 0 ? c.json({ next: 'second-factor' as const, methods: [...methods] }, 200) : c.body(null, 204);
  })
  .openapi(read, async (c) => c.json(await describeSession(c.var.portal, c.var.session), 200))
  .openapi(extend, (c) => c.body(null, 204))
  .openapi(closeHint, async (c) => {
    await closeSecondStepHint(c.var.portal, c.var.session.userId);
    return c.body(null, 204);
  })
  .openapi(chooseDisplay, async (c) => {
    await keepDisplay(c.var.portal, c.var.session.userId, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await signOut(c.var.portal, visiting(c), c.var.session, (cookies) => setCookies(c, cookies));
    c.header('clear-site-data', '"cache", "storage"');
    return c.body(null, 204);
  });
