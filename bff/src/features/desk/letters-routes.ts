/** `/api/clinics/:clinicId/desk/letters`: letters to print and post. */
import { createRouter } from '../../http/router.ts';
import { list, posted } from './letters-api.ts';
import { listLetters, postLetters } from './letters.ts';

export const deskLetterRoutes = createRouter()
  .openapi(list, async (c) => c.json({ letters: await listLetters(c.var.portal, c.var.clinicId) }, 200))
  .openapi(posted, async (c) => {
    await postLetters(c, c.req.valid('json').notices);
    return c.json({ letters: await listLetters(c.var.portal, c.var.clinicId) }, 200);
  });
