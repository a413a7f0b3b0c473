/**
 * The shell's part for stories and tests: an element that provides every
 * context of the contract, with a real `fetch` behind the transport so that
 * mock handlers answer.
 *
 * ```ts
 * await fixture(html`
 *   <portal-test-context .overrides=${{ subject: CLINIC }}>
 *     <billing-statement-page></billing-statement-page>
 *   </portal-test-context>`);
 * ```
 */
import type { Context } from '@lit/context';
import type { LiveEventName } from '@portal/bff/contract';
import { ContextProvider } from '@lit/context';
import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { announcerContext, apiContext, eventsContext, localeContext, navigationContext, sessionContext, subjectContext } from '../contexts.ts';
import type { Announcer, ApiTransport, LiveEvent, LiveEvents, LocaleSettings, Navigation, Offer, Session, Subject } from '../contexts.ts';
import { SCOPES } from '../scopes.ts';

/** Everything the element provides; `overrides` replaces any part. */
export interface TestContextValues {
  readonly api: ApiTransport;
  readonly session: Session;
  readonly subject: Subject;
  readonly locale: LocaleSettings;
  readonly navigation: Navigation;
  readonly announcer: Announcer;
  readonly events: LiveEvents;
}

/** A fictional patient looking at her own record. */
export const TEST_PATIENT: Extract<Subject, { kind: 'patient' }> = {
  kind: 'patient',
  id: '5f0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5',
  displayName: 'Elena Ruiz',
  relationship: 'self',
  identity: { fullName: 'Elena Ruiz', birthDate: '1974-06-14', patientNumber: 'NH-104210' },
  scopes: SCOPES,
};

/** A fictional clinic, for pages of the clinic desk. */
export const TEST_CLINIC: Subject = {
  kind: 'clinic',
  id: '0a1b2c3d-4e5f-4a6b-9c7d-8e9fa0b1c2d3',
  displayName: 'Northfield Family Clinic',
  timeZone: 'America/Chicago',
  scopes: SCOPES,
};

const TEST_SESSION: Session = {
  userId: 'c1d2e3f4-a5b6-4c7d-8e9f-0a1b2c3d4e5f',
  displayName: 'Elena Ruiz',
  audience: 'patient',
};

/**
 * Provides the contexts to what is inside it, and records what views do with them.
 * @slot - The view under test.
 */
export class PortalTestContext extends LitElement {
  /** Paths given to `navigate`, oldest first. */
  readonly visited: string[] = [];
  /** Titles given to `setTitle`, oldest first. */
  readonly titles: string[] = [];
  /** Texts given to `announce`, oldest first. */
  readonly announcements: string[] = [];
  /** What `offer` was given to do, oldest first. */
  readonly offers: Offer[] = [];

  private readonly _listeners = new Map<LiveEventName, Set<(event: LiveEvent) => void>>();
  private readonly _values: TestContextValues = {
    api: { request: (input, init) => fetch(input, init) },
    session: TEST_SESSION,
    subject: TEST_PATIENT,
    locale: { locale: 'en', timeZone: 'America/Chicago' },
    navigation: {
      href: (path) => `#${path}`,
      navigate: (path) => void this.visited.push(path),
      setTitle: (title) => void this.titles.push(title),
    },
    announcer: {
      announce: (text) => void this.announcements.push(text),
      offer: (text, offer) => {
        this.announcements.push(text);
        this.offers.push(offer);
      },
    },
    events: { subscribe: (type, listener) => this._subscribe(type, listener) },
  };

  private readonly _api = this._provide(apiContext, this._values.api);
  private readonly _session = this._provide(sessionContext, this._values.session);
  private readonly _subject = this._provide(subjectContext, this._values.subject);
  private readonly _locale = this._provide(localeContext, this._values.locale);
  private readonly _navigation = this._provide(navigationContext, this._values.navigation);
  private readonly _announcer = this._provide(announcerContext, this._values.announcer);
  private readonly _events = this._provide(eventsContext, this._values.events);

  /**
   * Replaces parts of what is provided. Takes effect at once, not with the next
   * update: what is inside asks for its contexts as soon as it is connected.
   */
  set overrides(overrides: Partial<TestContextValues>) {
    const values = { ...this._values, ...overrides };
    this._api.setValue(values.api);
    this._session.setValue(values.session);
    this._subject.setValue(values.subject);
    this._locale.setValue(values.locale);
    this._navigation.setValue(values.navigation);
    this._announcer.setValue(values.announcer);
    this._events.setValue(values.events);
  }

  /** Delivers a live event to everything inside that subscribed to its type. */
  emitLive(event: LiveEvent): void {
    for (const listener of this._listeners.get(event.type) ?? []) listener(event);
  }

  /** Number of live subscriptions that are open now. */
  get subscriptionCount(): number {
    return [...this._listeners.values()].reduce((sum, listeners) => sum + listeners.size, 0);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  private _provide<Value>(context: Context<unknown, Value>, initialValue: Value): ContextProvider<Context<unknown, Value>> {
    return new ContextProvider(this, { context, initialValue });
  }

  private _subscribe(type: LiveEventName, listener: (event: LiveEvent) => void): () => void {
    const listeners = this._listeners.get(type) ?? new Set();
    this._listeners.set(type, listeners.add(listener));
    return () => void listeners.delete(listener);
  }
}
