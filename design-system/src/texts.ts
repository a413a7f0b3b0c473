/**
 * The few texts the elements bring themselves, in English until the host page
 * sets its own with `configureTexts`. Every element on the page that shows one
 * renders again on a change. What many elements say stands here; what one
 * element or a few say is a group of its own, beside them, so that a page
 * loads only the texts of the elements it uses.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** All built-in texts. Functions receive the values they speak of. */
export interface Texts {
  optional: string;
  showPassword: string;
  hidePassword: string;
  close: string;
  cancel: string;
  loading: string;
  working: string;
  dismiss: string;
  opensInNewTab: string;
  errorSummary: string;
  errorPrefix: string;
  unread: string;
  showAsTable: string;
  value: string;
  /** Screen-reader heading of the column that names each point of a trend. */
  when: string;
  required: (label: string) => string;
  tooShort: (label: string, minimum: number) => string;
  tooLong: (label: string, maximum: number) => string;
  invalid: (label: string) => string;
  invalidEmail: string;
  outOfRange: (label: string) => string;
  charactersLeft: (count: number) => string;
  charactersOver: (count: number) => string;
  belowRange: string;
  inRange: string;
  aboveRange: string;
  /** A range in words. One end is missing when the range is open. */
  range: (low: string | undefined, high: string | undefined) => string;
}

const ENGLISH: Texts = {
  optional: 'optional',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading',
  working: 'Working',
  dismiss: 'Dismiss',
  opensInNewTab: 'opens in a new tab',
  errorSummary: 'There is a problem',
  errorPrefix: 'Error:',
  unread: 'Unread',
  showAsTable: 'Show as a table',
  value: 'Value',
  when: 'When',
  required: (label) => `${label} is missing. Please fill it in.`,
  tooShort: (label, minimum) => `${label} needs at least ${minimum} characters.`,
  tooLong: (label, maximum) => `${label} can have at most ${maximum} characters.`,
  invalid: (label) => `${label} does not look right. Please check it.`,
  invalidEmail: 'Please enter an email address, like name@example.com.',
  outOfRange: (label) => `${label} is out of range. Please check it.`,
  charactersLeft: (count) => (count === 1 ? '1 character left' : `${count} characters left`),
  charactersOver: (count) => (count === 1 ? '1 character too many' : `${count} characters too many`),
  belowRange: 'Below range',
  inRange: 'In range',
  aboveRange: 'Above range',
  range: (low, high) => {
    if (low === undefined) return `up to ${high ?? ''}`;
    return high === undefined ? `from ${low}` : `${low} to ${high}`;
  },
};

/** Every group by its name. A group adds itself: `declare module '../texts.ts' { interface TextGroups { … } }`. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by the groups themselves
export interface TextGroups {}

/** The texts of one element or of a few that belong together. */
export interface TextGroup<Group extends object> {
  readonly name: string;
  readonly english: Group;
}

/** Texts in another language: some or all of the common ones, and of the groups. */
export type TranslatedTexts = Partial<Texts> & { readonly groups?: Partial<TextGroups> };

const COMMON: TextGroup<Texts> = { name: '', english: ENGLISH };

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

/**
 * Gives an element the current texts and renders it again when they change:
 * `new TextsController(this)` the common ones, `new TextsController(this, GROUP)` those of a group.
 */
export class TextsController<Group extends object = Texts> implements ReactiveController {
  private readonly _host: ReactiveControllerHost;
  private readonly _group: TextGroup<Group>;

  constructor(host: ReactiveControllerHost, group: TextGroup<Group> = COMMON as TextGroup<object> as TextGroup<Group>) {
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
