/** The part of Stripe's API that the portal uses, answered by the test gateway. */
import { createHash } from 'node:crypto';
import type { Answer } from './account.ts';
import { createCustomer, createIntent, createRefund, createSetup, detachMethod, Refused, shownIntent, shownSource } from './account.ts';
import type { Change, Journal } from './journal.ts';
import { isSlow, losesAnswer, methodOfToken } from './tokens.ts';

export interface ApiRequest {
  readonly method: string;
  /** Below `/v1/`. */
  readonly path: string;
  /** Of the body or the query, with names as they are written: `created[gte]`. */
  readonly params: Readonly<Record<string, string>>;
  readonly key: string | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: object;
  readonly replayed?: boolean;
}

const PAGE = 100;

type Write = (journal: Journal, params: ApiRequest['params'], now: Date) => Answer;
const WRITES: Readonly<Record<string, Write>> = {
  payment_intents: createIntent,
  refunds: createRefund,
  customers: createCustomer,
  setup_intents: createSetup,
};

/** What a write under a key that is done already is answered: the same again, or that it is not the same. */
export function answerAgain(journal: Journal, request: ApiRequest): ApiAnswer | undefined {
  const known = request.key === undefined ? undefined : journal.get('keys', request.key);
  if (!known) return undefined;
  if (known.request === hashOf(request)) return { status: known.status, body: known.body, replayed: true };
  const message = 'Keys for idempotent requests can only be used with the same parameters they were first used with.';
  return { status: 400, body: { error: { type: 'idempotency_error', message } } };
}

/** Does a write and keeps its answer with what it changed, so that neither is there without the other. */
export function answerWrite(journal: Journal, request: ApiRequest, now: Date): ApiAnswer {
  let answer: Answer;
  try {
    answer = doWrite(journal, request, now);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    answer = { status: error.status, body: error.body, changes: [] };
  }
  const { status, body, changes } = answer;
  const kept: Change[] = request.key === undefined ? [] : [['keys', { id: request.key, request: hashOf(request), status, body }]];
  journal.write([...changes, ...kept]);
  return { status, body };
}

function doWrite(journal: Journal, { path, params }: ApiRequest, now: Date): Answer {
  const detached = /^payment_methods\/(\w+)\/detach$/.exec(path)?.[1];
  if (detached !== undefined) return detachMethod(journal, detached);
  const write = WRITES[path];
  if (!write) throw new Refused(404, { message: `Unrecognized request URL: ${path}.` });
  return write(journal, params, now);
}

export function answerRead(journal: Journal, { path, params }: ApiRequest): ApiAnswer {
  if (path === 'payment_intents') return listed(params, journal.all('intents'), (intent) => shownIntent(journal, intent));
  if (path === 'refunds') {
    const { payment_intent: intent } = params;
    return listed(params, intent === undefined ? journal.all('refunds') : journal.all('refunds').filter((refund) => refund.payment_intent === intent));
  }
  if (path === 'payouts') return listed(params, journal.all('payouts'));
  if (path === 'balance_transactions') {
    const moves = journal.all('moves').filter(({ payout }) => payout === params['payout']);
    return listed(params, moves, (move) => ({ ...move, source: shownSource(journal, move) }));
  }
  return { status: 404, body: { error: { type: 'invalid_request_error', message: `Unrecognized request URL: ${path}.` } } };
}

interface Listed {
  readonly id: string;
  readonly created: number;
  readonly arrival_date?: number;
}

/** A page, newest first, as Stripe's lists are. */
function listed<Row extends Listed>(params: ApiRequest['params'], rows: readonly Row[], show: (row: Row) => object = (row) => row): ApiAnswer {
  const within = (name: string, value: number | undefined): boolean => {
    const [from, to] = [params[`${name}[gte]`], params[`${name}[lt]`]];
    return (from === undefined || (value ?? 0) >= Number(from)) && (to === undefined || (value ?? 0) < Number(to));
  };
  const found = rows.filter((row) => within('created', row.created) && within('arrival_date', row.arrival_date)).toReversed();
  const after = found.findIndex(({ id }) => id === params['starting_after']) + 1;
  const size = Math.min(Number(params['limit'] ?? 10), PAGE);
  const page = found.slice(after, after + size);
  return { status: 200, body: { object: 'list', data: page.map(show), has_more: after + size < found.length } };
}

/** What the token or saved method of a request does to its answer. */
export function answerManner(journal: Journal, { path, params }: ApiRequest, now: Date): { readonly lost: boolean; readonly slow: boolean } {
  const token = path === 'payment_intents' ? params['payment_method'] : undefined;
  const method = token === undefined ? undefined : (journal.get('methods', token) ?? methodOfToken(token, Math.floor(now.getTime() / 1000)));
  return { lost: method !== undefined && losesAnswer(method), slow: method !== undefined && isSlow(method) };
}

function hashOf({ method, path, params }: ApiRequest): string {
  const sorted = Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([method, path, sorted]))
    .digest('base64url');
}
