/**
 * Putting conversations elsewhere, and marking them: one or many, told with a way
 * to undo it. Each is safe to repeat, so undoing is the same the other way round.
 */
import { msg, str } from '@lit/localize';
import type { ThreadPlace, ThreadSummary } from '@portal/bff/contract/messages';
import { Action, describeError } from '@portal/shell/contract';
import type { Announcer, ApiTransport, Subject, WorkHost } from '@portal/shell/contract';
import { markThreads, moveThreads } from '../api/places-api.ts';
import { placeText } from './place-text.ts';

/** Where conversations go; a folder with its name. */
export type Target = { readonly place: Exclude<ThreadPlace, 'folder'> } | { readonly place: 'folder'; readonly folderId: string; readonly name: string };

type Kept = Pick<ThreadSummary, 'id' | 'place' | 'folderId' | 'unreadCount'>;
type Host = WorkHost & { readonly api: ApiTransport; readonly subject: Subject; readonly announcer: Announcer };
type Deed = { readonly threads: readonly Kept[] } & ({ readonly to: Target } | { readonly read: boolean });

/** The most that the API takes at once. */
const AT_ONCE = 100;

export class Sorting {
  private readonly _host: Host;
  private readonly _action: Action<Deed, void>;

  /** @param done - What follows on the page, also after it was undone while the page is there. */
  constructor(host: Host, done: () => void | Promise<void>) {
    this._host = host;
    this._action = new Action(host, {
      send: (deed: Deed) => doAll(host.api, host.subject, deed),
      done: async (_, deed) => {
        this._offerUndo(deed, done);
        await done();
      },
    });
  }

  get busy(): boolean {
    return this._action.busy;
  }

  /** @returns whether it was done */
  move(threads: readonly Kept[], to: Target): Promise<boolean> {
    return this._action.run({ threads, to });
  }

  /** @returns whether it was done */
  mark(threads: readonly Kept[], read: boolean): Promise<boolean> {
    return this._action.run({ threads, read });
  }

  renderFailure() {
    return this._action.renderFailure();
  }

  private _offerUndo(deed: Deed, done: () => void | Promise<void>): void {
    // The page may be another one by the time it is undone: what it was about stays.
    const { api, subject, announcer } = this._host;
    const undo = async () => {
      try {
        await undoAll(api, subject, deed);
        announcer.announce(msg('Undone.', { id: 'messages.sorting.undone' }));
        if (this._host.isConnected) await done();
      } catch (error) {
        announcer.announce(`${msg('We couldn’t undo that.', { id: 'messages.sorting.undo-failed' })} ${describeError(error)}`, 'assertive');
      }
    };
    announcer.offer(saidOf(deed), { label: msg('Undo', { id: 'messages.sorting.undo' }), run: () => void undo() });
  }
}

async function doAll(api: ApiTransport, subject: Subject, deed: Deed): Promise<void> {
  for (const ids of inParts(deed.threads)) {
    if ('read' in deed) await markThreads(api, subject, { threadIds: ids, read: deed.read });
    else await moveThreads(api, subject, { threadIds: ids, place: deed.to.place, folderId: deed.to.place === 'folder' ? deed.to.folderId : null });
  }
}

/** Each goes back to where it was; what was no news before is marked no more than it was. */
async function undoAll(api: ApiTransport, subject: Subject, deed: Deed): Promise<void> {
  if ('read' in deed) {
    const changed = deed.threads.filter(({ unreadCount }) => unreadCount > 0 === deed.read);
    for (const ids of inParts(changed)) await markThreads(api, subject, { threadIds: ids, read: !deed.read });
    return;
  }
  for (const kept of Object.values(Object.groupBy(deed.threads, ({ place, folderId }) => `${place} ${folderId}`))) {
    const [first] = kept ?? [];
    if (!kept || !first) continue;
    for (const threadIds of inParts(kept)) await moveThreads(api, subject, { threadIds, place: first.place, folderId: first.folderId });
  }
}

function inParts(threads: readonly Kept[]): string[][] {
  const ids = threads.map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) => ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
}

/** What was done. */
function saidOf(deed: Deed): string {
  const count = deed.threads.length;
  const isOne = count === 1;
  if ('read' in deed) {
    if (deed.read)
      return isOne
        ? msg('Marked as read.', { id: 'messages.sorting.read-one' })
        : msg(str`${count} conversations marked as read.`, { id: 'messages.sorting.read' });
    return isOne
      ? msg('Marked as unread.', { id: 'messages.sorting.unread-one' })
      : msg(str`${count} conversations marked as unread.`, { id: 'messages.sorting.unread' });
  }
  const name = deed.to.place === 'folder' ? deed.to.name : placeText(deed.to.place);
  return isOne
    ? msg(str`Moved to: ${name}`, { id: 'messages.sorting.moved-one' })
    : msg(str`${count} conversations moved to: ${name}`, { id: 'messages.sorting.moved' });
}
