/** Base classes of what a feature shows: pages and home cards. They ask for what the shell lends, once for all elements. */
import { ContextConsumer } from '@lit/context';
import type { Context } from '@lit/context';
import { updateWhenLocaleChanges } from '@lit/localize';
import { css, LitElement } from 'lit';
import type { CSSResultGroup, PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { announcerContext, apiContext, eventsContext, localeContext, navigationContext, sessionContext, subjectContext } from './contexts.ts';
import { describeError } from './describe-error.ts';
import { rowOf, takesBeginning } from './list-place.ts';
import type { Announcer, ApiTransport, LiveEvents, LocaleSettings, Navigation, Session, Subject } from './contexts.ts';

/** Fired by a feature's element whose rendering failed; the shell's outlet replaces it with a tile. */
export type FeatureErrorEvent = CustomEvent<{ readonly error: unknown }>;

/** Something was read that nobody around the element lends. Seen while building: the shell lends all but a subject. */
export class NotLentError extends Error {
  override readonly name = 'NotLentError';
}

/**
 * An element of a feature. Has what the shell lends (`api`, `subject`, …) and
 * renders again when one of them or the language changes. Turns an error thrown
 * while rendering into an event the shell can act on.
 *
 * @fires feature-error - Rendering failed; `detail.error` says why.
 */
export class FeatureElement extends LitElement {
  /** What every text of a feature looks like; a subclass adds its own: `[FeatureElement.styles, css`…`]`. */
  static override styles: CSSResultGroup = css`
    a {
      color: var(--ds-color-primary);
      text-underline-offset: 0.2em;
    }

    a:hover {
      color: var(--ds-color-primary-hover);
      text-decoration-thickness: 2px;
    }

    p {
      margin: 0;
    }

    @media print {
      a {
        color: inherit;
        text-decoration: none;
      }
    }
  `;

  private readonly _api = this._borrow(apiContext);
  private readonly _session = this._borrow(sessionContext);
  private readonly _subject = this._borrow(subjectContext);
  private readonly _locale = this._borrow(localeContext);
  private readonly _navigation = this._borrow(navigationContext);
  private readonly _announcer = this._borrow(announcerContext);
  private readonly _events = this._borrow(eventsContext);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  /** Sends requests as the signed-in user. */
  get api(): ApiTransport {
    return read(this._api.value, 'api');
  }

  /** Who is signed in. */
  get session(): Session {
    return read(this._session.value, 'session');
  }

  /**
   * Whose record, or which clinic's desk, is open. A page of the person stands
   * also where nothing is open and must not ask.
   * @throws {NotLentError} where nothing is open
   */
  get subject(): Subject {
    return read(this._subject.value, 'subject');
  }

  /** The viewer's language and time zone. */
  get locale(): LocaleSettings {
    return read(this._locale.value, 'locale');
  }

  get navigation(): Navigation {
    return read(this._navigation.value, 'navigation');
  }

  /** Speaks to screen readers. */
  get announcer(): Announcer {
    return read(this._announcer.value, 'announcer');
  }

  /** Live events of the open subject. A page follows them with a `Resource`. */
  get events(): LiveEvents {
    return read(this._events.value, 'events');
  }

  /** Why something that was asked of the server did not work, and what to do next. */
  describeFailure(error: unknown): string {
    return describeError(error);
  }

  protected override scheduleUpdate(): void {
    try {
      // Lit's own implementation runs the update at once; it is asynchronous
      // only in subclasses that make it so.
      void super.scheduleUpdate();
    } catch (error) {
      // Lit has no error boundary: left alone this would surface as an
      // unhandled rejection, with a half-drawn page staying on screen.
      const detail = { error };
      this.dispatchEvent(new CustomEvent('feature-error', { detail, bubbles: true, composed: true }));
    }
  }

  /** Asks for a context when the element is connected, and again where it is moved; a change renders the element. */
  private _borrow<Value>(context: Context<unknown, Value>): ContextConsumer<Context<unknown, Value>, this> {
    return new ContextConsumer(this, { context, subscribe: true });
  }
}

function read<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new NotLentError(`Nobody lends \`${name}\` here.`);
  return value;
}

/** A page of a feature. `params` are the values of the route's `:placeholders`. */
export class FeaturePage extends FeatureElement {
  static override styles: CSSResultGroup = [
    FeatureElement.styles,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: var(--ds-space-5);
        max-inline-size: 72rem;
      }

      ds-page-header {
        margin-block-end: 0;
      }
    `,
  ];

  @property({ attribute: false }) params: Readonly<Record<string, string>> = {};
  /** For a list: the address of what is open beside it, whose heading is then the page's. */
  @property({ attribute: false }) opened: string | undefined;

  /** What stood beside it until now. */
  private _closed: string | undefined;

  /** Rank of its own heading: a page has one of the first. */
  get headingLevel(): 1 | 2 {
    return this.opened === undefined ? 1 : 2;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('opened')) this._closed = changed.get('opened');
  }

  /**
   * Moves focus to the page's heading; the shell calls this after navigation.
   * Who closes what stood beside a list is back at its row; who chose the list from the menu is at its top.
   */
  focusHeading(): void {
    const row = takesBeginning() || this._closed === undefined ? undefined : rowOf(this.renderRoot, this._closed);
    this._closed = undefined;
    if (row) return row.focus();
    const header = this.renderRoot.querySelector<HTMLElement & { focusHeading?(): void }>('ds-page-header, h1');
    if (header?.focusHeading) {
      header.focusHeading();
    } else if (header) {
      header.tabIndex = -1;
      header.focus();
    }
  }
}

/** A card on the home page. `data` is the feature's part of the home answer. */
export class FeatureCard<Data> extends FeatureElement {
  @property({ attribute: false }) data: Data | undefined;
}

declare global {
  interface HTMLElementEventMap {
    'feature-error': FeatureErrorEvent;
  }
}
