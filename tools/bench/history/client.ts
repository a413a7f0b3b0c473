/**
 * One who books, moves and cancels at random, as one patient after another, and
 * writes down what was sent and what came of it. Sent again is only what is safe
 * to repeat, at whichever process is there.
 */
import { randomUUID } from 'node:crypto';
import { patientId } from '../../../bff/bench/crowd.ts';
import { ask, type AskOptions } from '../ask.ts';
import type { HoldOperation, Operation } from './operations.ts';

export interface ClientOptions {
  /** Addresses of the processes as they are now. */
  readonly urls: () => readonly string[];
  readonly slotIds: readonly string[];
  /** Numbers of the patients of this client, one after the other. */
  readonly patients: Iterator<number>;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly log: Operation[];
  /** Called with each operation that is over. */
  readonly onDone: () => void;
}

interface OwnHold {
  readonly id: string;
  readonly moves: string | null;
}

/** Fewer than what one patient may book in a day, and one person hold in an hour. */
const MOST_CONFIRMS = 10;
const MOST_HOLDS = 45;
const MOST_VISITS = 2;
const MOST_TRIES = 4;
const GIVE_UP_MS = 30_000;

interface Told {
  readonly outcome: Operation['outcome'];
  readonly body: Readonly<Record<string, unknown>>;
}

export class HistoryClient {
  private readonly options: ClientOptions;
  private patient = 0;
  private hold: OwnHold | null = null;
  private visits: string[] = [];
  private confirms = 0;
  private holds = 0;

  constructor(options: ClientOptions) {
    this.options = options;
    this.nextPatient();
  }

  /** Sends one operation. */
  async step(): Promise<void> {
    if (this.confirms >= MOST_CONFIRMS || this.holds >= MOST_HOLDS) return this.leave();
    const { random } = this.options;
    const chance = random();
    const { hold } = this;
    if (hold && chance < 0.55) return this.confirm(hold);
    if (hold && chance < 0.7) return this.extend(hold);
    if (hold && chance < 0.85) return this.release(hold);
    const [visit] = this.visits;
    if (!hold && visit !== undefined && chance < (this.visits.length < MOST_VISITS ? 0.2 : 0.5)) return this.cancel(visit);
    const isFull = this.visits.length >= MOST_VISITS;
    return this.take(visit !== undefined && (isFull || random() < 0.4) ? visit : null);
  }

  /** Gives up what they have, and goes on as the next patient. */
  private async leave(): Promise<void> {
    const [visit] = this.visits;
    if (visit !== undefined) return this.cancel(visit);
    this.nextPatient();
    return this.step();
  }

  private nextPatient(): void {
    const next = this.options.patients.next();
    if (next.done) throw new Error('There are no patients left.');
    this.patient = next.value;
    this.hold = null;
    this.confirms = 0;
    this.holds = 0;
  }

  private async take(moves: string | null): Promise<void> {
    const { slotIds, random } = this.options;
    const slotId = slotIds[Math.floor(random() * slotIds.length)] ?? '';
    const key = randomUUID();
    this.holds += 1;
    this.hold = null;
    const body = { slotId, visitType: 'follow-up', ...(moves === null ? {} : { movesVisitId: moves }) };
    const { told, operation } = await this.until<HoldOperation>(
      () => ({ op: 'hold', ...this.sent(), key, slotId, moves }),
      () => this.send('scheduling/holds', { body, key }),
    );
    if (told.outcome !== 'ok') return;
    operation.holdId = String(told.body['id']);
    operation.expiresAt = String(told.body['expiresAt']);
    this.hold = { id: operation.holdId, moves };
  }

  private async confirm({ id, moves }: OwnHold): Promise<void> {
    this.confirms += 1;
    const { told, operation } = await this.until(
      () => ({ op: 'confirm' as const, ...this.sent(), holdId: id }) as Extract<Operation, { op: 'confirm' }>,
      () => this.send(`scheduling/holds/${id}/confirm`, { body: {} }),
    );
    this.hold = null;
    if (told.outcome !== 'ok') return;
    operation.visitId = String(told.body['visitId']);
    if (moves === null) this.visits.push(operation.visitId);
  }

  private async extend({ id }: OwnHold): Promise<void> {
    const { told, operation } = await this.until(
      () => ({ op: 'extend' as const, ...this.sent(), holdId: id }) as Extract<Operation, { op: 'extend' }>,
      () => this.send(`scheduling/holds/${id}/extend`, { body: {} }),
    );
    if (told.outcome === 'ok') operation.expiresAt = String(told.body['expiresAt']);
  }

  private async release({ id }: OwnHold): Promise<void> {
    await this.until(
      () => ({ op: 'release' as const, ...this.sent(), holdId: id }),
      () => this.send(`scheduling/holds/${id}`, { method: 'DELETE' }),
    );
    this.hold = null;
  }

  private async cancel(visitId: string): Promise<void> {
    await this.until(
      () => ({ op: 'cancel' as const, ...this.sent(), visitId }),
      () => this.send(`appointments/visits/${visitId}/cancel`, { body: {} }),
    );
    this.visits = this.visits.filter((one) => one !== visitId);
  }

  private sent(): { patientId: string; outcome: Operation['outcome'] } {
    return { patientId: patientId(this.patient), outcome: 'unknown' };
  }

  /** Writes down what is sent and what came of it; mostly sends it again while nobody is told. */
  private async until<O extends Operation>(make: () => O, send: () => Promise<Told>): Promise<{ told: Told; operation: O }> {
    const { log, random, onDone } = this.options;
    for (let tries = 1; ; tries += 1) {
      const operation = make();
      log.push(operation);
      const told = await send();
      operation.outcome = told.outcome;
      if (told.outcome !== 'unknown' || tries === MOST_TRIES || random() < 0.3) {
        onDone();
        return { told, operation };
      }
    }
  }

  private async send(path: string, options: AskOptions): Promise<Told> {
    const unknown: Told = { outcome: 'unknown', body: {} };
    const answer = await this.atSomeProcess((url) => ask(url, this.patient, path, options));
    if (!answer) return unknown;
    const text = await answer.text().catch(() => null);
    if (text === null || answer.status >= 500) {
      await this.untilReady();
      return unknown;
    }
    const body = (text === '' ? {} : JSON.parse(text)) as Told['body'];
    if (answer.ok) return { outcome: 'ok', body };
    if (answer.status === 409 || answer.status === 404) return { outcome: 'fail', body };
    throw new Error(`${path} answered ${answer.status}: ${text}`);
  }

  /** Where nobody listens nothing was sent: it goes to another. Null when it went, and no answer came. */
  private async atSomeProcess(send: (url: string) => Promise<Response>): Promise<Response | null> {
    const until = Date.now() + GIVE_UP_MS;
    while (Date.now() < until) {
      const urls = this.options.urls();
      const url = urls[Math.floor(this.options.random() * urls.length)] ?? '';
      try {
        return await send(url);
      } catch (error) {
        if (!isRefused(error)) return null;
        await aMoment();
      }
    }
    throw new Error('No process answers.');
  }

  /** Until some process says that it and the database are there. */
  private async untilReady(): Promise<void> {
    const until = Date.now() + GIVE_UP_MS;
    while (Date.now() < until) {
      const ready = await Promise.all(
        this.options.urls().map((url) =>
          fetch(`${url}/readyz`).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      );
      if (ready.includes(true)) return;
      await aMoment();
    }
    throw new Error('No process is ready.');
  }
}

const isRefused = (error: unknown): boolean =>
  error instanceof Error && typeof error.cause === 'object' && error.cause !== null && 'code' in error.cause && error.cause.code === 'ECONNREFUSED';

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
