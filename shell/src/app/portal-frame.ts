/** What surrounds every page: skip link, brand, whose record, language, account, navigation, help. */
import '@portal/design-system/banner';
import '@portal/design-system/button';
import '@portal/design-system/icon';
import '@portal/design-system/menu-button';
import '@portal/design-system/skip-link';
import { localized, msg, str } from '@lit/localize';
import { defineElement } from '@portal/design-system/define-element';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { readBrand } from '../common/brand.ts';
import { pageLocale } from '../common/locale.ts';
import { PortalHelp } from '../common/portal-help.ts';
import { PortalLanguageSwitch } from '../common/portal-language-switch.ts';
import type { FeatureNavEntry } from '../contract/feature.ts';
import { subjectPath } from '../navigation/routes.ts';
import type { SessionInfo, SubjectInfo } from '../session/session-info.ts';
import { frameStyles } from './frame-styles.ts';

defineElement('portal-help', PortalHelp);
defineElement('portal-language-switch', PortalLanguageSwitch);

/**
 * @slot - The page.
 * @fires sign-out - Someone wants to leave.
 * @fires locale-select - A language was chosen.
 */
@localized()
export class PortalFrame extends LitElement {
  static override styles = frameStyles;

  @property({ attribute: false }) session: SessionInfo | undefined;
  /** Whose pages are open; none on a page that is nobody's. */
  @property({ attribute: false }) subject: SubjectInfo | undefined;
  /** The features' entries in the navigation, in order. */
  @property({ attribute: false }) entries: readonly FeatureNavEntry[] = [];
  /** Path of the open page. */
  @property() path = '/';
  /** The server is away. */
  @property({ type: Boolean }) down = false;

  @state() private _menuOpen = false;
  @query('main') private _main!: HTMLElement;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('path')) this._menuOpen = false;
  }

  override render() {
    return html`
      <header>
        <ds-skip-link .target=${this._main}>${msg('Skip to the page', { id: 'shell.frame.skip' })}</ds-skip-link>
        <div class="bar">
          <a class="brand" href="/"><ds-icon name="shield" size="medium"></ds-icon>${readBrand().name}</a>
          ${this.subject ? this._renderMenuButton() : nothing} ${this._renderSubjects()}
          <portal-language-switch></portal-language-switch>
          ${this._renderAccount()}
        </div>
        ${this._renderBanners()}
      </header>
      <div class="columns">
        ${this.subject ? this._renderNav(this.subject) : html`<div></div>`}
        <main tabindex="-1"><slot></slot></main>
      </div>
      <footer aria-label=${msg('Help', { id: 'shell.help.label' })}>
        <portal-help .phone=${this.subject?.clinicPhone ?? ''}></portal-help>
      </footer>
    `;
  }

  protected override firstUpdated(): void {
    // The skip link was drawn before the part it leads to.
    this.requestUpdate();
  }

  private _renderSubjects() {
    const subjects = this.session?.subjects ?? [];
    if (subjects.length < 2) return nothing;
    const items = subjects.map((subject) => ({
      id: subject.id,
      label: subject.displayName,
      description: describeRelationship(subject),
      href: subjectPath(subject),
      checked: subject.id === this.subject?.id,
    }));
    const label = this.subject?.displayName ?? msg('Choose a person', { id: 'shell.frame.choose' });
    return html`<ds-menu-button
      icon=${this.subject?.kind === 'clinic' ? 'desk' : 'people'}
      placement="end"
      .label=${label}
      .items=${items}
    ></ds-menu-button>`;
  }

  private _renderAccount() {
    if (!this.session) return nothing;
    const items = [{ id: 'sign-out', label: msg('Sign out', { id: 'shell.session.sign-out' }), icon: 'sign-out' as const }];
    return html`<ds-menu-button
      icon="user"
      placement="end"
      hide-label
      .label=${msg(str`Account of ${this.session.displayName}`, { id: 'shell.frame.account' })}
      .items=${items}
      @menu-select=${this._onSignOut}
    ></ds-menu-button>`;
  }

  private _renderMenuButton() {
    return html`
      <ds-button class="menu" variant="quiet" .expanded=${this._menuOpen ? 'true' : 'false'} @click=${this._onMenu}>
        <ds-icon slot="start" name=${this._menuOpen ? 'close' : 'menu'}></ds-icon>
        ${msg('Menu', { id: 'shell.frame.menu' })}
      </ds-button>
    `;
  }

  private _renderBanners() {
    const { subject } = this;
    const isOther = subject?.kind === 'patient' && subject.relationship !== 'self';
    return html`
      ${isOther
        ? html`<ds-banner tone="info" .label=${msg('Whose record this is', { id: 'shell.frame.whose' })}>
            <ds-icon slot="icon" name="people" size="medium"></ds-icon>
            ${msg(str`You are viewing ${subject.displayName}'s record`, { id: 'shell.frame.viewing' })}
          </ds-banner>`
        : nothing}
      <div role="status">
        ${this.down
          ? html`<ds-banner tone="warning" .label=${msg('Connection', { id: 'shell.frame.connection' })}>
              ${msg('The portal is having trouble right now. Nothing was lost. We keep trying, and this note goes away when it works again.', {
                id: 'shell.frame.down',
              })}
            </ds-banner>`
          : nothing}
      </div>
    `;
  }

  private _renderNav(subject: SubjectInfo) {
    const base = subjectPath(subject);
    const isClinic = subject.kind === 'clinic';
    const label = isClinic ? msg('Clinic desk', { id: 'shell.frame.desk' }) : msg('Main menu', { id: 'shell.frame.main-menu' });
    return html`
      <nav class=${this._menuOpen ? 'open' : ''} aria-label=${label}>
        ${isClinic ? html`<p aria-hidden="true">${label}</p>` : nothing}
        <ul>
          ${isClinic ? nothing : this._renderEntry(base, 'home', msg('Home', { id: 'shell.frame.home' }), this.path === base)}
          ${this.entries.map((entry) => {
            const href = base + entry.path;
            const current = this.path === href || this.path.startsWith(`${href}/`);
            return this._renderEntry(href, entry.icon, entry.label[pageLocale()], current);
          })}
        </ul>
      </nav>
    `;
  }

  private _renderEntry(href: string, icon: string, label: string, current: boolean) {
    return html`
      <li>
        <a href=${href} aria-current=${current ? 'page' : nothing}><ds-icon name=${icon} size="medium"></ds-icon>${label}</a>
      </li>
    `;
  }

  private _onMenu(): void {
    this._menuOpen = !this._menuOpen;
  }

  private _onSignOut(): void {
    this.dispatchEvent(new Event('sign-out'));
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
