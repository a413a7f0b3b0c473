/**
 * A list of which a part is shown, and more on request. Reading it again keeps
 * as many rows as are shown, and what came meanwhile pushes none of them out.
 * Who comes back to it finds the rows that were shown, where they were, with the
 * focus on what they had opened.
 */
import '@portal/design-system/alert';
import '@portal/design-system/pagination';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveElement, TemplateResult } from 'lit';
import { describeError } from './describe-error.ts';
import { findPlace, keepPlace, rowOf } from './list-place.ts';
import type { ListPlace } from './list-place.ts';
import { Resource } from './resource.ts';
import type { Reading, ResourceHost, ResourceOptions } from './resource.ts';

/** A part of a list, as every list of the API answers. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are in all. */
  readonly count: number;
  /** There are more than `count`: a list of a large clinic is not counted to its end. */
  readonly isMore?: true | undefined;
  /** Where the next part begins; `null` after the last. */
  readonly next: string | null;
}

/** Which part is asked for, as the query of the request; the API has its own size for a part without `limit`. */
export interface ListPart {
  readonly after?: string;
  readonly limit?: string;
}

export interface PagedOptions<Args extends readonly unknown[], Answer extends Page<unknown>> extends Omit<ResourceOptions<Args, Answer>, 'load' | 'entity'> {
  readonly load: (args: Args, reading: Reading, part: ListPart) => Promise<Answer>;
  /** The element of each row, by a selector in the page, or what moves the focus to a row: it goes to the first one that is added. */
  readonly row: string | ((index: number) => void);
}

/** How the way to more is drawn, where the usual words say too little. */
export interface MoreTexts {
  /** What there is more of: "Older results". */
  readonly label: string;
}

type PagedHost = ResourceHost & ReactiveElement;
type Row = HTMLElement & { readonly updateComplete?: Promise<unknown> };

/** The most rows the API gives at once. */
const MOST = 100;
/** Rows of a further part: who wants more than the first few wants many. */
const FURTHER = 30;

/**
 * ```ts
 * private readonly _results = new PagedResource(this, {
 *   args: () => [this.api, this.subject] as const,
 *   load: ([api, subject], reading, part) => listResults(api, subject, part, reading),
 *   row: 'ds-list-item',
 * });
 * html`<ds-list …>${repeat(items, …)}</ds-list> ${this._results.renderMore()}`;
 * ```
 * Rows are drawn by `repeat` with their ids, so that the focus stays on its row when others come.
 */
export class PagedResource<Args extends readonly unknown[], Answer extends Page<unknown>> extends Resource<Args, Answer> {
  private readonly _element: PagedHost;
  private readonly _paged: PagedOptions<Args, Answer>;
  /** The next part is on its way. */
  private _appending: AbortController | undefined;
  private _moreError: unknown;
  /** More was asked for. */
  private _hasGrown = false;
  /** How many rows were last told of. */
  private _told: number | undefined;
  /** Where somebody comes back to; none once the list is there. */
  private _place: ListPlace | undefined;
  private _isNew = true;

  constructor(host: PagedHost, options: PagedOptions<Args, Answer>) {
    super(host, {
      ...options,
      load: (args, reading) => this._loadAgain(args, reading),
      loaded: (page, before) => {
        if (before === undefined) this._hasGrown = false;
        this._moreError = undefined;
        options.loaded?.(page, before);
        void this._comeBack();
      },
    });
    this._element = host;
    this._paged = options;
    host.addEventListener('click', (event) => this._onOpen(event), { capture: true });
  }

  override hostUpdate(): void {
    const before = this.args;
    super.hostUpdate();
    // What comes then is of another list.
    if (this.args !== before) this._stopAppending();
  }

  hostUpdated(): void {
    const rows = this.value?.items.length;
    if (rows === undefined || rows === this._told) return;
    this._told = rows;
    this._element.dispatchEvent(new CustomEvent('list-rows', { detail: { list: this._name, rows }, bubbles: true, composed: true }));
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this._stopAppending();
  }

  /** Adds the next part, and moves the focus to its first row. */
  async more(): Promise<void> {
    if (this._appending) return;
    const appending = new AbortController();
    this._appending = appending;
    this._moreError = undefined;
    this._element.requestUpdate();
    try {
      await this._append(appending.signal);
    } catch (error) {
      if (appending.signal.aborted) return;
      this._moreError = error;
    }
    if (this._appending !== appending) return;
    this._appending = undefined;
    this._element.requestUpdate();
  }

  /** There is more than a part. */
  get isLong(): boolean {
    return this.value !== undefined && (this._hasGrown || this.value.next !== null);
  }

  /** How much is shown, and the way to more, where there is more than a part. */
  renderMore(texts: MoreTexts = { label: msg('More of this list', { id: 'shell.contract.more' }) }): TemplateResult | typeof nothing {
    const { value } = this;
    if (!value || !this.isLong) return nothing;
    return html`
      ${this._moreError === undefined ? nothing : html`<ds-alert tone="danger">${describeError(this._moreError)}</ds-alert>`}
      <ds-pagination
        variant="more"
        pages="2"
        .label=${texts.label}
        .page=${value.next === null ? 2 : 1}
        .summary=${shownText(value)}
        .busy=${this._appending !== undefined}
        @page-change=${this._onMore}
      ></ds-pagination>
    `;
  }

  private readonly _onMore = (event: Event): void => {
    // It goes on once the rows are there.
    event.preventDefault();
    void this.more();
  };

  private _stopAppending(): void {
    this._appending?.abort();
    this._appending = undefined;
    this._moreError = undefined;
  }

  private async _append(signal: AbortSignal): Promise<void> {
    const { args } = this;
    if (!args) return;
    for (let before = this.value; before?.next; before = this.value) {
      const part = await this._paged.load(args, { signal, background: false }, { after: before.next, ...limitedTo(FURTHER) });
      if (signal.aborted) return;
      // The list was read again meanwhile: what follows its last row now is another part.
      if (this.value !== before) continue;
      this._hasGrown = true;
      this.patch(joined(before, part));
      await this._focusRow(before.items.length);
      return;
    }
  }

  private async _loadAgain(args: Args, reading: Reading): Promise<Answer> {
    // Another list begins with its first part.
    const shown = this.isCurrent ? this.value : undefined;
    if (this._isNew) this._place = findPlace(this._name);
    const before = shown?.items.length ?? this._place?.rows;
    const isLong = shown ? this._hasGrown : before !== undefined;
    let page = await this._paged.load(args, reading, before !== undefined && isLong ? limitedTo(before) : {});
    if (before === undefined) return page;
    const wanted = before + (shown ? Math.max(0, page.count - shown.count) : 0);
    while (page.next !== null && page.items.length < wanted) {
      page = joined(page, await this._paged.load(args, reading, { after: page.next, ...limitedTo(wanted - page.items.length) }));
    }
    return page;
  }

  /** Tells it from other lists of its page. */
  private get _name(): string {
    const { row } = this._paged;
    return `${this._element.localName} ${typeof row === 'string' ? row : ''}`;
  }

  private _onOpen(event: Event): void {
    const path = event.composedPath();
    const link = path.find((node) => node instanceof HTMLAnchorElement);
    const { row } = this._paged;
    // A link beside the rows opens nothing of the list.
    const isOfRow = typeof row !== 'string' || path.some((node) => node instanceof Element && node.matches(row));
    if (!link || !isOfRow || !this.value) return;
    keepPlace(this._name, { rows: this.value.items.length, scroll: scrollY, opened: link.href });
  }

  private async _comeBack(): Promise<void> {
    const place = this._place;
    this._isNew = false;
    this._place = undefined;
    if (!place) return;
    this._hasGrown = true;
    // The rows are drawn after this.
    this._element.requestUpdate();
    await this._element.updateComplete;
    const { renderRoot } = this._element;
    // Who has moved on while it loaded stays where they are.
    const focused = (renderRoot as ShadowRoot).activeElement;
    if (focused && !focused.matches('ds-page-header, h1')) return;
    const opened = rowOf(renderRoot, place.opened);
    await opened?.updateComplete;
    opened?.focus({ preventScroll: true });
    scrollTo({ top: place.scroll, behavior: 'instant' });
  }

  private async _focusRow(index: number): Promise<void> {
    await this._element.updateComplete;
    const { renderRoot } = this._element;
    // It takes the focus itself when there is no more, before the row is there.
    await renderRoot.querySelector('ds-pagination')?.updateComplete;
    const { row } = this._paged;
    if (typeof row === 'function') return row(index);
    const added = renderRoot.querySelectorAll<Row>(row)[index];
    await added?.updateComplete;
    added?.focus();
    if (!added || added.matches(':focus-within')) return;
    // Nothing in it takes the focus: it is read as a whole.
    added.tabIndex = -1;
    added.focus();
  }
}

/** Fired by the page of a {@link PagedResource} when it shows another number of rows; `list` tells it from others of the page. */
export type ListRowsEvent = CustomEvent<{ readonly list: string; readonly rows: number }>;

declare global {
  interface HTMLElementEventMap {
    'list-rows': ListRowsEvent;
  }
}

function shownText({ items, count, isMore }: Page<unknown>): string {
  if (!isMore) return msg(str`Showing ${items.length} of ${count}`, { id: 'shell.contract.shown' });
  // Who has come so far sees that there are more.
  if (items.length >= count) return msg(str`Showing ${items.length}`, { id: 'shell.contract.shown-alone' });
  return msg(str`Showing ${items.length} of more than ${count}`, { id: 'shell.contract.shown-of-more' });
}

function joined<Answer extends Page<unknown>>(first: Answer, part: Answer): Answer {
  return { ...part, items: [...first.items, ...part.items] };
}

function limitedTo(rows: number): ListPart {
  return { limit: String(Math.min(MOST, rows)) };
}
