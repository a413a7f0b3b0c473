/**
 * Pharmacies behind a FHIR R4 server. Orders are put there by a number of ours (a
 * conditional update, R4 http.html#cond-update), so that one that is sent twice is
 * there once. What the server has of a pharmacy is its Location.
 */
import { z } from 'zod';
import { PHARMACY_SYSTEM } from '../fhir/system-urls.ts';
import { GatewayError } from './gateway.ts';
import type { PharmacyGateway } from './gateway.ts';

const ORDER_MS = 30_000;
/** Somebody waits for it on a page. */
const LOOK_MS = 4_000;

const found = z.object({ entry: z.array(z.object({ resource: z.object({ status: z.string().optional() }) })).optional() });

/** @param url of the server, with user and password in it where it asks for them */
export function fhirGateway(url: string): PharmacyGateway {
  const { username, password, protocol, host, pathname } = new URL(url);
  const base = `${protocol}//${host}${pathname.replace(/\/+$/, '')}`;
  const headers = {
    accept: 'application/fhir+json',
    ...(username ? { authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}` } : {}),
  };
  const by = ({ system, value }: { system: string; value: string }): string => `identifier=${encodeURIComponent(`${system}|${value}`)}`;

  async function ask(path: string, timeout: number, init: RequestInit = {}): Promise<Response> {
    let answer: Response;
    try {
      answer = await fetch(`${base}/${path}`, { ...init, headers: { ...headers, ...init.headers }, redirect: 'error', signal: AbortSignal.timeout(timeout) });
    } catch {
      throw new GatewayError('unreachable', false);
    }
    if (answer.ok) return answer;
    await answer.body?.cancel();
    // A wrong order stays wrong; a server that is busy, or does not let us in, may be better later.
    throw new GatewayError(String(answer.status), [400, 409, 412, 422].includes(answer.status));
  }

  return {
    async takesRequests(pharmacyId) {
      const answer = await ask(`Location?${by({ system: PHARMACY_SYSTEM, value: pharmacyId })}`, LOOK_MS);
      const { success, data } = found.safeParse(await answer.json().catch(() => null));
      if (!success) throw new GatewayError('unreadable', false);
      const [location] = data.entry ?? [];
      return location !== undefined && (location.resource.status ?? 'active') === 'active';
    },
    async send({ resourceType, key, body }) {
      const answer = await ask(`${resourceType}?${by(key)}`, ORDER_MS, {
        method: 'PUT',
        headers: { 'content-type': 'application/fhir+json' },
        body: JSON.stringify(body),
      });
      await answer.body?.cancel();
    },
  };
}
