/**
 * The typed clients of the API. What holds for every call is done here once:
 * path parameters are given as they are and encoded, and what one call needs
 * beside its content (signal, key) is said where the client is made.
 *
 *     subjectClient<BillingApi>(subject, 'billing', fetchApi, { signal }).statements[':statementId'].$get({ param: { statementId } })
 */
import { hc } from 'hono/client';
import type { Hono } from 'hono';

// Any router, whatever its server-side environment: a client needs only the types of its routes.
// oxlint-disable-next-line typescript/no-explicit-any
type ApiRoutes = Hono<any, any, any>;

/** Whose data a client asks for. */
export interface SubjectRef {
  readonly kind: 'patient' | 'clinic';
  readonly id: string;
}

/** What a call needs beside its content. What is left out or `undefined` is not sent. */
export interface CallOptions {
  /** Ends the request; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Sent as `Idempotency-Key`: the same key with the same content is done once, however often it is sent. */
  readonly key?: string | undefined;
  /** The request outlives the page that sent it. */
  readonly keepalive?: boolean | undefined;
  /** Nobody asked for it: it keeps no session alive from which the person has walked away. */
  readonly background?: boolean | undefined;
}

/** The typed client of routes about the signed-in person, below `path`. */
export function personClient<Api extends ApiRoutes>(path: `/api/${string}`, fetchApi: typeof fetch, options: CallOptions = {}) {
  return encodeParams(hc<Api>(path, { fetch: fetchApi, ...sent(options) }));
}

/** The typed client of one feature's routes for one subject. */
export function subjectClient<Api extends ApiRoutes>(subject: SubjectRef, feature: string, fetchApi: typeof fetch, options: CallOptions = {}) {
  return encodeParams(hc<Api>(subjectPath(subject, feature), { fetch: fetchApi, ...sent(options) }));
}

/** The address of something of a subject, for links and downloads: `subjectPath(clinic, 'desk', 'requests', id)`. */
export function subjectPath(subject: SubjectRef, feature: string, ...ids: readonly string[]): string {
  const subjects = subject.kind === 'patient' ? 'patients' : 'clinics';
  return ['/api', subjects, pathSegment(subject.id), feature, ...ids.map(pathSegment)].join('/');
}

/**
 * Names nothing. It stands for an id that no path can carry: an empty one would
 * name the list it is in, `.` and `..` are resolved by every browser, encoded or
 * not, and a lone surrogate has no encoding. The answer is then the server's own
 * "not there".
 */
const NOTHING = '\u{FFFD}';

function pathSegment(id: string): string {
  return encodeURIComponent(id === '' || id === '.' || id === '..' || !id.isWellFormed() ? NOTHING : id);
}

function sent({ signal, key, keepalive, background }: CallOptions): { headers: Record<string, string>; init: RequestInit } {
  return {
    headers: { ...(key === undefined ? {} : { 'Idempotency-Key': key }), ...(background ? { 'x-portal-background': '1' } : {}) },
    init: { ...(signal ? { signal } : {}), ...(keepalive ? { keepalive } : {}) },
  };
}

/** The same client, which encodes the `param` values of every call; `hc` puts them into the path as they are. */
function encodeParams<Client>(client: Client): Client {
  // Every part of a client is a function; only the types `hc` makes don't say so.
  return encodeCalls(client as () => unknown) as Client;
}

function encodeCalls(client: () => unknown): () => unknown {
  return new Proxy(client, {
    get(target, name) {
      const inner: unknown = Reflect.get(target, name);
      return typeof inner === 'function' ? encodeCalls(inner as () => unknown) : inner;
    },
    apply: (target, self, [content, ...rest]: [unknown, ...unknown[]]) => Reflect.apply(target, self, [withEncodedParams(content), ...rest]),
  });
}

function withEncodedParams(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || !('param' in content)) return content;
  const params = Object.entries(content.param as Readonly<Record<string, string>>);
  return { ...content, param: Object.fromEntries(params.map(([name, id]) => [name, pathSegment(id)])) };
}
