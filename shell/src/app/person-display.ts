/** What a person chose of how the portal looks, kept on their account. */
import { readJson } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';
import type { Display } from '../common/display.ts';

const PATH = '/api/session/display';

export class PersonDisplay {
  private readonly _api: ApiTransport;
  /** Chosen, and not yet on its way to the server. */
  private _waiting: Display = {};
  private _sending: Promise<void> | undefined;

  constructor(api: ApiTransport) {
    this._api = api;
  }

  /**
   * Keeps it. What is chosen while something is on its way goes after it, so that the last choice stays.
   * What could not be kept goes with the next choice, or with `retry`. @throws {ApiError}
   */
  readonly save = (chosen: Display): Promise<void> => {
    this._waiting = { ...this._waiting, ...chosen };
    if (this._hasWaiting()) this._sending ??= this._send();
    return this._sending ?? Promise.resolve();
  };

  /** Tries once more with what could not be kept. Never rejects: it waits on. */
  retry(): void {
    this.save({}).catch(() => undefined);
  }

  private async _send(): Promise<void> {
    try {
      do await this._sendWaiting();
      while (this._hasWaiting());
    } finally {
      this._sending = undefined;
    }
  }

  private async _sendWaiting(): Promise<void> {
    const chosen = this._waiting;
    this._waiting = {};
    try {
      const headers = { 'content-type': 'application/json' };
      await readJson(this._api.request(PATH, { method: 'PATCH', headers, body: JSON.stringify(chosen), keepalive: true }));
    } catch (error) {
      this._waiting = { ...chosen, ...this._waiting };
      throw error;
    }
  }

  private _hasWaiting(): boolean {
    return Object.keys(this._waiting).length > 0;
  }
}
