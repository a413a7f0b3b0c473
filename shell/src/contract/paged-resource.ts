/** A list of which a part is shown, and more on request. */
import '@portal/design-system/alert';
import '@portal/design-system/pagination';
import { html, nothing } from 'lit';
import type { ReactiveElement, TemplateResult } from 'lit';
import { describeError } from './describe-error.ts';
import { Resource } from './resource.ts';
import type { Reading, ResourceHost, ResourceOptions } from './resource.ts';

/** A part of a list, as the API answers. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are in all, where the server tells. */
  readonly count?: number;
  /** Where the next part begins; `null` after the last. */
  readonly next: string | null;
}

export interface PagedOptions<Args extends readonly unknown[], Item> extends Omit<ResourceOptions<Args, Page<Item>>, 'load' | 'entity'> {
  readonly load: (args: Args, reading: Reading, cursor: string | undefined) => Promise<Page<Item>>;
  /** The element of each row: the focus goes to the first one that is added. */
  readonly row: string;
}

/** How the way to more is drawn. */
export interface MoreTexts {
  /** What there is more of: "Older results". */
  readonly label: string;
  /** "20 of 95 results" */
  readonly summary: (shown: number, count: number | undefined) => string;
}

type PagedHost = ResourceHost & ReactiveElement;
type Row = HTMLElement & { readonly updateComplete?: Promise<unknown> };

export class PagedResource<Args extends readonly unknown[], Item> extends Resource<Args, Page<Item>> {
  private readonly _element: PagedHost;
  private readonly _paged: PagedOptions<Args, Item>;
  private _more: 'none' | 'loading' = 'none';
  private _moreError: unknown;
  /** Parts that were added; a refresh reads as many again. */
  private _parts = 1;

  constructor(host: PagedHost, options: PagedOptions<Args, Item>) {
    super(host, {
      ...options,
      load: (args, reading) => this._loadParts(args, reading),
      loaded: (page, before) => {
        if (before === undefined) this._parts = 1;
        this._moreError = undefined;
        options.loaded?.(page, before);
      },
    });
    this._element = host;
    this._paged = options;
  }

  /** Adds the next part, and moves the focus to its first row. */
  async more(): Promise<void> {
    if (this._more === 'loading') return;
    this._more = 'loading';
    this._moreError = undefined;
    this._element.requestUpdate();
    try {
      await this._append();
    } catch (error) {
      this._moreError = error;
    }
    this._more = 'none';
    this._element.requestUpdate();
  }

  /** There is more than a part. */
  get isLong(): boolean {
    return this.value !== undefined && (this._parts > 1 || this.value.next !== null);
  }

  /** The way to more, where there is more than a part. */
  renderMore({ label, summary }: MoreTexts): TemplateResult | typeof nothing {
    const { value } = this;
    if (!value || !this.isLong) return nothing;
    return html`
      ${this._moreError === undefined ? nothing : html`<ds-alert tone="danger">${describeError(this._moreError)}</ds-alert>`}
      <ds-pagination
        variant="more"
        .label=${label}
        .page=${this._parts}
        .pages=${value.next === null ? this._parts : this._parts + 1}
        .summary=${summary(value.items.length, value.count)}
        .busy=${this._more === 'loading'}
        @page-change=${this._onMore}
      ></ds-pagination>
    `;
  }

  private readonly _onMore = (event: Event): void => {
    // It goes on once the rows are there.
    event.preventDefault();
    void this.more();
  };

  private async _append(): Promise<void> {
    for (let before = this.value; before?.next; before = this.value) {
      const part = await this._paged.load(this._paged.args(), { signal: new AbortController().signal, background: false }, before.next);
      // The list was read again meanwhile, or is another one: its next part is another one, too.
      if (this.value !== before) continue;
      this._parts += 1;
      this.patch({ ...part, items: [...before.items, ...part.items] });
      await this._focusRow(before.items.length);
      return;
    }
  }

  private async _loadParts(args: Args, reading: Reading): Promise<Page<Item>> {
    // Another list begins with its first part.
    const parts = this.value === undefined ? 1 : this._parts;
    let page = await this._paged.load(args, reading, undefined);
    for (let part = 1; part < parts && page.next !== null; part += 1) {
      const next = await this._paged.load(args, reading, page.next);
      page = { ...next, items: [...page.items, ...next.items] };
    }
    return page;
  }

  private async _focusRow(index: number): Promise<void> {
    await this._element.updateComplete;
    const { renderRoot } = this._element;
    // It takes the focus itself when there is no more, before the row is there.
    await renderRoot.querySelector('ds-pagination')?.updateComplete;
    const row = renderRoot.querySelectorAll<Row>(this._paged.row)[index];
    await row?.updateComplete;
    row?.focus();
  }
}
