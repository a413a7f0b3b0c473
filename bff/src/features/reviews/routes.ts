/** `/api/clinics/:clinicId/reviews`: who treats patients looks at what came. */
import type { Context } from 'hono';
import { askingClinic } from '../../access/asking.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { writtenJson } from '../../lists/page.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './api.ts';
import { listReviews } from './list.ts';
import { markReviewed, patientOfReview, readReview, writeComment } from './service.ts';

/** Who asks about a result; the patient sees in their activity that they did. */
async function askingAbout(c: Context<AppEnv>, reportId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOfReview(c.var.portal, who, reportId));
  return who;
}

export const reviewsRoutes = createRouter()
  .openapi(api.list, async (c) => writtenJson(c, await listReviews(c.get('portal'), askingClinic(c), c.req.valid('query'))))
  .openapi(api.read, async (c) => {
    const { reportId } = c.req.valid('param');
    return c.json(await readReview(c.var.portal, await askingAbout(c, reportId), reportId), 200);
  })
  .openapi(api.reviewed, async (c) => {
    const { reportId } = c.req.valid('param');
    return c.json(await markReviewed(c.var.portal, await askingAbout(c, reportId), reportId, c.req.valid('json').version), 200);
  })
  .openapi(api.comment, async (c) => {
    const { reportId } = c.req.valid('param');
    return c.json(await writeComment(c.var.portal, await askingAbout(c, reportId), reportId, c.req.valid('json').body, await onceOf(c)), 200);
  });
