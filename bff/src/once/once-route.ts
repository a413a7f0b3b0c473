/** How a route says that it asks for an `Idempotency-Key`: spread {@link ONCE} into its description. Nothing here brings the server along. */
import type { RouteConfig } from '@hono/zod-openapi';

/** What the description of such a route says. */
export const ONCE: Readonly<{ 'x-once': true } & Pick<RouteConfig, 'parameters'>> = {
  'x-once': true,
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'Made for what is sent. Sent again with the same content, the first answer is given again; with other content it is refused.',
      schema: { type: 'string', format: 'uuid' },
    },
  ],
};
