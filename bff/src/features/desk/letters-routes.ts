/** `/api/clinics/:clinicId/desk/letters`: letters to print and post. */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { PageQuery } from '../../lists/page-schema.ts';
import { list, posted } from './letters-api.ts';
import { listLetters, postLetters } from './letters.ts';

export const deskLetterRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listLetters(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(posted, async (c) => {
    await postLetters(c.var.portal, askingClinic(c), c.req.valid('json').notices);
    return c.json(await listLetters(c.var.portal, askingClinic(c), PageQuery.parse({})), 200);
  });
