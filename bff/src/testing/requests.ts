/** The route table, read from the app itself, so that a new route is in every test over it by itself. */
import { randomUUID } from 'node:crypto';
import type { TestPortal, Visitor } from './portal.ts';

export interface RouteEntry {
  readonly method: string;
  /** With Hono's `:placeholders`. */
  readonly path: string;
  /** What the route says it needs: `public`, `session`, `any` or a scope; `undefined` when it does not say. */
  readonly access: string | undefined;
  /** Whether it is for the patient alone. */
  readonly onlySelf: boolean;
  /** Whether it is for staff alone. */
  readonly onlyStaff: boolean;
  /** Whether it may change something. */
  readonly writes: boolean;
  /** Whether it asks for an `Idempotency-Key`. */
  readonly once: boolean;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every route of the API, with what its description says about access. */
export function routeTable({ app }: TestPortal): RouteEntry[] {
  const { paths = {} } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } });
  const described = new Map<string, Pick<RouteEntry, 'access' | 'onlySelf' | 'onlyStaff' | 'writes' | 'once'>>();
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = item?.[method];
      if (operation)
        described.set(`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`, {
          access: operation['x-scope'] as string | undefined,
          onlySelf: operation['x-self'] === true,
          onlyStaff: operation['x-staff'] === true,
          writes: method !== 'get' && operation['x-reads'] !== true,
          once: operation['x-once'] === true,
        });
    }
  }
  const seen = new Map<string, RouteEntry>();
  for (const { method, path } of app.routes) {
    if (method === 'ALL' || !path.startsWith('/api/')) continue;
    const plain = path.replace(/\/$/, '');
    const key = `${method} ${plain}`;
    const {
      access,
      onlySelf = false,
      onlyStaff = false,
      writes = method !== 'GET',
      once = false,
    } = described.get(key) ?? described.get(`${key}/`) ?? { access: undefined };
    seen.set(key, { method, path: plain, access, onlySelf, onlyStaff, writes, once });
  }
  return [...seen.values()];
}

/** Whether a route is about one patient or one clinic. */
export function isSubjectRoute({ path }: RouteEntry): boolean {
  return /^\/api\/(patients\/:patientId|clinics\/:clinicId)\//.test(`${path}/`);
}

/** Calls a route about a subject, with an empty body for writes and made-up ids for whatever else its path names. */
export function call(visitor: Visitor, { method, path }: RouteEntry, subjectId: string): Promise<Response> {
  const url = path.replace(/:(patientId|clinicId)/, subjectId).replaceAll(/:\w+/g, () => randomUUID());
  return method === 'GET' ? visitor.get(url) : visitor.send(method as 'POST', url, {});
}
