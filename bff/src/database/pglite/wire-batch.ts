/**
 * Cuts a stream of client bytes into the batches a server answers: the start-up
 * packet, a simple query, or everything up to a Sync. PGlite answers whole
 * batches; half of one would make it wait for bytes that can't arrive.
 */

const TYPE_BYTE = 1;
const LENGTH_BYTES = 4;
const TERMINATE = 0x58; // X
/** Messages after which a client waits for the server: Query, Sync, Flush, CopyDone, CopyFail. */
const ENDS_A_BATCH = new Set([0x51, 0x53, 0x48, 0x63, 0x66]);

/** What one piece of input completed. */
export interface WireBatches {
  batches: Uint8Array[];
  /** The client said goodbye; nothing more comes. */
  terminated: boolean;
}

/** Keeps the incomplete rest between calls; one per connection. */
export class WireBatcher {
  private _pending: Buffer = Buffer.alloc(0);
  private _scanned = 0;
  private _started = false;

  /** Takes the client's next bytes and gives back every batch they completed. */
  push(chunk: Uint8Array): WireBatches {
    this._pending = this._pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([this._pending, chunk]);
    const batches: Uint8Array[] = [];
    for (let length = this._nextLength(); length !== null; length = this._nextLength()) {
      const type = this._pending[this._scanned];
      const startup = !this._started;
      if (!startup && type === TERMINATE) return { batches, terminated: true };
      this._started = true;
      this._scanned += length;
      if (startup || (type !== undefined && ENDS_A_BATCH.has(type))) batches.push(this._take());
    }
    return { batches, terminated: false };
  }

  /** Length of the message at the scan position, or null while it is incomplete. */
  private _nextLength(): number | null {
    const prefix = this._started ? TYPE_BYTE : 0;
    if (this._pending.length < this._scanned + prefix + LENGTH_BYTES) return null;
    const length = prefix + this._pending.readUInt32BE(this._scanned + prefix);
    return this._pending.length < this._scanned + length ? null : length;
  }

  private _take(): Uint8Array {
    // A copy with its own memory, because it is transferred to the worker.
    const batch = new Uint8Array(this._pending.subarray(0, this._scanned));
    this._pending = this._pending.subarray(this._scanned);
    this._scanned = 0;
    return batch;
  }
}
