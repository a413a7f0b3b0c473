/** `/api/clinics/:clinicId/desk/letters`: letters to print and post. */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { list, posted } from './letters-api.ts';
import { listLetters, postLetters } from './letters.ts';

export const deskLetterRoutes = createRouter()
  .openapi(list, async (c) => c.json({ letters: await listLetters(c.var.portal, askingClinic(c)) }, 200))
  .openapi(posted, async (c) => {
    await postLetters(c.var.portal, askingClinic(c), c.req.valid('json').notices);
    return c.json({ letters: await listLetters(c.var.portal, askingClinic(c)) }, 200);
  });
