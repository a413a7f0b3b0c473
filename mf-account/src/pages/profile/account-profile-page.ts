/** Personal details as they are on file. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { Profile } from '@portal/bff/contract/account';
import { FeaturePage, formatBirthDate, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { readProfile } from '../../api/account-api.ts';
import { languageText, relationshipText } from '../details/details-text.ts';
import { detailsTitle } from '../../details-title.ts';

type Fact = readonly [label: string, value: string | null | undefined];

export class AccountProfilePage extends FeaturePage {
  private readonly _profile = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], { signal }) => readProfile(api, subject, signal),
    live: 'account.changed',
  });

  override render() {
    return html`
      <ds-page-header .heading=${detailsTitle(this.subject)}></ds-page-header>
      ${this._profile.render(msg('Loading your details', { id: 'account.profile.loading' }), (profile) => this._renderProfile(profile))}
    `;
  }

  private _renderProfile(profile: Profile) {
    return html`
      <ds-card .heading=${this._isOwn() ? msg('About you', { id: 'account.profile.about' }) : msg(str`About ${this.subject.displayName}`, { id: 'account.profile.about-them' })}>
        <ds-key-value-list .items=${this._about(profile)}></ds-key-value-list>
        ${this._renderEditDetails(profile)}
      </ds-card>
      <ds-card .heading=${msg('Emergency contacts', { id: 'account.profile.contacts' })}>
        ${this._renderContacts(profile)}
      </ds-card>
      <ds-card
        .heading=${this._isOwn() ? msg('How to reach you', { id: 'account.profile.reach' }) : msg(str`How to reach ${this.subject.displayName}`, { id: 'account.profile.reach-them' })}
      >
        <ds-key-value-list .items=${this._contact(profile)}></ds-key-value-list>
        ${
          this._mayEdit(profile)
            ? html`<ds-button slot="footer" .href=${this.navigation.href('/account/contact')}>
              ${msg('Edit phone and address', { id: 'account.profile.edit' })}
            </ds-button>`
            : nothing
        }
        ${
          this._isOwn()
            ? html`<ds-button slot="footer" .href=${this.navigation.href('/account/communication')}>${msg('How and when we contact you', { id: 'account.profile.communication' })}</ds-button>`
            : nothing
        }
      </ds-card>
      ${this._isOwn() ? this._renderSecurity() : nothing}
      <ds-card .heading=${msg('Access', { id: 'account.profile.access' })}>
        ${msg('See who can open this record and what they did in it.', { id: 'account.profile.access-lead' })}
        ${
          this._isOwn()
            ? html`<ds-button slot="footer" .href=${this.navigation.href('/account/sharing')}>${msg('Who can see my record', { id: 'account.profile.sharing' })}</ds-button>`
            : nothing
        }
        <ds-button slot="footer" .href=${this.navigation.href('/account/activity')}>${msg('Activity', { id: 'account.profile.activity' })}</ds-button>
      </ds-card>
      ${
        this._isOwn()
          ? html`<ds-card .heading=${msg('Name and account', { id: 'account.requests.title' })}>
            ${msg('Ask us to change your legal name or close your account.', { id: 'account.profile.requests-lead' })}
            <ds-button slot="footer" .href=${this.navigation.href('/account/requests')}>${msg('Make a request', { id: 'account.profile.requests' })}</ds-button>
          </ds-card>`
          : nothing
      }
    `;
  }

  /** Of whoever is signed in: it has no place among the details of somebody else. */
  private _renderSecurity() {
    return html`
      <ds-card .heading=${msg('Sign-in and security', { id: 'account.security.title' })}>
        ${msg('Two-step verification, passkeys, and the devices where you’re signed in.', { id: 'account.security.lead' })}
        <ds-button slot="footer" .href=${this.navigation.href('/account/security')}>${msg('Change how you sign in', { id: 'account.security.link' })}</ds-button>
      </ds-card>
    `;
  }

  /** Only the patient decides who has access. */
  private _isOwn(): boolean {
    return this.subject.kind === 'patient' && this.subject.relationship === 'self';
  }

  private _mayEdit({ reduced }: Profile): boolean {
    return !reduced && this.subject.scopes.includes('account:write');
  }

  private _renderEditDetails(profile: Profile) {
    if (!this._mayEdit(profile)) return nothing;
    return html`<ds-button slot="footer" .href=${this.navigation.href('/account/details')}>${msg('Edit personal details', { id: 'account.profile.edit-details' })}</ds-button>`;
  }

  private _renderContacts({ emergencyContacts }: Profile) {
    if (emergencyContacts.length === 0) return msg('No emergency contacts on file yet.', { id: 'account.profile.nobody' });
    const items = emergencyContacts.map(({ name, relationship, phone }) => ({ label: relationshipText(relationship), value: `${name}, ${phone}` }));
    return html`<ds-key-value-list .items=${items}></ds-key-value-list>`;
  }

  private _unlessReduced({ reduced }: Profile, facts: readonly Fact[]): readonly Fact[] {
    return reduced ? [] : facts;
  }

  private _about(profile: Profile) {
    return this._filled([
      [msg('Name', { id: 'account.profile.name' }), `${profile.givenName} ${profile.familyName}`.trim()],
      // What a teenager keeps to themself is left out for a parent: it is not known to be missing.
      ...this._unlessReduced(profile, [
        [msg('Preferred name', { id: 'account.profile.preferred' }), profile.preferredName],
        [msg('Pronouns', { id: 'account.profile.pronouns' }), profile.pronouns],
      ]),
      [msg('Birth date', { id: 'account.profile.birth' }), formatBirthDate(profile.birthDate, this.locale.locale)],
      [msg('Patient number', { id: 'account.profile.number' }), profile.patientNumber],
      [msg('Clinic', { id: 'account.profile.clinic' }), profile.clinic?.name],
      [msg('Language', { id: 'account.profile.language' }), profile.language && languageText(profile.language, this.locale.locale)],
      [
        msg('Interpreter at visits', { id: 'account.profile.interpreter' }),
        profile.interpreterNeeded ? msg('Yes', { id: 'account.profile.yes' }) : msg('No', { id: 'account.profile.no' }),
      ],
    ]);
  }

  private _contact(profile: Profile) {
    const region = [profile.state, profile.postalCode].filter(Boolean).join(' ');
    return this._filled([
      ...this._unlessReduced(profile, [
        [msg('Mobile phone', { id: 'account.profile.mobile' }), profile.mobilePhone],
        [msg('Home phone', { id: 'account.profile.home' }), profile.homePhone],
        [msg('Email', { id: 'account.profile.email' }), profile.email],
      ]),
      [msg('Address', { id: 'account.profile.address' }), [profile.addressLine1, profile.addressLine2, profile.city, region].filter(Boolean).join(', ')],
    ]);
  }

  /** A missing detail is said, not left out: it can be added. */
  private _filled(facts: readonly Fact[]) {
    const missing = msg('Not on file', { id: 'account.profile.missing' });
    return facts.map(([label, value]) => ({ label, value: value || missing }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-profile-page': AccountProfilePage;
  }
}
