/**
 * A socket for `pg` whose other end is PGlite in its worker instead of a
 * server: `pg` writes wire-protocol bytes, PGlite answers them.
 */
import { Duplex } from 'node:stream';
import type { PgliteEngine } from './pglite-engine.ts';
import { WireBatcher } from './wire-batch.ts';

export class PgliteSocket extends Duplex {
  private readonly _engine: PgliteEngine;
  private readonly _batcher = new WireBatcher();

  constructor(engine: PgliteEngine) {
    super();
    this._engine = engine;
  }

  /** Opens the database; `pg` waits for the `connect` event before it writes. */
  connect(): this {
    this._engine.open().then(
      () => this.emit('connect'),
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  // What `pg` calls on every socket. There is no network here to tune, and the
  // worker's life is the engine's business.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come; `pg` reads them at once.
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this._forward(chunk).then(() => done(), done);
  }

  // `pg` corks the parts of one statement: joined, they are one batch and one message.
  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this._forward(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null);
    done();
  }

  private async _forward(bytes: Buffer): Promise<void> {
    const { batches, terminated } = this._batcher.push(bytes);
    for (const batch of batches) {
      await this._engine.wire(batch, (answer) => {
        if (!this.destroyed) this.push(answer);
      });
    }
    if (terminated) this.destroy();
  }
}
