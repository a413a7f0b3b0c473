/**
 * The few texts the elements bring themselves, in English until the host page
 * sets its own with `configureTexts`. Every element on the page that shows one
 * renders again on a change. What many elements say stands here; what one
 * element or a few say is a group of its own, beside them, so that a page
 * loads only the texts of the elements it uses.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What every form control says. */
export interface FormTexts {
  optional: string;
  errorPrefix: string;
  required: (label: string) => string;
  invalid: (label: string) => string;
}

/** What many other elements say. */
export interface CommonTexts {
  close: string;
  cancel: string;
  loading: string;
  working: string;
  dismiss: string;
  opensInNewTab: string;
  errorSummary: string;
  unread: string;
}

/** The built-in texts that belong to no group. Functions receive the values they speak of. */
export type Texts = CommonTexts & FormTexts;

/** Every group by its name. A group adds itself: `declare module '../texts.ts' { interface TextGroups { … } }`. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the groups themselves
export interface TextGroups {}

/** The texts of one element or of a few that belong together; those without a name stand at the top of a translation. */
export interface TextGroup<Group extends object> {
  readonly name: string;
  readonly english: Group;
}

/** Texts in another language: some or all of the common ones, and of the groups. */
export type TranslatedTexts = Partial<Texts> & { readonly groups?: Partial<TextGroups> };

export const FORM_TEXTS: TextGroup<FormTexts> = {
  name: '',
  english: {
    optional: 'optional',
    errorPrefix: 'Error:',
    required: (label) => `${label} ${label.endsWith('?') ? 'Please answer.' : 'is missing. Please fill it in.'}`,
    invalid: (label) => `${label} does not look right. Please check it.`,
  },
};

export const COMMON_TEXTS: TextGroup<CommonTexts> = {
  name: '',
  english: {
    close: 'Close',
    cancel: 'Cancel',
    loading: 'Loading',
    working: 'Working',
    dismiss: 'Dismiss',
    opensInNewTab: 'opens in a new tab',
    errorSummary: 'There is a problem',
    unread: 'Unread',
  },
};

/** Every group whose element was loaded, for checking a translation. */
export const loadedTextGroups = new Set<string>();

let current: TranslatedTexts = {};
const hosts = new Set<ReactiveControllerHost>();

/**
 * Replaces built-in texts for the whole page.
 * @param texts - The texts to replace; those left out become English again.
 */
export function configureTexts(texts: TranslatedTexts): void {
  current = texts;
  for (const host of hosts) host.requestUpdate();
}

/** Names a group and gives its English. */
export function defineTexts<Name extends keyof TextGroups>(name: Name, english: TextGroups[Name]): TextGroup<TextGroups[Name]> {
  loadedTextGroups.add(name);
  return { name, english };
}

/** Gives an element the current texts and renders it again when they change: `new TextsController(this, COMMON_TEXTS)`. */
export class TextsController<Group extends object> implements ReactiveController {
  private readonly _host: ReactiveControllerHost;
  private readonly _group: TextGroup<Group>;

  constructor(host: ReactiveControllerHost, group: TextGroup<Group>) {
    this._host = host;
    this._group = group;
    host.addController(this);
  }

  /** The texts in force now. */
  get current(): Group {
    const { name, english } = this._group;
    const replaced = name === '' ? current : (current.groups as Record<string, Partial<Group>> | undefined)?.[name];
    return replaced === undefined ? english : { ...english, ...replaced };
  }

  hostConnected(): void {
    hosts.add(this._host);
  }

  hostDisconnected(): void {
    hosts.delete(this._host);
  }
}
