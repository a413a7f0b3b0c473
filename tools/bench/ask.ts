/** Requests of a crowd's patients about what is their own, as a browser sends them. */
import { patientId, sessionCookie } from '../../bff/bench/crowd.ts';
import { SECRET } from './cold.ts';
import type { RequestTimes } from './request-times.ts';

export interface AskOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: object;
  /** For what is safe to send again. */
  readonly key?: string;
}

/** Of patient `n`, at a path below their own. @throws when the server is not there, or goes away before it has answered */
export function ask(url: string, n: number, path: string, { method = 'POST', body, key }: AskOptions): Promise<Response> {
  return fetch(`${url}/api/patients/${patientId(n)}/${path}`, {
    method,
    headers: {
      'x-portal-client': '1',
      origin: url,
      cookie: sessionCookie(n, SECRET),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

/** How long the server spends on such a request, in milliseconds. @throws when it refuses */
export async function timeSpent(url: string, requests: RequestTimes, n: number, path: string, options: AskOptions): Promise<number> {
  const answer = await ask(url, n, path, options);
  await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return requests.timeOf(answer);
}
