/** Personal details as they are on file. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import { consume } from '@lit/context';
import { msg } from '@lit/localize';
import { Task } from '@lit/task';
import type { Profile } from '@portal/bff/contract';
import { apiContext, FeaturePage, formatPlainDate, localeContext, navigationContext, renderTask, subjectContext } from '@portal/shell/contract';
import type { ApiTransport, LocaleSettings, Navigation, Subject } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { readProfile } from '../../api/account-api.ts';

export class AccountProfilePage extends FeaturePage {
  @consume({ context: apiContext, subscribe: true }) @state() private _api!: ApiTransport;
  @consume({ context: subjectContext, subscribe: true }) @state() private _subject!: Subject;
  @consume({ context: localeContext, subscribe: true }) @state() private _locale!: LocaleSettings;
  @consume({ context: navigationContext, subscribe: true }) @state() private _navigation!: Navigation;

  private readonly _profile = new Task(this, {
    task: ([api, subject], { signal }) => readProfile(api, subject, signal),
    args: () => [this._api, this._subject] as const,
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('My details', { id: 'account.profile.title' })}></ds-page-header>
      ${renderTask(this._profile, msg('Loading your details', { id: 'account.profile.loading' }), (profile) => this._renderProfile(profile))}
    `;
  }

  private _renderProfile(profile: Profile) {
    return html`
      <ds-card .heading=${msg('About you', { id: 'account.profile.about' })}>
        <ds-key-value-list .items=${this._about(profile)}></ds-key-value-list>
      </ds-card>
      <ds-card .heading=${msg('How we reach you', { id: 'account.profile.reach' })}>
        <ds-key-value-list .items=${this._contact(profile)}></ds-key-value-list>
        ${this._subject.scopes.includes('account:write')
          ? html`<ds-button slot="footer" .href=${this._navigation.href('/account/contact')}>
              ${msg('Edit phone and address', { id: 'account.profile.edit' })}
            </ds-button>`
          : nothing}
      </ds-card>
    `;
  }

  private _about(profile: Profile) {
    return this._filled([
      [msg('Name', { id: 'account.profile.name' }), `${profile.givenName} ${profile.familyName}`],
      [msg('Preferred name', { id: 'account.profile.preferred' }), profile.preferredName],
      [msg('Date of birth', { id: 'account.profile.birth' }), formatPlainDate(profile.birthDate, this._locale.locale)],
      [msg('Patient number', { id: 'account.profile.number' }), profile.patientNumber],
      [msg('Clinic', { id: 'account.profile.clinic' }), profile.clinic?.name],
    ]);
  }

  private _contact(profile: Profile) {
    const region = [profile.state, profile.postalCode].filter(Boolean).join(' ');
    return this._filled([
      [msg('Mobile phone', { id: 'account.profile.mobile' }), profile.mobilePhone],
      [msg('Home phone', { id: 'account.profile.home' }), profile.homePhone],
      [msg('E-mail', { id: 'account.profile.email' }), profile.email],
      [msg('Address', { id: 'account.profile.address' }), [profile.addressLine1, profile.addressLine2, profile.city, region].filter(Boolean).join(', ')],
    ]);
  }

  /** A missing detail is said, not left out: it can be added. */
  private _filled(facts: readonly (readonly [label: string, value: string | null | undefined])[]) {
    const missing = msg('Not on file', { id: 'account.profile.missing' });
    return facts.map(([label, value]) => ({ label, value: value || missing }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-profile-page': AccountProfilePage;
  }
}
