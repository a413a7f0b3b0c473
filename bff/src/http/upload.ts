/** Requests that bring a part of a file: the route reads it as it comes in, with a limit of its own, once it knows who sends it. */
import type { Context } from 'hono';

const PATH = /^\/api\/[a-z-]+(?:\/[\w-]+)*\/documents\/[0-9a-f-]{36}$/;
const TYPE = 'application/offset+octet-stream';

export const isUpload = (c: Pick<Context, 'req'>): boolean => c.req.method === 'PATCH' && c.req.header('content-type') === TYPE && PATH.test(c.req.path);
