/** The session of the signed-in app: how long it lasts, the dialog about its end, signing in again and signing out. */
import { defineElement } from '@portal/design-system/define-element';
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { ApiTransport } from '../contract/contexts.ts';
import { openAnew } from '../navigation/router.ts';
import { PortalSessionDialog } from './portal-session-dialog.ts';
import { extendSession, plainTransport, readSession, signIn } from './session-api.ts';
import type { SessionInfo } from './session-info.ts';
import { SessionMonitor } from './session-monitor.ts';
import type { SessionState } from './session-monitor.ts';
import { SignOut } from './sign-out.ts';

defineElement('portal-session-dialog', PortalSessionDialog);

export class SessionController implements ReactiveController {
  private readonly _host: ReactiveControllerHost & HTMLElement;
  private readonly _signOut: SignOut;
  private _state: SessionState = { phase: 'active', secondsLeft: 0 };
  /** Most visits end before there is anything to say about the session. */
  private _hasDialog = false;
  private _userId = '';
  private _monitor: SessionMonitor | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this._host = host;
    this._signOut = new SignOut(() => {
      host.requestUpdate();
      return host.updateComplete;
    });
    host.addController(this);
  }

  /** Nobody is signed in: the page waits, with what was typed, and shows nothing of a record. */
  get isExpired(): boolean {
    return this._state.phase === 'expired';
  }

  /** Somebody signs out: the page is gone for good. */
  get signOutState(): SignOut['state'] {
    return this._signOut.state;
  }

  hostConnected(): void {
    addEventListener('pagehide', this._onPageHide);
    addEventListener('pageshow', this._onPageShow);
  }

  hostDisconnected(): void {
    this._monitor?.dispose();
    this._signOut.dispose();
    removeEventListener('pagehide', this._onPageHide);
    removeEventListener('pageshow', this._onPageShow);
  }

  /** Begins to watch the session of this person. */
  start({ userId, expiresAt }: SessionInfo): void {
    this._userId = userId;
    this._monitor ??= new SessionMonitor(userId, (next) => this._onState(next));
    this._monitor.seen(Date.parse(expiresAt));
    this._signOut.watch(userId);
  }

  /** An answer said when the session ends, and when it was asked for, in milliseconds since 1970. */
  seen(end: number, askedAt: number): void {
    this._monitor?.seen(end, askedAt);
  }

  /** The server does not know the session any more; resolves with whether somebody signed in again. */
  onSignedOut(): Promise<boolean> {
    if (!this._monitor) return Promise.resolve(false);
    this._monitor.expire();
    return this._monitor.renewed();
  }

  /** Clears the screen, ends the session and leaves the page; see `signOutState` for when the server can't be told. */
  signOut(): Promise<void> {
    return this._signOut.run();
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

  /** Somebody else sits here: nothing of the person before may be seen, also not while their page loads. */
  leaveToOther(): void {
    this._host.hidden = true;
    openAnew('/');
  }

  /** A page that is kept for the Back button must not be drawn again before it is known who sits there. */
  private readonly _onPageHide = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) this._host.hidden = true;
  };

  private readonly _onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) location.reload();
  };

  private _onState(state: SessionState): void {
    this._state = state;
    if (state.phase !== 'active') this._hasDialog = true;
    this._host.requestUpdate();
  }

  private async _onSignedInAgain(): Promise<void> {
    const info = await readSession(plainTransport);
    // What waits on this page belongs to the one who wrote it.
    if (info.userId === this._userId) this._monitor?.seen(Date.parse(info.expiresAt));
    else this.leaveToOther();
  }
}
