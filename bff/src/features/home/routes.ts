/** `/api/patients/:patientId/home` */
import { askingPatient } from '../../access/asking.ts';
import type { RouteConfigToTypedResponse } from '@hono/zod-openapi';
import { createRouter } from '../../http/router.ts';
import { read } from './api.ts';
import type { Home } from './schema.ts';
import { readHome } from './service.ts';

/** A page that is kept is written out once. */
const texts = new WeakMap<Home, string>();

function textOf(home: Home): string {
  let text = texts.get(home);
  if (text === undefined) texts.set(home, (text = JSON.stringify(home)));
  return text;
}

export const homeRoutes = createRouter().openapi(read, async (c) => {
  const home = await readHome(c.get('portal'), askingPatient(c), c.get('access').revision);
  const answer: Response = c.body(textOf(home), 200, { 'content-type': 'application/json' });
  // The body is that type written out, which the type of `c.body` can't know.
  return answer as Response & RouteConfigToTypedResponse<typeof read>;
});
