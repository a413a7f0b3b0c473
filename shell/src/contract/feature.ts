/**
 * The agreement between the shell and a feature: what a feature publishes
 * about itself (plain data) and what its one exposed module can do.
 */
import type { Localized } from './locale.ts';
import type { Audience, Scope } from './scopes.ts';

/** The version of this agreement. A shell refuses features built to another one. */
export const CONTRACT_VERSION = 1;

/** What the shell asks a feature to show. */
export type FeatureView =
  | {
      readonly kind: 'page';
      readonly page: string;
      readonly params: Readonly<Record<string, string>>;
      /** For a list: the address of what is open beside it. */
      readonly opened?: string | undefined;
    }
  /** `data` is that feature's part of the home answer. */
  | { readonly kind: 'card'; readonly card: string; readonly data: unknown };

/** A feature that is on the page. */
export interface MountedFeature {
  /** Shows the same page or card with other params or data. Without it the shell mounts anew. */
  update?(view: FeatureView): void;
  /** Removes everything `mount` added: elements, listeners, timers, subscriptions. */
  unmount(): void;
}

/** What a feature's one exposed module `./feature` exports. */
export interface FeatureModule {
  /**
   * Shows `view` inside `root`. Resolves once the view's element is on the
   * page with its catalogue and elements ready; rejects if it cannot be shown.
   */
  mount(root: HTMLElement, view: FeatureView): Promise<MountedFeature>;
}

/**
 * Whose pages, and what their grant must cover. Pages of the `person` are about
 * whoever is signed in: they are open beside any chart and clinic, and where
 * none is open, so they must not count on the subject's context.
 */
type Place = { readonly audience: Audience; readonly scope: Scope } | { readonly audience: 'person' };

/** A page of a feature; `path` is relative to `/patients/:id` or `/clinics/:id`, and for a page of the person to the root too. */
export type FeatureRoute = Place & {
  readonly path: string;
  readonly page: string;
  readonly title: Localized;
  /** The title in somebody else's record; `{person}` is whose. */
  readonly theirs?: Localized;
  /** Path of the list that it is opened from: where there is room, that page of the feature stands beside it. */
  readonly list?: string;
  /** Only for staff in the record of a patient, where it takes the place of home. */
  readonly atWork?: true;
};

/** An entry in the main navigation; one of the person stands in the menu of the account. */
export type FeatureNavEntry = Place & {
  readonly path: string;
  readonly label: Localized;
  /** The label in somebody else's record; `{person}` is whose. */
  readonly theirs?: Localized;
  /** Name of an icon of the design system. */
  readonly icon: string;
  /** Position: lower comes first. */
  readonly order: number;
  /** Left out for who has this scope, and with it an entry that says more. */
  readonly unless?: Scope;
  /** Only for who has this scope as well. */
  readonly with?: Scope;
};

/** A card on the patient's home page. */
export interface FeatureCardEntry {
  readonly id: string;
  readonly title: Localized;
  readonly order: number;
  readonly scope: Scope;
  /** Stands before all else on home: it begins the day’s story. */
  readonly lead?: true;
}

/**
 * The sentence for one kind of item among what is new, or what there is to do,
 * on the home page. `{name}` is filled from the item's values; where they hold a `count`,
 * the language's plural rule chooses between the forms.
 */
export interface AttentionText {
  readonly one?: Localized;
  readonly other: Localized;
  /** The same in somebody else's record; `{person}` is whose. */
  readonly theirs?: { readonly one?: Localized; readonly other: Localized };
}

/** What the shell knows about a feature before it loads any of its code. */
export interface FeatureManifest {
  readonly name: string;
  readonly version: string;
  readonly contract: typeof CONTRACT_VERSION;
  readonly title: Localized;
  readonly routes: readonly FeatureRoute[];
  readonly nav: readonly FeatureNavEntry[];
  readonly cards: readonly FeatureCardEntry[];
  /** By the `kind` the BFF gives an item, e.g. `messages.unread`. */
  readonly attention: Readonly<Record<string, AttentionText>>;
  /** How many things wait to be looked at, where the BFF's part of home counts them: “{count} new results”. */
  readonly waiting?: { readonly one: Localized; readonly other: Localized };
  readonly widgets: readonly { readonly id: string }[];
}

/** Whether something that came over the network is a feature module. */
export function isFeatureModule(value: unknown): value is FeatureModule {
  return typeof value === 'object' && value !== null && 'mount' in value && typeof value.mount === 'function';
}

/** Whether `mount` gave back what it must. */
export function isMountedFeature(value: unknown): value is MountedFeature {
  return typeof value === 'object' && value !== null && 'unmount' in value && typeof value.unmount === 'function';
}
