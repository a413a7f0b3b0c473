/** What a request may say, before any route sees it: how much, in which JSON, and nothing twice. */
import { createMiddleware } from 'hono/factory';
import { ApiProblem } from './problem.ts';
import type { AppEnv } from './app-env.ts';
import { isUpload } from './upload.ts';

/** Largest JSON body in bytes. */
const BODY_LIMIT = 256 * 1024;
/** Deepest nesting of a body; what routes take goes to five. */
const DEPTH_LIMIT = 20;
/** Values, names and brackets in a body: each costs many times its byte; the longest that a page sends, a week's template, has some hundreds. */
const PARTS_LIMIT = 20_000;

/** Reads at most {@link BODY_LIMIT} bytes of a body, whatever its declared length says. */
export function limitedBody() {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || !c.req.raw.body || isUpload(c)) return next();
    if (Number(c.req.header('content-length') ?? 0) > BODY_LIMIT) throw new ApiProblem('request/too-large');
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of c.req.raw.body) {
      size += chunk.byteLength;
      if (size > BODY_LIMIT) throw new ApiProblem('request/too-large');
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    if (c.req.header('content-type')?.includes('json')) assertJson(body);
    const { url, headers, signal } = c.req.raw;
    c.req.raw = new Request(url, { method: c.req.method, headers, body, signal });
    return next();
  });
}

/**
 * Refuses what could be understood in two ways (HTTP parameter pollution): a
 * name that stands twice in a query, and any query on a write, whose path and
 * body say all there is to say.
 */
export function unambiguousQuery() {
  return createMiddleware<AppEnv>(async (c, next) => {
    const at = c.req.url.indexOf('?');
    if (at === -1) return next();
    const names = [...new URLSearchParams(c.req.url.slice(at)).keys()];
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isRead || new Set(names).size < names.length) throw new ApiProblem('request/malformed');
    return next();
  });
}

function assertJson(body: Buffer): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    JSON.parse(text);
  } catch (cause) {
    throw new ApiProblem('request/malformed', { cause });
  }
  if (!isPlain(text)) throw new ApiProblem('request/malformed');
}

/** Strings, with a colon after those that are names, brackets and what parts values: all there is to look at in valid JSON. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\],]/g;
// A half of a pair is no character, and PostgreSQL keeps no NUL.
const NOT_TEXT = /[\0\uD800-\uDFFF]/u;

/** Whether valid JSON is of moderate depth and of not too many parts, says nothing twice and holds only text that can be kept. */
function isPlain(json: string): boolean {
  /** The names of each object that is open; `null` for an array. */
  const open: (Set<string> | null)[] = [];
  let parts = 0;
  for (const [token, colon] of json.matchAll(TOKENS)) {
    parts += 1;
    if (parts > PARTS_LIMIT) return false;
    if (token === ',') continue;
    if (token === '{' || token === '[') {
      if (open.push(token === '{' ? new Set() : null) > DEPTH_LIMIT) return false;
    } else if (token === '}' || token === ']') open.pop();
    else {
      const text = JSON.parse(colon === undefined ? token : token.slice(0, -colon.length)) as string;
      if (NOT_TEXT.test(text)) return false;
      const names = colon === undefined ? null : open.at(-1);
      if (names?.has(text)) return false;
      names?.add(text);
    }
  }
  return true;
}
