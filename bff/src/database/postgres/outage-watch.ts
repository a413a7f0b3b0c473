/**
 * Notices a server that went silent without closing its connections (a pulled
 * cable, a dropped route). A statement would then wait for the operating
 * system's retries, many minutes. So when a connection is in use for a while, a
 * second one is tried; if that fails too, the silent ones are cut and whoever
 * waits on them gets an error. A slow statement on a healthy server is left alone.
 */
import pg from 'pg';

const LOOK_EVERY = 500;
/** In use for so long: worth a question. */
const SUSPICIOUS_AFTER = 1_500;
/** Time the second connection has to answer. */
const ANSWER_WITHIN = 2_000;

/** The part of `pg`'s client that its types leave out. */
interface WithStream {
  connection?: { stream?: { destroy(error: Error): void } };
}

export class OutageWatch {
  private readonly _config: pg.ClientConfig;
  private readonly _inUse = new Map<pg.PoolClient, number>();
  private readonly _timer: NodeJS.Timeout;
  private _asking = false;

  constructor(pool: pg.Pool, config: pg.ClientConfig) {
    this._config = { ...config, connectionTimeoutMillis: ANSWER_WITHIN, query_timeout: ANSWER_WITHIN };
    pool.on('acquire', (client) => this._inUse.set(client, performance.now()));
    pool.on('release', (_error, client) => this._inUse.delete(client as pg.PoolClient));
    pool.on('remove', (client) => this._inUse.delete(client as pg.PoolClient));
    this._timer = setInterval(() => void this._look(), LOOK_EVERY).unref();
  }

  stop(): void {
    clearInterval(this._timer);
  }

  private async _look(): Promise<void> {
    const suspects = this._suspects();
    if (this._asking || suspects.length === 0) return;
    this._asking = true;
    const answers = await this._serverAnswers();
    this._asking = false;
    if (answers) {
      // Asked and well: the next question comes after the same wait.
      for (const client of suspects) if (this._inUse.has(client)) this._inUse.set(client, performance.now());
      return;
    }
    for (const client of suspects) {
      if (!this._inUse.has(client)) continue;
      const error = Object.assign(new Error('Connection terminated: the server is silent'), { code: 'ECONNRESET' });
      (client as WithStream).connection?.stream?.destroy(error);
    }
  }

  private _suspects(): pg.PoolClient[] {
    const before = performance.now() - SUSPICIOUS_AFTER;
    return [...this._inUse].filter(([, since]) => since < before).map(([client]) => client);
  }

  private async _serverAnswers(): Promise<boolean> {
    const client = new pg.Client(this._config);
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return true;
    } catch {
      return false;
    } finally {
      void client.end().catch(() => undefined);
    }
  }
}
