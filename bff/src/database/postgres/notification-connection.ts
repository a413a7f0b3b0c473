/**
 * The one connection of a process that listens for notifications. When it is
 * lost, it is made again with growing pauses, and listeners are told of the gap.
 */
import pg from 'pg';
import type { Listening, NotificationListener } from '../driver.ts';

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
/** A silent connection is asked for a sign of life this often; a black hole gives none. */
const PROBE_EVERY = 15_000;
const PROBE_TIMEOUT = 5_000;

interface Listener {
  onNotify: NotificationListener;
  onGap: () => void;
}

export class NotificationConnection {
  private readonly _config: pg.ClientConfig;
  private readonly _listeners = new Map<string, Set<Listener>>();
  private _client: pg.Client | null = null;
  private _opening: Promise<void> | null = null;
  private _retry: NodeJS.Timeout | null = null;
  private _probe: NodeJS.Timeout | null = null;
  private _pause = FIRST_PAUSE;
  private _closed = false;

  constructor(config: pg.ClientConfig) {
    this._config = { ...config, query_timeout: PROBE_TIMEOUT };
  }

  /** Resolves once the server has accepted the LISTEN. */
  async listen(channel: string, onNotify: NotificationListener, onGap: () => void): Promise<Listening> {
    const listener: Listener = { onNotify, onGap };
    const set = this._listeners.get(channel) ?? new Set();
    this._listeners.set(channel, set.add(listener));
    try {
      this._opening ??= this._open();
      await this._opening;
      await this._client?.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      set.delete(listener);
      throw error;
    }
    return {
      stop: async () => {
        set.delete(listener);
        if (set.size > 0) return;
        this._listeners.delete(channel);
        // On a broken connection there is nothing left to stop.
        await this._client?.query(`unlisten ${pg.escapeIdentifier(channel)}`).catch(() => undefined);
      },
    };
  }

  async close(): Promise<void> {
    this._closed = true;
    if (this._retry) clearTimeout(this._retry);
    if (this._probe) clearInterval(this._probe);
    const client = this._client;
    this._client = null;
    await client?.end();
  }

  private async _open(): Promise<void> {
    const client = new pg.Client(this._config);
    client.on('error', () => this._onLost(client));
    client.on('end', () => this._onLost(client));
    client.on('notification', ({ channel, payload }) => {
      for (const { onNotify } of this._listeners.get(channel) ?? []) onNotify(payload ?? '');
    });
    try {
      await client.connect();
      for (const channel of this._listeners.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      this._opening = null;
      await client.end().catch(() => undefined);
      throw error;
    }
    this._client = client;
    this._pause = FIRST_PAUSE;
    this._probe = setInterval(() => void client.query('select 1').catch(() => this._onLost(client)), PROBE_EVERY).unref();
  }

  private _onLost(client: pg.Client): void {
    if (this._client !== client) return;
    this._client = null;
    if (this._probe) clearInterval(this._probe);
    // The socket may be a black hole that never closes by itself.
    void client.end().catch(() => undefined);
    if (!this._closed) this._scheduleRetry();
  }

  private _scheduleRetry(): void {
    this._retry = setTimeout(() => void this._reopen(), this._pause).unref();
    this._pause = Math.min(this._pause * 2, LONGEST_PAUSE);
  }

  private async _reopen(): Promise<void> {
    if (this._closed) return;
    const opening = this._open();
    this._opening = opening;
    try {
      await opening;
    } catch {
      if (!this._closed) this._scheduleRetry();
      return;
    }
    for (const set of this._listeners.values()) for (const { onGap } of set) onGap();
  }
}
