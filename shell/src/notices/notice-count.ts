/**
 * How many notices are unread, for the bell, the tab's title and the installed
 * portal's icon: asked for once the first page is drawn, after whatever this
 * person changed or read, and on live events. New ones are spoken. What can't
 * be learned now stays as it was: nobody is kept from anything by it.
 */
import { msg, str } from '@lit/localize';
import type { LiveEventName } from '@portal/bff/contract';
import type { ReactiveControllerHost } from 'lit';
import type { ApiTransport, LiveEvents } from '../contract/contexts.ts';
import { systemClock } from '../contract/clock.ts';
import type { Clock } from '../contract/clock.ts';
import { showAppBadge } from './app-badge.ts';
import { countNotices } from './notices-api.ts';
import type { NoticeCount } from './notices-api.ts';

/** A list of notices was read or marked: `detail` is how many there are now. */
export type NoticeCountEvent = CustomEvent<NoticeCount>;

/** After so many milliseconds without another reason it is asked for. */
const SOON = 400;

/** To open a thing reads its notice too. */
const REFRESHING: readonly LiveEventName[] = ['notices.changed', 'messages.changed', 'messages.sorted'];

interface Options {
  readonly api: ApiTransport;
  readonly events: LiveEvents;
  readonly announce: (text: string) => void;
  /** Nobody may learn of it any more: the person signs out. */
  readonly isOver: () => boolean;
  readonly clock?: Pick<Clock, 'after'>;
  readonly showBadge?: (count: number) => unknown;
}

export class NoticeCounts {
  private readonly _host: ReactiveControllerHost;
  private readonly _options: Options;
  private readonly _stop: readonly (() => void)[];
  private _value: NoticeCount | undefined;
  private _isStarted = false;
  private _abort: AbortController | undefined;
  private _cancel: () => void = () => undefined;

  constructor(host: ReactiveControllerHost, options: Options) {
    this._host = host;
    this._options = options;
    this._stop = REFRESHING.map((type) => options.events.subscribe(type, () => this.refresh()));
  }

  /** `undefined` until it is known. */
  get value(): NoticeCount | undefined {
    return this._value;
  }

  /** Begins to ask; before that nobody is signed in, or may read yet. */
  start(): void {
    if (this._isStarted) return;
    this._isStarted = true;
    this.refresh();
  }

  /** Something may have come or been read: asked for soon, and once for several reasons. */
  refresh(): void {
    if (!this._isStarted) return;
    this._cancel();
    this._cancel = (this._options.clock ?? systemClock).after(SOON, () => void this._read());
  }

  /** Takes what a list learned. */
  tell(now: NoticeCount): void {
    const { announce, isOver, showBadge = showAppBadge } = this._options;
    if (isOver()) return;
    const before = this._value;
    // What is being read may be from before.
    if (this._abort) this.refresh();
    if (before && now.unseen > before.unseen) announce(newText(now.unseen - before.unseen));
    if (before?.unread === now.unread && before.unseen === now.unseen) return;
    this._value = now;
    if (before?.unread !== now.unread) void showBadge(now.unread);
    this._host.requestUpdate();
  }

  dispose(): void {
    this._cancel();
    this._abort?.abort();
    for (const stop of this._stop) stop();
  }

  private async _read(): Promise<void> {
    this._abort?.abort();
    const abort = new AbortController();
    this._abort = abort;
    try {
      const now = await countNotices(this._options.api, { signal: abort.signal, background: true });
      if (this._abort !== abort) return;
      this._abort = undefined;
      this.tell(now);
    } catch {
      // An outage has its own banner, and the end of a session its dialog.
      if (this._abort === abort) this._abort = undefined;
    }
  }
}

function newText(count: number): string {
  return count === 1 ? msg('1 new notification', { id: 'shell.notices.new-one' }) : msg(str`${count} new notifications`, { id: 'shell.notices.new' });
}

declare global {
  interface HTMLElementEventMap {
    'notice-count': NoticeCountEvent;
  }
}
