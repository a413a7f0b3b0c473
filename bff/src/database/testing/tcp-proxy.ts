/** A TCP relay in front of a real server that can refuse, cut or silently swallow, for tests of outages. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export class TcpProxy {
  private readonly _server = createServer((socket) => this._accept(socket));
  private readonly _pairs = new Set<{ near: Socket; far: Socket | null }>();
  private readonly _target: { host: string; port: number };
  private _port = 0;
  private _swallow = false;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this._target = { host: hostname, port: Number(port || 5432) };
  }

  /** Begins to relay, on the same port as before after {@link stop}. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this._server.listen(this._port, '127.0.0.1', resolve));
    this._port = (this._server.address() as AddressInfo).port;
  }

  /** The server's address through the relay. */
  through(url: string): string {
    const changed = new URL(url);
    changed.host = `127.0.0.1:${this._port}`;
    return changed.href;
  }

  /** From now on bytes vanish in both directions and no connection is closed; `false` makes new ones work again. */
  swallow(on: boolean): void {
    this._swallow = on;
    for (const { near, far } of this._pairs) {
      for (const socket of [near, far]) if (on) socket?.unpipe().resume();
    }
  }

  /** Cuts every connection and refuses new ones. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this._server.close(resolve));
    for (const { near, far } of this._pairs) {
      near.destroy();
      far?.destroy();
    }
    await closed;
  }

  private _accept(near: Socket): void {
    const far = this._swallow ? null : connect(this._target);
    const pair = { near, far };
    this._pairs.add(pair);
    const forget = (): void => {
      this._pairs.delete(pair);
      near.destroy();
      far?.destroy();
    };
    for (const socket of [near, far]) socket?.on('error', forget).on('close', forget);
    if (far) near.pipe(far).pipe(near);
    else near.resume();
  }
}
