/** `/api/clinics/:clinicId/desk/letters`: letters to print and post. */
import { json, jsonBody, subjectRoute } from '../../access/subject-route.ts';
import { createRouter } from '../../http/router.ts';
import { Letters, PostedLetters } from './letters-schema.ts';
import { listLetters, postLetters } from './letters.ts';

const list = subjectRoute('desk:write', {
  method: 'get',
  path: '/letters',
  summary: 'Letters of this clinic’s patients that wait to be posted, written out',
  responses: { 200: json('The letters.', Letters) },
});
const posted = subjectRoute('desk:write', {
  method: 'put',
  path: '/letters/posted',
  summary: 'Say that letters were posted; safe to repeat',
  request: { body: jsonBody(PostedLetters) },
  responses: { 200: json('The letters that still wait.', Letters) },
});

export const deskLetterRoutes = createRouter()
  .openapi(list, async (c) => c.json({ letters: await listLetters(c.var.portal, c.var.clinicId) }, 200))
  .openapi(posted, async (c) => {
    await postLetters(c, c.req.valid('json').notices);
    return c.json({ letters: await listLetters(c.var.portal, c.var.clinicId) }, 200);
  });

export type DeskLettersApi = typeof deskLetterRoutes;
