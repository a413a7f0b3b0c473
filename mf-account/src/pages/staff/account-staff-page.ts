/** Who works at the clinic: an administrator invites people, changes their role and ends their work. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { Member, NewMember } from '@portal/bff/contract/staff';
import { defineElement, FeaturePage, FormController, PagedResource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formStyles } from '../../form-styles.ts';
import { inviteMember, listMembers } from '../../api/staff-api.ts';
import { AccountStaffMember } from './account-staff-member.ts';
import { describeStaffError, roleOf, roleOptions } from './staff-text.ts';

defineElement('account-staff-member', AccountStaffMember);

export class AccountStaffPage extends FeaturePage {
  static override styles = [FeaturePage.styles, formStyles];

  private readonly _members = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listMembers(api, subject, part, reading),
    keeps: true,
    row: 'account-staff-member',
  });

  private readonly _form = new FormController<NewMember, Member>(this, {
    proof: true,
    values: (_form, data) => ({ name: String(data.get('name')).trim(), email: String(data.get('email')).trim(), role: roleOf(data.get('role')) }),
    send: (member, call) => inviteMember(this.api, this.subject, member, call),
    said: ({ name }) => msg(str`We sent ${name} an email with what to do next.`, { id: 'account.team.sent' }),
    sent: async (_answer, _values, form) => {
      form.reset();
      await this._members.refresh();
    },
    describe: describeStaffError,
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Who works here', { id: 'account.team.title' })}>
        ${msg('Give each person the role they need for their work. Everyone here signs in with two-step verification.', { id: 'account.team.lead' })}
      </ds-page-header>
      ${this._mayChange ? this._renderInvite() : nothing}
      ${this._members.render(msg('Loading who works here', { id: 'account.team.loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderInvite() {
    return html`<ds-card .heading=${msg('Invite someone', { id: 'account.sharing.invite' })}>
      ${this._form.render(html`
        <ds-text-field name="name" required maxlength="100" autocomplete="off" .label=${msg('Name', { id: 'account.profile.name' })}></ds-text-field>
        <ds-text-field
          name="email"
          type="email"
          required
          maxlength="254"
          autocomplete="off"
          .label=${msg('Email', { id: 'account.desk.email' })}
          .hint=${msg('Their own work email. They get a link there that works for 7 days.', { id: 'account.team.email-hint' })}
        ></ds-text-field>
        <ds-select name="role" required .label=${msg('Role', { id: 'account.team.role' })} .options=${roleOptions()} .placeholder=${msg('Choose a role', { id: 'account.team.choose-role' })}></ds-select>
        <div><ds-button type="submit" variant="primary">${msg('Send the invitation', { id: 'account.team.invite' })}</ds-button></div>
      `)}
    </ds-card>`;
  }

  private _renderList(members: readonly Member[]) {
    return html`
      ${repeat(
        members,
        ({ id }) => id,
        (member) =>
          html`<account-staff-member .member=${member} .mayChange=${this._mayChange} @member-changed=${() => void this._members.refresh()}></account-staff-member>`,
      )}
      ${this._members.renderMore({ label: msg('More people', { id: 'account.team.more' }) })}
    `;
  }

  private get _mayChange(): boolean {
    return this.subject.scopes.includes('staff:write');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-staff-page': AccountStaffPage;
  }
}
