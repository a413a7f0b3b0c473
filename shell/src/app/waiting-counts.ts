/**
 * How many things wait in each feature of the open record, or at the open desk, for the places in
 * the navigation: asked for when a record is opened, after whatever this person
 * changed or read, and on live events. Home reads them with its own request.
 * What can't be learned now stays as it was: nobody is kept from anything by it.
 */
import type { LiveEventName } from '@portal/bff/contract';
import type { ReactiveControllerHost } from 'lit';
import type { ApiTransport, LiveEvents } from '../contract/contexts.ts';
import { readDeskWaiting } from './desk-waiting.ts';
import type { Clinic } from './desk-waiting.ts';
import { readGlance } from '../home/home-api.ts';
import type { HomeGlance } from '../home/home-api.ts';
import { systemClock } from '../contract/clock.ts';
import type { Clock } from '../contract/clock.ts';
import type { SubjectInfo } from '../session/session-info.ts';

export type Waiting = HomeGlance['waiting'];

/** Home read it: `detail` says whose it is. */
export type WaitingReadEvent = CustomEvent<{ readonly patientId: string; readonly waiting: Waiting }>;

const NOTHING: Waiting = {};

/** After so many milliseconds without another reason it is asked for. */
const SOON = 400;

const REFRESHING: readonly LiveEventName[] = [
  'messages.changed',
  'messages.sorted',
  'appointments.changed',
  'records.results-changed',
  'notices.changed',
  'notices.failed-changed',
];

/** Whose pages are open. */
type Followed = Pick<SubjectInfo, 'kind' | 'id'> & Clinic;

interface Options {
  readonly api: ApiTransport;
  readonly events: LiveEvents;
  readonly clock?: Pick<Clock, 'after'>;
}

export class WaitingCounts {
  private readonly _host: ReactiveControllerHost;
  private readonly _api: ApiTransport;
  private readonly _clock: Pick<Clock, 'after'>;
  private readonly _stop: readonly (() => void)[];
  private _subject: Followed | undefined;
  private _waiting: Waiting = NOTHING;
  private _abort: AbortController | undefined;
  private _cancel: () => void = () => undefined;
  /** Home tells by itself. */
  private _isTold = false;

  constructor(host: ReactiveControllerHost, { api, events, clock = systemClock }: Options) {
    this._host = host;
    this._api = api;
    this._clock = clock;
    this._stop = REFRESHING.map((type) => events.subscribe(type, () => this.refresh()));
  }

  /** By feature key; empty where nothing waits, or nothing is known. */
  get value(): Waiting {
    return this._waiting;
  }

  /** Another page is shown: of this patient or clinic, or of nobody. With `isTold` it reads them itself. */
  follow(subject: Followed | undefined, isTold: boolean): void {
    this._isTold = isTold;
    const isSame = subject?.id === this._subject?.id;
    this._subject = subject;
    if (isSame) return;
    this._abort?.abort();
    this._cancel();
    this._set(NOTHING);
    this.refresh();
  }

  /** Takes what a page read. */
  tell({ detail: { patientId, waiting } }: WaitingReadEvent): void {
    if (patientId === this._subject?.id) this._set(waiting);
  }

  /** Something may have come or been read: asked for soon, and once for several reasons. */
  refresh(): void {
    if (this._subject === undefined || this._isTold) return;
    this._cancel();
    this._cancel = this._clock.after(SOON, () => void this._read());
  }

  dispose(): void {
    this._cancel();
    this._abort?.abort();
    for (const stop of this._stop) stop();
  }

  private async _read(): Promise<void> {
    const subject = this._subject;
    if (subject === undefined) return;
    this._abort?.abort();
    this._abort = new AbortController();
    const { signal } = this._abort;
    try {
      const call = { signal, background: true };
      const waiting = subject.kind === 'clinic' ? await readDeskWaiting(this._api, subject, call) : (await readGlance(this._api, subject.id, call)).waiting;
      if (!signal.aborted) this._set(waiting);
    } catch {
      // An outage has its own banner, and the end of a session its dialog.
    }
  }

  private _set(waiting: Waiting): void {
    if (waiting === this._waiting) return;
    this._waiting = waiting;
    this._host.requestUpdate();
  }
}
