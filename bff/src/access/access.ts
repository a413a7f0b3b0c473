/** What the guard lets a request do. */
import type { Relationship, Scope } from './scopes.ts';

/** Whose data this request may touch, and by which grant. */
export interface Access {
  readonly grantId: string;
  readonly relationship: Relationship;
  readonly scopes: readonly Scope[];
  /** A parent's access to a teenager's chart: what is confidential is not there, nor what others wrote. */
  readonly reduced: boolean;
}
