/** The one way to make a router, so that no route answers a bad request with anything but a problem. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Portal } from '../portal.ts';
import type { Access } from '../access/guard.ts';
import type { PersonWho, Who } from '../access/who.ts';
import type { Session } from '../auth/session.ts';
import { problemResponse } from './problem.ts';

export interface AppEnv {
  Variables: {
    portal: Portal;
    requestId: string;
    /** Address of the client, behind the trusted proxies. */
    sourceIp: string;
    /** Set by `requireAccess` and `requireSession`. */
    session: Session;
    /** Who asks, set by `requireAccess` and `requireSession`; routes get it by `asking.ts`. */
    who: Who | PersonWho;
    /** Set by `requireAccess`. */
    access: Access;
    /** The patient of a patient-scoped route, set by `requireAccess`. */
    patientId: string;
    /** The clinic of a clinic-scoped route, set by `requireAccess`. */
    clinicId: string;
    /** Set by a clinic's route that showed one patient: the log says whose record it was, and the patient sees it. */
    shownPatientId?: string;
  };
}

export function createRouter(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      // An id in the path that is not an id names nothing; anything else is a field the caller can correct.
      if (result.target === 'param') return problemResponse(c, 'resource/not-found');
      const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code }));
      return problemResponse(c, 'request/invalid', { errors });
    },
  });
}
