/** What surrounds every page: skip link, brand, whose record, language, account, navigation, help. */
import '@portal/design-system/app-header';
import '@portal/design-system/avatar';
import '@portal/design-system/banner';
import '@portal/design-system/bottom-nav';
import '@portal/design-system/brand-mark';
import '@portal/design-system/icon';
import '@portal/design-system/menu-button';
import '@portal/design-system/side-nav';
import '@portal/design-system/skip-link';
import type { MenuSelectEvent } from '@portal/design-system/classes/menu-button';
import type { NavEntry } from '@portal/design-system/classes/side-nav';
import { localized, msg, str } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { readBrand } from '../common/brand.ts';
import { pageLocale } from '../common/locale.ts';
import { PortalHelp } from '../common/portal-help.ts';
import { localeSelect, OTHER_LANGUAGE, PortalLanguageSwitch } from '../common/portal-language-switch.ts';
import { waitingText } from '../common/waiting-text.ts';
import { inWordsFor } from '../common/whose-words.ts';
import { WideScreen } from '../common/wide-screen.ts';
import type { ConnectionState } from '../contract/connection.ts';
import type { FeatureManifest, FeatureNavEntry } from '../contract/feature.ts';
import { formatTime } from '../contract/intl.ts';
import { forgetPlaces } from '../contract/list-place.ts';
import { inLanguage } from '../contract/locale.ts';
import { isSomebodyElses } from '../contract/somebody-elses.ts';
import { NOTICES_PATH, subjectPath } from '../navigation/routes.ts';
import { PortalBell } from '../notices/portal-bell.ts';
import type { SessionInfo, SubjectInfo } from '../session/session-info.ts';
import { BottomBar } from './bottom-bar.ts';
import { frameStyles } from './frame-styles.ts';
import { personHue } from './person-hue.ts';
import type { Waiting } from './waiting-counts.ts';

defineElement('portal-bell', PortalBell);
defineElement('portal-help', PortalHelp);
defineElement('portal-language-switch', PortalLanguageSwitch);

/** Features are released on their own: a name that is no icon yet draws nothing. */
type IconName = NonNullable<NavEntry['icon']>;

/**
 * @slot - The page.
 * @fires sign-out - Someone wants to leave.
 * @fires locale-select - A language was chosen.
 * @fires display-open - Somebody wants to choose how the portal looks.
 */
@localized()
export class PortalFrame extends LitElement {
  static override styles = frameStyles;

  @property({ attribute: false }) session: SessionInfo | undefined;
  /** Whose pages are open; none on a page that is nobody's. */
  @property({ attribute: false }) subject: SubjectInfo | undefined;
  /** The features' entries in the navigation, in order. */
  @property({ attribute: false }) entries: readonly FeatureNavEntry[] = [];
  /** The features' entries about the signed-in person, in order. */
  @property({ attribute: false }) personEntries: readonly FeatureNavEntry[] = [];
  /** Path of the open page. */
  @property() path = '/';
  /** How many things wait, by the key of their feature. */
  @property({ attribute: false }) waiting: Waiting = {};
  /** Where the words for that are. */
  @property({ attribute: false }) manifests: readonly FeatureManifest[] = [];
  /** How many notices are unread; `undefined` until that is known. */
  @property({ attribute: false }) unread: number | undefined;
  /** Whether the portal can be reached. */
  @property() connection: ConnectionState = 'up';

  @query('main') private _main!: HTMLElement;

  private readonly _screen = new WideScreen(this);
  protected readonly _bottomBar = new BottomBar(this);

  override render() {
    const isWide = this._screen.matches;
    // One navigation, so that nobody hears of two: beside the page, or where a thumb reaches.
    const nav = this.subject ? this._renderNav(this.subject, isWide) : nothing;
    const subjects = this.session?.subjects ?? [];
    return html`
      <ds-app-header class=${subjects.length > 1 ? 'several' : ''} href="/" .product=${readBrand().name}>
        <ds-skip-link slot="skip" .target=${this._main}>${msg('Skip to main content', { id: 'shell.frame.skip' })}</ds-skip-link>
        <ds-brand-mark slot="logo"></ds-brand-mark>
        ${subjects.length > 1 ? this._renderSubjects(subjects, isWide) : nothing}
        ${isWide ? html`<portal-language-switch slot="actions"></portal-language-switch>` : nothing}
        ${this._renderBell(isWide)} ${this._renderAccount(isWide)} ${this._renderBanners()}
      </ds-app-header>
      <div class="columns">
        ${isWide ? nav : nothing}
        <main tabindex="-1"><slot></slot></main>
      </div>
      <footer aria-label=${msg('Help', { id: 'shell.help.label' })}>
        <portal-help ?staff=${this.session?.audience === 'clinic'}></portal-help>
      </footer>
      ${isWide ? nothing : nav}
    `;
  }

  protected override firstUpdated(): void {
    // The skip link was drawn before the part it leads to.
    this.requestUpdate();
  }

  private _renderSubjects(subjects: readonly SubjectInfo[], isWide: boolean) {
    const items = subjects.map((subject) => ({
      id: subject.id,
      label: subject.displayName,
      description: describeRelationship(subject),
      href: subjectPath(subject),
      ...(subject.kind === 'patient' ? { avatar: { name: subject.displayName, hue: personHue(subject, this.session?.subjects) } } : { icon: 'desk' as const }),
      checked: subject.id === this.subject?.id,
    }));
    const { subject } = this;
    return html`<ds-menu-button
      class="whose"
      slot="actions"
      placement="end"
      .caption=${subject?.kind === 'patient' ? msg('Record:', { id: 'shell.frame.record-of' }) : ''}
      ?hide-caption=${!isWide}
      .label=${subject?.displayName ?? msg('Choose a person', { id: 'shell.frame.choose' })}
      .items=${items}
      >${this._renderAvatar()}</ds-menu-button
    >`;
  }

  private _renderAvatar() {
    const { subject } = this;
    return subject?.kind === 'patient'
      ? html`<ds-avatar slot="icon" size="small" .name=${subject.displayName} hue=${personHue(subject, this.session?.subjects) ?? nothing}></ds-avatar>`
      : html`<ds-icon slot="icon" size="medium" name=${subject ? 'desk' : 'people'}></ds-icon>`;
  }

  private _renderBell(isWide: boolean) {
    // Before a second step is set up nothing is told.
    if (!this.session || this.session.mustAddSecondStep) return nothing;
    const href = (this.subject ? subjectPath(this.subject) : '') + NOTICES_PATH;
    return html`<portal-bell
      slot="actions"
      .unread=${this.unread}
      .people=${this.session.subjects}
      .href=${href}
      .wide=${isWide}
      .current=${this.path === href}
    ></portal-bell>`;
  }

  private _renderAccount(isWide: boolean) {
    if (!this.session) return nothing;
    const base = this.subject ? subjectPath(this.subject) : '';
    const items = [
      ...this.personEntries.map(({ path, icon, label }) => ({ id: path, label: inLanguage(label, pageLocale()), icon: icon as IconName, href: base + path })),
      { id: 'display', label: msg('Display and language', { id: 'shell.display.heading' }), icon: 'settings' as const },
      ...(isWide ? [] : [this._languageItem()]),
      { id: 'sign-out', label: msg('Sign out', { id: 'shell.session.sign-out' }), icon: 'sign-out' as const },
    ];
    return html`<ds-menu-button
      slot="actions"
      class="account"
      placement="end"
      ?hide-label=${!isWide}
      .label=${msg(str`${this.session.displayName}’s account`, { id: 'shell.frame.account' })}
      .items=${items}
      @menu-select=${this._onAccount}
      ><ds-avatar slot="icon" size="small" .name=${this.session.displayName}></ds-avatar
    ></ds-menu-button>`;
  }

  /** On a phone the language has no place in the row. */
  private _languageItem() {
    const { locale, name } = OTHER_LANGUAGE[pageLocale()];
    return { id: 'language', label: name, lang: locale, icon: 'globe' as const };
  }

  private _renderBanners() {
    const { subject } = this;
    return html`
      ${subject?.emergencyEndsAt ? this._renderEmergency(subject.displayName, subject.emergencyEndsAt, subject.timeZone) : nothing}
      ${
        isSomebodyElses(subject)
          ? html`<ds-banner tone="info" .label=${msg('Whose record this is', { id: 'shell.frame.whose' })}>
            <ds-avatar slot="icon" size="small" .name=${subject.displayName} hue=${personHue(subject, this.session?.subjects) ?? nothing}></ds-avatar>
            ${msg(str`You’re viewing ${subject.displayName}’s record`, { id: 'shell.frame.viewing' })} ${this._renderWayBack()}
          </ds-banner>`
          : nothing
      }
      <div role="status">
        ${
          this.connection === 'up'
            ? nothing
            : html`<ds-banner tone="warning" .label=${msg('Connection', { id: 'shell.frame.connection' })}>
              ${
                this.connection === 'offline'
                  ? msg('You are offline. What you see may be out of date. This note goes away when you are back online.', { id: 'shell.frame.offline' })
                  : msg('The portal is having trouble right now. Nothing was lost. We keep trying, and this note goes away when it works again.', {
                      id: 'shell.frame.down',
                    })
              }
            </ds-banner>`
        }
      </div>
    `;
  }

  private _renderWayBack() {
    const own = this.session?.subjects.find(({ relationship }) => relationship === 'self');
    return own
      ? html`<a slot="actions" href=${subjectPath(own)} @click=${forgetPlaces}>${msg('Back to your record', { id: 'shell.frame.back' })}</a>`
      : nothing;
  }

  /** Stays as long as the record is open: whoever reads it must not forget why they may. */
  private _renderEmergency(name: string, endsAt: string, timeZone: string) {
    const until = formatTime(endsAt, timeZone, { locale: pageLocale(), timeZone });
    return html`<ds-banner tone="danger" .label=${msg('Emergency access', { id: 'shell.frame.emergency-label' })}>
      <ds-icon slot="icon" name="alert" size="medium"></ds-icon>
      ${msg(str`You have emergency access to ${name}’s record until ${until}. The patient can see who opened it and why.`, { id: 'shell.frame.emergency' })}
    </ds-banner>`;
  }

  private _renderNav(subject: SubjectInfo, isWide: boolean) {
    const isClinic = subject.kind === 'clinic';
    const label = isClinic ? msg('Clinic desk', { id: 'shell.frame.desk' }) : msg('Main menu', { id: 'shell.frame.main-menu' });
    const entries = this._navEntries(subject);
    if (!isWide) return html`<ds-bottom-nav .label=${label} .current=${this.path} .items=${entries} @click=${forgetPlaces}></ds-bottom-nav>`;
    return html`<ds-side-nav
      .label=${label}
      .current=${this.path}
      .items=${isClinic ? [{ heading: label, entries }] : entries}
      @click=${forgetPlaces}
    ></ds-side-nav>`;
  }

  private _navEntries(subject: SubjectInfo): NavEntry[] {
    const base = subjectPath(subject);
    const features = this.entries.map(({ path, icon, label, theirs }) => ({
      href: base + path,
      icon: icon as IconName,
      label: inWordsFor(subject, label, theirs, pageLocale()),
      ...this._waitingAt(path),
    }));
    if (subject.kind === 'clinic') return features;
    return [{ href: base, icon: 'home', label: msg('Home', { id: 'shell.frame.home' }), exact: true }, ...features];
  }

  /** The count at a feature's first page, with its words. */
  private _waitingAt(path: string): Pick<NavEntry, 'count' | 'countLabel'> {
    const key = path.slice(1);
    const count = this.waiting[key];
    return count === undefined ? {} : { count, countLabel: waitingText(this.manifests, key, count, pageLocale()) };
  }

  /** Its links lead on by themselves. */
  private _onAccount({ detail }: MenuSelectEvent): void {
    if (detail.id === 'sign-out') this.dispatchEvent(new Event('sign-out'));
    if (detail.id === 'display') this.dispatchEvent(new Event('display-open', { bubbles: true, composed: true }));
    if (detail.id === 'language') this.dispatchEvent(localeSelect(OTHER_LANGUAGE[pageLocale()].locale));
  }
}

function describeRelationship({ relationship }: SubjectInfo): string {
  switch (relationship) {
    case 'self':
      return msg('Your own record', { id: 'shell.frame.self' });
    case 'parent':
      return msg('You are their parent or guardian', { id: 'shell.frame.parent' });
    case 'caregiver':
      return msg('You care for them', { id: 'shell.frame.caregiver' });
    case 'staff':
      return msg('Clinic desk', { id: 'shell.frame.desk' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-frame': PortalFrame;
  }
}
