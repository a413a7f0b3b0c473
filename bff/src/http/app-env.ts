/** What a request carries with it, from the middleware to the handler. */
import type { PersonWho, Who } from '../access/who.ts';
import type { Session } from '../auth/current-session.ts';
import type { Portal } from '../portal.ts';

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
    /** Set by a clinic's route that showed one patient: the log says whose record it was, and the patient sees it. */
    shownPatientId?: string;
  };
}
