/** One stream of live events for the whole page, and for the browser's other tabs, passed on to whoever subscribed. Events carry ids only. */
import type { LiveEvent, LiveEvents } from '../contract/contexts.ts';
import type { LiveEventName } from '@portal/bff/contract';
import { systemClock } from '../contract/clock.ts';
import type { Clock } from '../contract/clock.ts';
import { SharedEventSource } from './shared-event-source.ts';

/** Waits between tries after the stream was refused, in milliseconds. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 60_000;

/** Told to every subscriber when events may have been missed. */
const RESYNC = 'resync';
/** The last words of a stream whose access was changed or ended. */
const ACCESS_CHANGED = 'access.changed';

type Listener = (event: LiveEvent) => void;
/** An `EventSource` of this tab, or one that it shares. */
type Stream = EventTarget & { readonly readyState: number; close(): void };
/** What the server sends: a feature's event, or a word about the stream itself. */
type Heard = LiveEvent | { readonly type: typeof RESYNC } | { readonly type: typeof ACCESS_CHANGED };

export class LiveEventStream implements LiveEvents {
  private readonly _connect: (userId: string) => Stream;
  private readonly _clock: Pick<Clock, 'after'>;
  private readonly _random: () => number;
  private readonly _accessListeners = new Set<() => void>();
  private readonly _listeners = new Map<LiveEventName, Set<Listener>>();
  private _subjectId = '';
  private _source: Stream | undefined;
  private _userId = '';
  private _wait = FIRST_WAIT;
  private _wasOpen = false;
  private _cancelTimer: () => void = () => undefined;

  /** @param random - From 0 to 1: where a server was away, not all ask again at once. */
  constructor(connect: (userId: string) => Stream = openShared, clock: Pick<Clock, 'after'> = systemClock, random: () => number = Math.random) {
    this._connect = connect;
    this._clock = clock;
    this._random = random;
  }

  /** Passes on events of this patient or clinic only. */
  set subjectId(id: string) {
    this._subjectId = id;
  }

  /** Begins to listen, for this person. */
  open(userId: string): void {
    this._userId = userId;
    this._source = this._connect(userId);
    this._source.addEventListener('open', () => this._onOpen());
    this._source.addEventListener('message', (event) => this._receive((event as MessageEvent<string>).data));
    this._source.addEventListener('error', () => this._onError());
  }

  close(): void {
    this._cancelTimer();
    this._source?.close();
  }

  subscribe(type: LiveEventName, listener: Listener): () => void {
    const listeners = this._listeners.get(type) ?? new Set();
    this._listeners.set(type, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** What is shown may be out of date: it is read again. */
  resync(): void {
    for (const [type, listeners] of this._listeners) notify(listeners, { type, ids: {} });
  }

  /** Calls `listener` when what this person may open has changed, or may have, until the returned function is called. */
  onAccessChange(listener: () => void): () => void {
    this._accessListeners.add(listener);
    return () => void this._accessListeners.delete(listener);
  }

  /** A stream that comes back may have missed events, or was ended because access changed: what is open is read again. */
  private _onOpen(): void {
    this._wait = FIRST_WAIT;
    if (this._wasOpen) {
      this._onAccessChange();
      this.resync();
    }
    this._wasOpen = true;
  }

  private _onAccessChange(): void {
    for (const listener of this._accessListeners) listener();
  }

  private _receive(data: string): void {
    const event = parseEvent(data);
    if (!event) return;
    if (event.type === ACCESS_CHANGED) {
      this._onAccessChange();
      return;
    }
    if (event.type === RESYNC) {
      this.resync();
      return;
    }
    const { patientId, clinicId } = event.ids;
    const subject = patientId === undefined && clinicId === undefined ? this._subjectId : [patientId, clinicId];
    if (!subject.includes(this._subjectId)) return;
    notify(this._listeners.get(event.type), event);
  }

  private _onError(): void {
    // A lost stream is opened again by the browser; a refused one is not.
    if (this._source?.readyState !== EventSource.CLOSED) return;
    // Perhaps because nobody is signed in any more, of which no stream was left to tell.
    this._onAccessChange();
    this._cancelTimer = this._clock.after(this._wait * (0.5 + this._random()), () => this.open(this._userId));
    this._wait = Math.min(this._wait * 2, LONGEST_WAIT);
  }
}

/** One stream for all tabs, where the browser can tell whose it is (in secure contexts). */
function openShared(userId: string): Stream {
  const connect = (): EventSource => new EventSource('/api/events');
  return 'locks' in navigator ? new SharedEventSource(`portal.live.${userId}`, connect) : connect();
}

function notify(listeners: Iterable<Listener> = [], event: LiveEvent): void {
  for (const listener of listeners) listener(event);
}

function parseEvent(data: string): Heard | undefined {
  const event: unknown = JSON.parse(data);
  const valid = typeof event === 'object' && event !== null && 'type' in event && 'ids' in event;
  return valid ? (event as Heard) : undefined;
}
