/** Which features there are (`/api/features`), and the files of their releases. Both are public: they hold code, no data. */
import { createRoute } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { json } from '../access/subject-route.ts';
import { createRouter } from '../http/router.ts';
import { answerWithFile, IMMUTABLE } from '../http/static-files.ts';
import type { Registry } from './releases.ts';
import { FeaturesSchema } from './schema.ts';

const list = createRoute({
  method: 'get',
  path: '/api/features',
  summary: 'The features of the portal: the release in use and the one to fall back to',
  'x-scope': 'public',
  responses: { 200: json('All features.', FeaturesSchema) },
});

/** Routes over one registry. `GET /features/:name/:releaseId/<file>` answers only with files its release lists. */
export function createRegistryRoutes(registry: Registry) {
  const router = createRouter();
  // Code and titles only: nothing a compressed length could tell.
  router.use('/api/features', compress());
  return router
    .openapi(list, async (c) => {
      c.header('cache-control', 'no-store');
      return c.json({ features: [...(await registry.features())] }, 200);
    })
    .get('/features/:name/:releaseId/:file{.+}', async (c) => {
      const { name, releaseId, file } = c.req.param();
      const path = await registry.findFile(name, releaseId, file);
      return (path ? await answerWithFile(c, path, IMMUTABLE) : undefined) ?? c.notFound();
    });
}
