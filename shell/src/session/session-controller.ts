/** The session of the signed-in app: how long it lasts, the dialog about its end, signing in again and signing out. */
import { defineElement } from '@portal/design-system/define-element';
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { ApiError } from '../contract/api-error.ts';
import type { ApiTransport } from '../contract/contexts.ts';
import { PortalSessionDialog } from './portal-session-dialog.ts';
import { extendSession, plainTransport, readSession, signIn, signOut } from './session-api.ts';
import type { SessionInfo } from './session-info.ts';
import { SessionMonitor } from './session-monitor.ts';
import type { SessionState } from './session-monitor.ts';

defineElement('portal-session-dialog', PortalSessionDialog);

export class SessionController implements ReactiveController {
  private readonly _host: ReactiveControllerHost;
  private _state: SessionState = { phase: 'active', secondsLeft: 0 };
  /** Most visits end before there is anything to say about the session. */
  private _hasDialog = false;
  private _userId = '';
  private _monitor: SessionMonitor | undefined;

  constructor(host: ReactiveControllerHost) {
    this._host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this._monitor?.dispose();
  }

  /** Begins to watch the session of this person. */
  start({ userId, expiresAt }: SessionInfo): void {
    this._userId = userId;
    this._monitor ??= new SessionMonitor(userId, (next) => this._onState(next));
    this._monitor.seen(Date.parse(expiresAt));
  }

  /** An answer said when the session ends, in milliseconds since 1970. */
  seen(end: number): void {
    this._monitor?.seen(end);
  }

  /** The server does not know the session any more; resolves with whether somebody signed in again. */
  onSignedOut(): Promise<boolean> {
    if (!this._monitor) return Promise.resolve(false);
    this._monitor.expire();
    return this._monitor.renewed();
  }

  /** Ends the session and leaves the page. @throws {ApiError} when the server could not be told */
  async signOut(): Promise<void> {
    // A session that has ended already is as good as one that ends now.
    await signOut(plainTransport).catch((error: unknown) => {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
    });
    location.assign('/sign-in');
  }

  /** The dialog, once there has been something to say. */
  renderDialog(transport: ApiTransport): TemplateResult | typeof nothing {
    if (!this._hasDialog) return nothing;
    return html`
      <portal-session-dialog
        .state=${this._state}
        .actions=${{
          extend: () => extendSession(transport),
          signIn: (identifier: string, password: string) => signIn(plainTransport, identifier, password),
          signedIn: () => this._onSignedInAgain(),
          signOut: () => this.signOut(),
        }}
      ></portal-session-dialog>
    `;
  }

  private _onState(state: SessionState): void {
    this._state = state;
    if (state.phase !== 'active') this._hasDialog = true;
    this._host.requestUpdate();
  }

  private async _onSignedInAgain(): Promise<void> {
    const info = await readSession(plainTransport);
    // What waits on this page belongs to the one who wrote it.
    if (info.userId === this._userId) this._monitor?.seen(Date.parse(info.expiresAt));
    else location.assign('/');
  }
}
