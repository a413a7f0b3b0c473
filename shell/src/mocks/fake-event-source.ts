/** A stream of live events that tests drive. */
export class FakeEventSource extends EventTarget {
  // As the real one has them, also where this stands in its place.
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  /** Every stream that was opened, oldest first. */
  static readonly opened: FakeEventSource[] = [];
  readyState: number = FakeEventSource.CONNECTING;

  constructor() {
    super();
    FakeEventSource.opened.push(this);
  }

  /** The one opened last. */
  static get last(): FakeEventSource {
    const source = FakeEventSource.opened.at(-1);
    if (!source) throw new Error('No stream was opened.');
    return source;
  }

  open(): void {
    this.readyState = FakeEventSource.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  send(type: string, ids: Readonly<Record<string, string>> = {}): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ type, ids }) }));
  }

  /** The connection broke: the browser connects again by itself, or was refused and does not. */
  fail(refused: boolean): void {
    this.readyState = refused ? FakeEventSource.CLOSED : FakeEventSource.CONNECTING;
    this.dispatchEvent(new Event('error'));
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }
}
