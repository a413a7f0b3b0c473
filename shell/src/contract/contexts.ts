/**
 * What the shell lends to features: one context key per concern. The keys are
 * registered symbols, so a provider and a consumer agree on them even when
 * they were built apart. `FeatureElement` asks for all of them; a feature reads `this.api`, `this.subject` and so on.
 */
import { createContext } from '@lit/context';
import type { LiveEventName } from '@portal/bff/contract';
import type { Locale } from './locale.ts';
import type { Audience, Scope } from './scopes.ts';

/** Sends a request as the signed-in user. Rejects only when there is no answer at all. */
export interface ApiTransport {
  request(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
}

/** Who is signed in. */
export interface Session {
  readonly userId: string;
  readonly displayName: string;
  readonly audience: Audience;
}

/** A patient as papers name them. */
export interface Identity {
  /** The legal name in full. */
  readonly fullName: string;
  readonly birthDate: string | null;
  /** Null for who may not read the patient's details. */
  readonly patientNumber: string | null;
}

/** Whose record, or which clinic's desk, is open. */
export type Subject =
  | {
      readonly kind: 'patient';
      readonly id: string;
      readonly displayName: string;
      readonly relationship: 'self' | 'parent' | 'caregiver';
      /** As papers name them. */
      readonly identity: Identity;
      readonly scopes: readonly Scope[];
    }
  | {
      readonly kind: 'clinic';
      readonly id: string;
      readonly displayName: string;
      /** IANA name, for example `America/Chicago`. */
      readonly timeZone: string;
      readonly scopes: readonly Scope[];
    };

/** The viewer's language and own time zone (IANA name). */
export interface LocaleSettings {
  readonly locale: Locale;
  readonly timeZone: string;
}

/** Moves between pages. Paths are relative to the open subject: `/billing/statements/…`. */
export interface Navigation {
  /** The full URL path of a subject-relative path, for `href` attributes. */
  href(path: string): string;
  navigate(path: string): void;
  /** Replaces the page's title once its data tells a better one. Never put clinical text in it. */
  setTitle(title: string): void;
}

/** Something to do about what was just done, such as taking it back. */
export interface Offer {
  readonly label: string;
  readonly run: () => void;
}

/** Speaks to screen readers through the shell's live regions. */
export interface Announcer {
  announce(text: string, urgency?: 'polite' | 'assertive'): void;
  /**
   * Says to everyone what was just done, with a way to take it back, for as long as reading takes.
   * It outlives the page that said it; what matters stands on a page too.
   */
  offer(text: string, offer: Offer): void;
}

/** A live event: what kind of thing changed and its ids, never its content. */
export interface LiveEvent {
  readonly type: LiveEventName;
  readonly ids: Readonly<Record<string, string>>;
}

/** Live events of the open subject. */
export interface LiveEvents {
  /** Calls `listener` for every event of `type` until the returned function is called. */
  subscribe(type: LiveEventName, listener: (event: LiveEvent) => void): () => void;
}

export const apiContext = createContext<ApiTransport>(Symbol.for('portal.api'));
export const sessionContext = createContext<Session>(Symbol.for('portal.session'));
export const subjectContext = createContext<Subject>(Symbol.for('portal.subject'));
export const localeContext = createContext<LocaleSettings>(Symbol.for('portal.locale'));
export const navigationContext = createContext<Navigation>(Symbol.for('portal.navigation'));
export const announcerContext = createContext<Announcer>(Symbol.for('portal.announcer'));
export const eventsContext = createContext<LiveEvents>(Symbol.for('portal.events'));
