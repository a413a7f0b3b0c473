/** Who asks, taken from a request: the last place where Hono's context is needed. */
import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import type { ClinicWho, PatientWho, PersonWho, Via, Visit, Who } from './who.ts';

type Asked = Pick<Context<AppEnv>, 'get'>;

/** Of a route below one patient. */
export const askingPatient = (c: Asked): PatientWho => ofKind(c, 'patient');

/** Of a route below one clinic. */
export const askingClinic = (c: Asked): ClinicWho => ofKind(c, 'clinic');

/** Of a route about the signed-in person. */
export const askingPerson = (c: Asked): PersonWho => ofKind(c, 'person');

/** Of a route that is the same below a patient and a clinic. */
export function asking(c: Asked): Who {
  const who = c.get('who');
  if (who.kind === 'person') throw new TypeError('This route is not below a patient or a clinic.');
  return who;
}

/** Where a request comes from, for the audit log. */
export function viaOf(c: Context<AppEnv>): Pick<Visit, keyof Via> {
  return { requestId: c.get('requestId'), sourceIp: c.get('sourceIp'), method: c.req.method, route: c.req.path };
}

/** Of a route where nobody has to be signed in. */
export function visiting(c: Context<AppEnv>): Visit {
  return { ...viaOf(c), cookies: c.req.header('cookie'), userAgent: c.req.header('user-agent') ?? null };
}

function ofKind<Kind extends (Who | PersonWho)['kind']>(c: Asked, kind: Kind): Extract<Who | PersonWho, { kind: Kind }> {
  const who = c.get('who');
  // A route mounted in the wrong place: found by the first request of any test.
  if (who.kind !== kind) throw new TypeError(`This route is not below a ${kind}.`);
  return who as Extract<Who | PersonWho, { kind: Kind }>;
}
