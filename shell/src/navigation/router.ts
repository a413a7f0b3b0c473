/**
 * Moves between the app's pages without loading the document again: on the
 * Navigation API where there is one, else on History and a click listener.
 */

/** Paths of this origin that are not the app's: following one loads a document. */
const OTHER_DOCUMENTS = /^\/(sign-in|activate|register|pay|api|features|assets|openapi\.json|dev)(\/|$)/;

/** The part of the Navigation API in use; TypeScript's library does not describe it. */
interface NavigateEvent extends Event {
  readonly canIntercept: boolean;
  readonly hashChange: boolean;
  readonly downloadRequest: string | null;
  readonly formData: FormData | null;
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
  readonly userInitiated: boolean;
  readonly destination: { readonly url: string };
  intercept(options: { handler(): Promise<void>; focusReset: 'manual'; scroll: 'after-transition' }): void;
}
interface NavigationApi extends EventTarget {
  navigate(url: string, options?: { history?: 'auto' | 'replace' }): unknown;
}

/** The document is about to be left for good. */
let isLeaving = false;

/** Loads the app anew at a path of its own: nothing of what this page holds stays. */
export function openAnew(path: string): void {
  isLeaving = true;
  location.replace(path);
}

/** Shows the page of a path; resolves when it is there, so that scrolling back finds its place. */
export type ShowPath = (path: string) => Promise<void>;

export class Router {
  private readonly _show: ShowPath;
  private readonly _stop = new AbortController();
  private readonly _api = (globalThis as { navigation?: NavigationApi }).navigation;
  /** An address is being put in place of another, which is no navigation of its own. */
  private _replacing = false;

  constructor(show: ShowPath) {
    this._show = show;
  }

  /** Takes over navigation and shows the page of the present address. */
  async start(): Promise<void> {
    const { signal } = this._stop;
    if (this._api) {
      this._api.addEventListener('navigate', (event) => this._onNavigate(event as NavigateEvent), { signal });
    } else {
      document.addEventListener('click', (event) => this._onClick(event), { signal });
      addEventListener('popstate', () => void this._show(location.pathname), { signal });
    }
    await this._show(location.pathname);
  }

  stop(): void {
    this._stop.abort();
  }

  navigate(path: string): void {
    if (path === location.pathname) {
      void this._show(path);
      return;
    }
    if (this._api) {
      this._api.navigate(path);
      return;
    }
    history.pushState(null, '', path);
    scrollTo(0, 0);
    void this._show(location.pathname);
  }

  /** Puts another address in the place of the present one, which only pointed to it. */
  replace(path: string): Promise<void> {
    this._replacing = true;
    history.replaceState(null, '', path);
    this._replacing = false;
    return this._show(location.pathname);
  }

  private _onNavigate(event: NavigateEvent): void {
    const url = new URL(event.destination.url);
    const leaves = !event.canIntercept || event.hashChange || event.downloadRequest !== null || event.formData !== null;
    if (leaves || isLeaving || this._replacing || !isAppPath(url)) return;
    // A link to the open page shows it again; its own changes of the address, and a reload, are not the router's.
    const isFollowed = event.userInitiated && (event.navigationType === 'push' || event.navigationType === 'replace');
    if (url.pathname === location.pathname && !isFollowed) return;
    event.intercept({ handler: () => this._show(url.pathname), focusReset: 'manual', scroll: 'after-transition' });
  }

  private _onClick(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target !== '' || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (!isAppPath(url) || (url.pathname === location.pathname && url.hash !== '')) return;
    event.preventDefault();
    this.navigate(url.pathname + url.search + url.hash);
  }
}

function isAppPath(url: URL): boolean {
  return url.origin === location.origin && !OTHER_DOCUMENTS.test(url.pathname);
}
