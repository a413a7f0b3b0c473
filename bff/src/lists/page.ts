/**
 * What every list of the API has in common: a part of it, how many there are in
 * all, and where the next part begins. A cursor says after which row that is, by
 * the row's sort key and id, so that rows which come and go meanwhile neither
 * repeat nor hide others. It is sealed: it may tell of a visit's time, and stands
 * in an address.
 */
import { z } from 'zod';
import type { Context, TypedResponse } from 'hono';
import { seal, unseal } from '../auth/seal.ts';
import type { JSONParsed } from 'hono/utils/types';
import type { AppEnv } from '../http/app-env.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Portal } from '../portal.ts';

export interface Page<Item> {
  items: Item[];
  count: number;
  next: string | null;
}

/** Where a row stands in its list. */
export interface Place {
  /** Its sort key, as PostgreSQL writes it. */
  readonly key: string;
  readonly id: string;
}

/** The cursor of a place in one list of one subject: it opens in no other. */
export function cursorOf({ config }: Pick<Portal, 'config'>, list: string, { key, id }: Place): string {
  return Buffer.from(seal(config.secret, `cursor ${list}`, JSON.stringify([key, id]))).toString('base64url');
}

const Sealed = z.tuple([z.string(), z.string()]);

/** The place of a cursor; `null` for the beginning. @throws {ApiProblem} request/invalid when it is not one of this list */
export function placeOf({ config }: Pick<Portal, 'config'>, list: string, after: string | undefined): Place | null {
  if (after === undefined) return null;
  const text = unseal(config.secret, `cursor ${list}`, Buffer.from(after, 'base64url'));
  if (text === null) throw new ApiProblem('request/invalid', { errors: [{ path: 'after', code: 'invalid_cursor' }] });
  const [key, id] = Sealed.parse(JSON.parse(text));
  return { key, id };
}

/** JSON that the database wrote, with the type it is of. It goes to the browser as it is. */
export interface Written<Body> {
  readonly json: string;
  /** Only for the compiler: what `json` holds. */
  readonly body?: Body;
}

/** What the database wrote, for who looks into it. */
export function readWritten<Body>({ json }: Written<Body>): Body {
  return JSON.parse(json) as Body;
}

/** Answers with what the database wrote. */
export function writtenJson<Body>(c: Context<AppEnv>, { json }: Written<Body>): Response & TypedResponse<JSONParsed<Body>, 200, 'json'> {
  const answer: Response = c.body(json, 200, { 'content-type': 'application/json' });
  // The body is that type written out, which the type of `c.body` can't know.
  return answer as Response & TypedResponse<JSONParsed<Body>, 200, 'json'>;
}
