/**
 * Who asks: the one value that the guard makes of a request, and that everything
 * below a route takes. A job makes its own, so nothing here knows of HTTP. Only
 * types: what may be read and written as somebody is in `reach.ts` and `write-as.ts`.
 */
import type { Pool } from './pools.ts';
import type { Relationship, Scope } from './scopes.ts';

/** Where it was asked from, for the audit log. A job says its name as the route. */
export interface Via {
  readonly requestId: string | null;
  readonly sourceIp: string | null;
  readonly method: string | null;
  readonly route: string | null;
}

/** A request of a browser, as functions below routes may know it where nobody is signed in yet, or somebody leaves. */
export interface Visit extends Via {
  readonly requestId: string;
  readonly sourceIp: string;
  /** The header that holds all cookies. */
  readonly cookies: string | undefined;
  readonly userAgent: string | null;
}

interface Somebody {
  readonly userId: string;
  readonly displayName: string;
  readonly via: Via;
}

/** A person and their grant. */
interface Granted extends Somebody {
  readonly grantId: string;
  readonly relationship: Relationship;
  /** What the grant allows now. */
  readonly scopes: readonly Scope[];
}

/** Somebody in one patient's record: the patient, who looks after them, or staff. */
export interface PatientWho extends Granted {
  readonly kind: 'patient';
  readonly patientId: string;
  /** A parent's access to a teenager's chart: what is confidential is not there, nor what others wrote. */
  readonly reduced: boolean;
}

/** Staff at one clinic. */
export interface ClinicWho extends Granted {
  readonly kind: 'clinic';
  readonly clinicId: string;
  /** Whose conversations they read and answer: see `pools.ts`. */
  readonly pools: readonly Pool[];
}

/** Whoever passed the guard of a patient's or a clinic's route. */
export type Who = PatientWho | ClinicWho;

/** Somebody signed in, in what is about themselves alone. */
export interface PersonWho extends Somebody {
  readonly kind: 'person';
  readonly sessionId: string;
}
