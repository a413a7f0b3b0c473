/** The table of contents of a long page; marks the section being read. */
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { chevronDown } from '../icon/icon-paths.ts';
import { svgIcon } from '../icon/svg-icon.ts';
import { elementStyles } from '../styles/shared.ts';
import { TextsController } from '../texts.ts';
import { contentsStyles } from './contents-styles.ts';
import { CONTENTS_TEXTS } from './contents-texts.ts';
import { currentSection, outlineOf } from './outline.ts';
import type { ContentsItem, OutlineNode } from './outline.ts';

export type { ContentsItem } from './outline.ts';

/** What lies in the upper third of the window is being read. */
const READING_LINE = 0.33;

let headings = 0;

/**
 * On wide screens it stays in view beside the text; on narrow ones it folds
 * into a button (APG Disclosure pattern). The sections are those of `items`,
 * or the headings found in the element that `for` or `target` names.
 *
 * @csspart link - Each link.
 * @cssprop [--ds-contents-offset] - Room above it while it stays in view, such as for a sticky header.
 */
export class DsContents extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, contentsStyles];

  /** What stands above it; “On this page” by default. */
  @property() heading = '';
  /** The sections, each with the id of its heading in the tree around this element. */
  @property({ attribute: false }) items: readonly ContentsItem[] | undefined;
  /** Id of the element whose headings are the sections, in the tree around this element. */
  @property() for = '';
  /** That element itself, where it is in another tree. */
  @property({ attribute: false }) target: HTMLElement | undefined;
  /** Which headings count. */
  @property() selector = 'h2, h3';

  @state() private _found: readonly ContentsItem[] = [];
  @state() private _current = '';
  @state() private _open = false;

  private readonly _own = new TextsController(this, CONTENTS_TEXTS);
  private _headings: HTMLElement[] = [];
  private _chosen = '';
  private _sight: IntersectionObserver | undefined;
  private _changes: MutationObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this._watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._sight?.disconnect();
    this._changes?.disconnect();
  }

  override render(): TemplateResult | typeof nothing {
    const outline = outlineOf(this.items ?? this._found);
    if (outline.length === 0) return nothing;
    return html`<nav aria-labelledby="heading">
      <button type="button" aria-expanded=${this._open ? 'true' : 'false'} aria-controls="list" @click=${this._onToggle}>
        ${this._heading}${svgIcon(chevronDown)}
      </button>
      <p id="heading" class="heading">${this._heading}</p>
      <div id="list" class="list ${this._open ? 'open' : ''}">${this._renderList(outline)}</div>
    </nav>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (['items', 'for', 'target', 'selector'].some((name) => changed.has(name))) this._watch();
  }

  private get _heading(): string {
    return this.heading || this._own.current.heading;
  }

  private get _tree(): Document | ShadowRoot {
    return (this.target ?? this).getRootNode() as Document | ShadowRoot;
  }

  private _renderList(nodes: readonly OutlineNode[]): TemplateResult {
    return html`<ul role="list">
      ${nodes.map(
        ({ item, children }) => html`<li>
          <a
            part="link"
            href="#${item.id}"
            aria-current=${item.id === this._current ? 'location' : nothing}
            @click=${(event: MouseEvent) => this._onChoose(event, item.id)}
            >${item.label}</a
          >
          ${children.length > 0 ? this._renderList(children) : nothing}
        </li>`,
      )}
    </ul>`;
  }

  private _watch(): void {
    this._changes?.disconnect();
    const source = this.target ?? (this.for === '' ? null : this._tree.getElementById(this.for));
    if (this.items === undefined && source !== null) {
      this._changes = new MutationObserver(() => this._scan(source));
      this._changes.observe(source, { childList: true, subtree: true, characterData: true });
      this._scan(source);
    } else {
      this._observe((this.items ?? []).map(({ id }) => this._tree.getElementById(id)).filter((heading) => heading !== null));
    }
  }

  private _scan(source: HTMLElement): void {
    const found = [...source.querySelectorAll<HTMLElement>(this.selector)];
    for (const heading of found) if (heading.id === '') heading.id = `ds-contents-${(headings += 1)}`;
    this._found = found.map((heading) => ({
      id: heading.id,
      label: heading.textContent.trim(),
      level: Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)),
    }));
    this._observe(found);
  }

  private _observe(found: HTMLElement[]): void {
    this._headings = found;
    this._sight?.disconnect();
    this._sight = new IntersectionObserver(this._onSight, { rootMargin: `0px 0px -${100 - READING_LINE * 100}% 0px` });
    for (const heading of found) this._sight.observe(heading);
  }

  private _onToggle(): void {
    this._open = !this._open;
  }

  private _onChoose(event: MouseEvent, id: string): void {
    const heading = this._tree.getElementById(id);
    if (heading === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The browser looks for the id in the document only, not in a shadow tree,
    // and a jump to it would count as a navigation.
    event.preventDefault();
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    this._open = false;
    this._chosen = id;
    this._current = id;
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  private readonly _onSight = (): void => {
    const { innerHeight } = globalThis;
    const place = currentSection(
      this._headings.map((heading) => heading.getBoundingClientRect().top),
      innerHeight * READING_LINE,
    );
    const { scrollTop, scrollHeight } = document.documentElement;
    const isAtEnd = scrollTop + innerHeight >= scrollHeight - 1;
    // The last sections may be too short to rise to the line: the one chosen counts.
    if (isAtEnd && this._chosen !== '') return;
    this._chosen = '';
    this._current = this._headings[place]?.id ?? '';
  };
}
