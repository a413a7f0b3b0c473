/**
 * One stream of live events for all tabs of a browser: over HTTP/1.1 a browser
 * opens six connections to a server, and a stream in each tab would take them
 * all. The tab that holds the lock has the stream and passes on what it hears;
 * when it goes, the next one opens it anew. What may have been missed meanwhile
 * is told by the `open` that every tab then gets.
 */

/** What the tab with the stream tells the others. */
type Passed =
  | { readonly kind: 'open'; readonly to?: string }
  | { readonly kind: 'message'; readonly data: string }
  | { readonly kind: 'hello'; readonly from: string };

export class SharedEventSource extends EventTarget {
  private readonly _id = crypto.randomUUID();
  private readonly _connect: () => EventSource;
  private readonly _channel: BroadcastChannel;
  private readonly _closing = new AbortController();
  /** The stream itself, in the tab that has it. */
  private _source: EventSource | undefined;
  private _letGo: () => void = () => undefined;
  private _readyState: number = EventSource.CONNECTING;

  /**
   * @param name - The same in all tabs that share a stream.
   * @param connect - Opens the stream.
   */
  constructor(name: string, connect: () => EventSource) {
    super();
    this._connect = connect;
    this._channel = new BroadcastChannel(name);
    this._channel.addEventListener('message', ({ data }: MessageEvent<Passed>) => this._onPassed(data));
    this._tell({ kind: 'hello', from: this._id });
    // It ends when the tab does, and with `close`, which is no error.
    navigator.locks.request(name, { signal: this._closing.signal }, () => this._lead()).catch(() => undefined);
    // A page that holds a lock is not kept for the Back button.
    addEventListener('pagehide', () => this.close(), { signal: this._closing.signal });
  }

  get readyState(): number {
    return this._readyState;
  }

  close(): void {
    this._readyState = EventSource.CLOSED;
    this._source?.close();
    this._source = undefined;
    this._closing.abort();
    this._letGo();
    this._channel.close();
  }

  /** Holds the stream until it is refused or this tab goes. */
  private _lead(): Promise<void> {
    if (this._readyState === EventSource.CLOSED) return Promise.resolve();
    const source = this._connect();
    this._source = source;
    source.addEventListener('open', () => {
      this._tell({ kind: 'open' });
      this._onOpen();
    });
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      this._tell({ kind: 'message', data });
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
    source.addEventListener('error', () => {
      this._readyState = source.readyState;
      // Another tab may have more luck, and this one asks again later.
      if (source.readyState === EventSource.CLOSED) this.close();
      this.dispatchEvent(new Event('error'));
    });
    return new Promise((resolve) => (this._letGo = resolve));
  }

  private _onOpen(): void {
    this._readyState = EventSource.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  private _onPassed(passed: Passed): void {
    if (passed.kind === 'message') this.dispatchEvent(new MessageEvent('message', { data: passed.data }));
    else if (passed.kind === 'open') {
      // Who has heard it already, has missed nothing.
      const isAnswer = passed.to === this._id && this._readyState !== EventSource.OPEN;
      if (passed.to === undefined || isAnswer) this._onOpen();
    } else if (this._source?.readyState === EventSource.OPEN) this._tell({ kind: 'open', to: passed.from });
  }

  private _tell(passed: Passed): void {
    if (this._readyState !== EventSource.CLOSED) this._channel.postMessage(passed);
  }
}
