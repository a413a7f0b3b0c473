/** The test gateway's rules: what a request changes, and what it is answered. Nothing here waits, so a request is done at once or not at all. */
import { randomBytes } from 'node:crypto';
import type { Change, Journal } from './journal.ts';
import type { EventRow, IntentRow, MethodRow, MoveRow, RefundRow } from './rows.ts';
import { declineOf, methodOfToken, savesWell } from './tokens.ts';

/** As banks take: a debit is known to be good a day later. */
const BANK_SECONDS = 24 * 60 * 60;
const LEAST_CENTS = 50;
const MOST_CENTS = 99_999_999;

export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly changes: readonly Change[];
}

type Params = Readonly<Record<string, string>>;

/** A request that is refused as Stripe refuses it. */
export class Refused extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, error: { readonly type?: string; readonly code?: string; readonly param?: string; readonly message: string }) {
    super(error.message);
    this.name = 'Refused';
    this.status = status;
    this.body = { error: { type: 'invalid_request_error', ...error } };
  }
}

export function createIntent(journal: Journal, params: Params, now: Date): Answer {
  const amount = amountOf(params, LEAST_CENTS);
  if (params['currency'] !== 'usd') throw new Refused(400, { param: 'currency', message: 'Only US dollars are taken here.' });
  const method = usableMethod(journal, params['payment_method'] ?? '', params['customer'] ?? null, now);
  const created = secondsOf(now);
  const decline = method.type === 'card' ? declineOf(method, now) : undefined;
  const intent: IntentRow = {
    id: newId('pi'),
    object: 'payment_intent',
    amount,
    currency: 'usd',
    created,
    customer: method.customer,
    description: params['description'] ?? null,
    metadata: metadataOf(params),
    payment_method: method.id,
    status: decline ? 'requires_payment_method' : method.type === 'card' ? 'succeeded' : 'processing',
    last_payment_error: decline ?? null,
  };
  // Without a customer a method is for one payment; one that was declined may be tried again.
  const used: MethodRow = { ...method, spent: method.customer === null && !decline };
  const changes: Change[] = [['intents', intent], ['methods', used], event(intentEvent(intent), intent, created)];
  if (intent.status === 'succeeded') changes.push(['moves', chargeMove(intent, used, created)]);
  if (decline) return { status: 402, body: { error: { ...decline, payment_intent: shownIntent(journal, intent, used) } }, changes };
  return { status: 200, body: shownIntent(journal, intent, used), changes };
}

export function createRefund(journal: Journal, params: Params, now: Date): Answer {
  const intent = journal.get('intents', params['payment_intent'] ?? '');
  if (!intent) throw new Refused(404, { code: 'resource_missing', param: 'payment_intent', message: 'No such payment.' });
  if (intent.status !== 'succeeded') throw new Refused(400, { code: 'payment_intent_unexpected_state', message: 'This payment did not go through.' });
  const amount = amountOf(params, 1);
  const left = intent.amount - sumOf(journal.all('refunds').filter(({ payment_intent }) => payment_intent === intent.id));
  if (left === 0) throw new Refused(400, { code: 'charge_already_refunded', message: 'All of it was given back already.' });
  if (amount > left) throw new Refused(400, { param: 'amount', message: 'More than is left of the payment.' });
  const created = secondsOf(now);
  const refund: RefundRow = {
    id: newId('re'),
    object: 'refund',
    amount,
    currency: 'usd',
    created,
    payment_intent: intent.id,
    metadata: metadataOf(params),
    status: 'succeeded',
  };
  const move: MoveRow = { ...moveHead(created), type: 'refund', amount: -amount, fee: 0, net: -amount, source: refund.id };
  return { status: 200, body: refund, changes: [['refunds', refund], ['moves', move], event('refund.created', refund, created)] };
}

export function createCustomer(_journal: Journal, params: Params, now: Date): Answer {
  const customer = { id: newId('cus'), object: 'customer', created: secondsOf(now), metadata: metadataOf(params) } as const;
  return { status: 200, body: customer, changes: [['customers', customer]] };
}

/** Saves a method for a customer, who is asked by their bank nothing more. */
export function createSetup(journal: Journal, params: Params, now: Date): Answer {
  const customer = params['customer'] ?? '';
  if (!journal.get('customers', customer)) throw new Refused(404, { code: 'resource_missing', param: 'customer', message: 'No such customer.' });
  const method = usableMethod(journal, params['payment_method'] ?? '', null, now);
  const decline = savesWell(method) ? undefined : declineOf(method, now);
  if (decline) return { status: 402, body: { error: decline }, changes: [['methods', method]] };
  const saved: MethodRow = { ...method, customer };
  const setup = { id: newId('seti'), object: 'setup_intent', status: 'succeeded', customer, payment_method: saved };
  return { status: 200, body: setup, changes: [['methods', saved]] };
}

export function detachMethod(journal: Journal, methodId: string): Answer {
  const method = journal.get('methods', methodId);
  if (!method?.customer) throw new Refused(404, { code: 'resource_missing', message: 'It is no customer’s.' });
  const gone: MethodRow = { ...method, customer: null, spent: true };
  return { status: 200, body: gone, changes: [['methods', gone]] };
}

/** What time alone brings about: debits of bank accounts end, and yesterday's moves are paid out. */
export function passTime(journal: Journal, now: Date): Change[] {
  const at = secondsOf(now);
  const settled = journal
    .all('intents')
    .filter(({ status, created }) => status === 'processing' && created + BANK_SECONDS <= at)
    .flatMap((intent) => settle(journal, intent));
  return settled.length > 0 ? settled : payOut(journal, now);
}

function settle(journal: Journal, intent: IntentRow): Change[] {
  const method = journal.get('methods', intent.payment_method);
  if (!method) return [];
  const at = intent.created + BANK_SECONDS;
  const decline = declineOf(method, new Date(at * 1000));
  const ended: IntentRow = { ...intent, status: decline ? 'requires_payment_method' : 'succeeded', last_payment_error: decline ?? null };
  const told = event(intentEvent(ended), ended, at);
  return [['intents', ended], told, ...(decline ? [] : [['moves', chargeMove(ended, method, at)] as const])];
}

/** One payout a day, of all that moved before the day began. */
function payOut(journal: Journal, now: Date): Change[] {
  const today = Math.floor(secondsOf(now) / 86_400) * 86_400;
  const moves = journal.all('moves').filter(({ payout, created }) => payout === null && created < today);
  if (moves.length === 0) return [];
  const id = `po_${new Date(today * 1000).toISOString().slice(0, 10).replaceAll('-', '')}_${randomBytes(4).toString('hex')}`;
  const amount = moves.reduce((sum, { net }) => sum + net, 0);
  const payout = { id, object: 'payout', amount, currency: 'usd', created: today, arrival_date: today, status: 'paid' } as const;
  return [['payouts', payout], ...moves.map((move): Change => ['moves', { ...move, payout: id }]), event('payout.paid', payout, today)];
}

export function shownIntent(journal: Journal, intent: IntentRow, method?: MethodRow): object {
  return { ...intent, payment_method: method ?? journal.get('methods', intent.payment_method) ?? intent.payment_method };
}

/** A charge of Stripe's own kind, as it is the source of a move. */
export function shownSource(journal: Journal, { type, source }: MoveRow): object | string {
  if (type === 'refund') return journal.get('refunds', source) ?? source;
  const intent = journal.get('intents', source);
  return intent ? { id: source.replace('pi_', 'ch_'), object: 'charge', payment_intent: source, metadata: intent.metadata } : source;
}

/** A token's method, if it may be used: by this customer, or once. */
function usableMethod(journal: Journal, token: string, customer: string | null, now: Date): MethodRow {
  const method = journal.get('methods', token) ?? methodOfToken(token, secondsOf(now));
  if (!method || method.customer !== customer) {
    throw new Refused(404, { code: 'resource_missing', param: 'payment_method', message: 'No such payment method.' });
  }
  if (method.spent) throw new Refused(400, { code: 'payment_method_unexpected_state', message: 'This payment method was used already.' });
  return method;
}

/** Cards 2.9 % and 30 cents, accounts 0.8 % and at most 5 dollars: as Stripe charges. */
function chargeMove({ id, amount }: IntentRow, { type }: MethodRow, created: number): MoveRow {
  const fee = type === 'card' ? Math.round(amount * 0.029) + 30 : Math.min(Math.round(amount * 0.008), 500);
  return { ...moveHead(created), type: 'charge', amount, fee, net: amount - fee, source: id };
}

const moveHead = (created: number) => ({ id: newId('txn'), object: 'balance_transaction', created, payout: null }) as const;

function intentEvent({ status }: IntentRow): string {
  return { succeeded: 'payment_intent.succeeded', processing: 'payment_intent.processing', requires_payment_method: 'payment_intent.payment_failed' }[status];
}

function event(type: string, object: object, created: number): Change {
  const row: EventRow = { id: newId('evt'), object: 'event', type, created, livemode: false, data: { object } };
  return ['events', row];
}

function amountOf({ amount = '' }: Params, least: number): number {
  const cents = /^\d{1,8}$/.test(amount) ? Number(amount) : Number.NaN;
  if (!(cents <= MOST_CENTS)) throw new Refused(400, { code: 'parameter_invalid_integer', param: 'amount', message: 'Not an amount.' });
  if (cents < least) throw new Refused(400, { code: 'amount_too_small', param: 'amount', message: 'Too little.' });
  return cents;
}

function metadataOf(params: Params): Record<string, string> {
  const entries = Object.entries(params).flatMap(([name, value]) => {
    const key = /^metadata\[(\w+)\]$/.exec(name)?.[1];
    return key === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

const sumOf = (rows: readonly { readonly amount: number }[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);

const secondsOf = (time: Date): number => Math.floor(time.getTime() / 1000);

const newId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;
