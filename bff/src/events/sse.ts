/** Turns a subscription to live events into a server-sent events response. */
import type { HubMessage } from './event-hub.ts';

/** How the stream is fed and when it ends. */
export interface EventStreamOptions {
  /** Starts the subscription and returns how to end it. */
  subscribe(listener: (message: HubMessage) => void): () => void;
  /** Any of them ends the stream: the client has gone, the server stops. */
  signals: readonly AbortSignal[];
  /** The access was changed: ends the stream, too. */
  changed?: AbortSignal;
  /** Milliseconds between signs of life, which keep proxies from closing the stream. */
  heartbeat?: number;
  /** Called once, when the stream has ended. */
  onEnd?(why: StreamEnd): void;
}

/** `access`: it was changed or ended; `unread`: the client read nothing any more; `gone`: the client left, or the server stops. */
export type StreamEnd = 'access' | 'unread' | 'gone';

const HEARTBEAT = 15_000;
/** A browser that lost the stream comes back after a time between these: where a process ends, not all come at once. */
const RETRY_FIRST = 2_000;
const RETRY_LAST = 8_000;
/** Messages a client may leave unread; one that reads nothing must not fill the memory. */
const MAX_UNREAD = 200;

/** What the page receives as `data` of a `message` event. */
function toWire(message: HubMessage): string {
  if (message.kind === 'resync') return JSON.stringify({ type: 'resync', ids: {} });
  const { type, patientId, clinicId, entityId } = message.event;
  return JSON.stringify({ type, ids: { patientId, clinicId, entityId } });
}

/** The last words of a stream that ends because what may be heard has changed: the page looks at once what is still open to it. */
const ACCESS_CHANGED = { type: 'access.changed', ids: {} };

/** Headers of an answer whose body is {@link eventStream}. */
export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Asks nginx not to collect the stream before passing it on.
  'x-accel-buffering': 'no',
} as const;

/** The body of an open `text/event-stream` answer. */
export function eventStream(options: EventStreamOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const ended = AbortSignal.any([...options.signals]);
  let finish: (why: StreamEnd) => void = () => undefined;

  return new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const write = (text: string): void => {
        if (!open) return;
        // The client reads nothing: it will come back and read everything anew.
        if ((controller.desiredSize ?? 0) <= -MAX_UNREAD) finish('unread');
        else controller.enqueue(encoder.encode(text));
      };
      const unsubscribe = options.subscribe((message) => write(`data: ${toWire(message)}\n\n`));
      const beat = setInterval(() => write(': alive\n\n'), options.heartbeat ?? HEARTBEAT);
      const onGone = (): void => finish('gone');

      finish = (why) => {
        if (!open) return;
        open = false;
        unsubscribe();
        clearInterval(beat);
        ended.removeEventListener('abort', onGone);
        options.changed?.removeEventListener('abort', onChanged);
        try {
          controller.close();
        } catch {
          // The client has already cancelled the stream.
        }
        options.onEnd?.(why);
      };
      const onChanged = (): void => {
        write(`data: ${JSON.stringify(ACCESS_CHANGED)}\n\n`);
        finish('access');
      };
      write(`retry: ${Math.round(RETRY_FIRST + Math.random() * (RETRY_LAST - RETRY_FIRST))}\n\n`);
      if (ended.aborted) onGone();
      else ended.addEventListener('abort', onGone);
      if (options.changed?.aborted) onChanged();
      else options.changed?.addEventListener('abort', onChanged);
    },
    cancel() {
      finish('gone');
    },
  });
}
