/**
 * What every list of the API has in common: a part of it, how many there are in
 * all, and where the next part begins. A cursor says after which row that is, by
 * the row's sort key and id, so that rows which come and go meanwhile neither
 * repeat nor hide others. It is sealed: it may tell of a visit's time, and stands
 * in an address.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type { AppEnv } from '../http/app-env.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Portal } from '../portal.ts';
import { MOST_COUNTED } from './page-schema.ts';

export interface Page<Item> {
  items: Item[];
  /** In all. */
  count: number;
  /** There are more than that. */
  isMore?: true | undefined;
  next: string | null;
}

/** What a list says of how many there are. @param counted - how many; one more than `MOST_COUNTED` stands for any number that is */
export function countOf(counted: number): Pick<Page<unknown>, 'count' | 'isMore'> {
  return counted > MOST_COUNTED ? { count: MOST_COUNTED, isMore: true } : { count: counted };
}

/** Where a row stands in its list. */
export interface Place {
  /** Its sort key, as PostgreSQL writes it. */
  readonly key: string;
  readonly id: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The cursor of a place in one list: it opens in no other. The same place has
 * the same cursor, so that answers tell nothing by being different: the nonce is
 * made of what is sealed (RFC 5297 calls that a synthetic initialization vector).
 */
export function cursorOf({ config }: Pick<Portal, 'config'>, list: string, { key, id }: Place): string {
  const text = JSON.stringify([key, id]);
  const secret = keyOf(config.secret);
  const nonce = createHmac('sha256', secret).update(`${list} ${text}`).digest().subarray(0, NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(list));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

const Sealed = z.tuple([z.string(), z.string()]);

/** The place of a cursor; `null` for the beginning. @throws {ApiProblem} request/invalid when it is not one of this list */
export function placeOf({ config }: Pick<Portal, 'config'>, list: string, after: string | undefined): Place | null {
  if (after === undefined) return null;
  const bytes = Buffer.from(after, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  if (tag.length < TAG_BYTES) throw notOfThisList();
  const decipher = createDecipheriv('aes-256-gcm', keyOf(config.secret), nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(list)).setAuthTag(tag);
  let text: string;
  try {
    text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString();
  } catch (cause) {
    throw notOfThisList(cause);
  }
  const [key, id] = Sealed.parse(JSON.parse(text));
  return { key, id };
}

function notOfThisList(cause?: unknown): ApiProblem {
  return new ApiProblem('request/invalid', { errors: [{ path: 'after', code: 'invalid_cursor' }], cause });
}

/** The key of cursors, made once of each secret. */
const keys = new Map<string, Buffer>();

function keyOf(secret: string): Buffer {
  let key = keys.get(secret);
  if (!key) keys.set(secret, (key = Buffer.from(hkdfSync('sha256', secret, '', 'portal list cursors', 32))));
  return key;
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
