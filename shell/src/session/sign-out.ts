/**
 * Signing out, in all of a person's tabs: the screen is cleared first, so that
 * nothing is left to see, whatever the connection does. Where the server could
 * not be told, the session goes on: that is said plainly, and tried again as
 * soon as the connection is back.
 */
import { ApiError } from '../contract/api-error.ts';
import { showAppBadge } from '../notices/app-badge.ts';
import { endPush } from './end-push.ts';
import { plainTransport, signOut } from './session-api.ts';

/** `leaving`: the server is being told; `stuck`: it could not be told. In both nothing of a record may be shown. */
export type SignOutState = 'none' | 'leaving' | 'stuck';

type Message = 'stuck' | 'done';

export class SignOut {
  private readonly _onChange: () => Promise<unknown>;
  private readonly _leave: () => void;
  private _state: SignOutState = 'none';
  private _channel: BroadcastChannel | undefined;
  private _hasLeft = false;

  /**
   * @param onChange - Draws the page for the new state; resolves when that is done.
   * @param leave - Opens the sign-in page in place of this one.
   */
  constructor(onChange: () => Promise<unknown>, leave: () => void = () => location.replace('/sign-in')) {
    this._onChange = onChange;
    this._leave = leave;
  }

  get state(): SignOutState {
    return this._state;
  }

  /** Follows when this person signs out in another tab. */
  watch(userId: string): void {
    if (this._channel) return;
    this._channel = new BroadcastChannel(`portal.sign-out.${userId}`);
    this._channel.addEventListener('message', ({ data }: MessageEvent<Message>) => void this._onOther(data));
    addEventListener('online', this._onOnline);
  }

  dispose(): void {
    this._channel?.close();
    removeEventListener('online', this._onOnline);
  }

  /** Clears the screen, ends the session and leaves the page. */
  async run(): Promise<void> {
    if (this._state === 'leaving') return;
    await this._set('leaving');
    await endPush();
    try {
      await signOut(plainTransport);
    } catch (error) {
      // A session that has ended already is as good as one that ends now.
      if (!(error instanceof ApiError) || error.status !== 401) {
        this._tell('stuck');
        await this._set('stuck');
        return;
      }
    }
    this._tell('done');
    this._go();
  }

  /** Once: two tabs that are told at the same time also tell each other, and a second opening would break off the first. */
  private _go(): void {
    if (this._hasLeft) return;
    this._hasLeft = true;
    this._leave();
  }

  private _tell(message: Message): void {
    this._channel?.postMessage(message);
  }

  private async _onOther(message: Message): Promise<void> {
    await this._set(message === 'done' ? 'leaving' : 'stuck');
    if (message === 'done') this._go();
  }

  private async _set(state: SignOutState): Promise<void> {
    this._state = state;
    // Nor does the icon of the portal tell of news any more.
    void showAppBadge(0);
    await this._onChange();
  }

  private readonly _onOnline = (): void => {
    if (this._state === 'stuck') void this.run();
  };
}
