/** Who works at the clinic: an administrator invites people, changes their role and ends their work. */
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/filter-bar';
import '@portal/design-system/list';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/text-field';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import { msg, str } from '@lit/localize';
import type { Member, NewMember } from '@portal/bff/contract/staff';
import { defineElement, FeaturePage, FormController, PagedResource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formStyles } from '../../form-styles.ts';
import { inviteMember, listMembers } from '../../api/staff-api.ts';
import type { StaffFilter } from '../../api/staff-api.ts';
import { AccountStaffMember } from './account-staff-member.ts';
import { describeStaffError, roleOf, roleOptions } from './staff-text.ts';

defineElement('account-staff-member', AccountStaffMember);

export class AccountStaffPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    formStyles,
    css`
      .room {
        container-type: inline-size;
      }

      .panes,
      .people {
        display: grid;
        align-content: start;
        gap: var(--ds-space-5);
      }

      @container (min-width: 56rem) {
        .panes.two {
          grid-template-columns: minmax(0, 1fr) minmax(0, 21rem);
          align-items: start;
        }

        .two > .invite {
          order: 1;
        }
      }
    `,
  ];

  @state() private _filter: StaffFilter = {};
  @state() private _isInviting = false;

  private readonly _members = new PagedResource(this, {
    args: () => [this.api, this.subject, this._filter] as const,
    load: ([api, subject, filter], reading, part) => listMembers(api, subject, filter, part, reading),
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
        ${
          this._mayChange
            ? html`<ds-button slot="actions" variant="primary" aria-expanded=${this._isInviting ? 'true' : 'false'} @click=${() => void this._onInvite()}>
              ${msg('Invite someone', { id: 'account.sharing.invite' })}
            </ds-button>`
            : nothing
        }
      </ds-page-header>
      <div class="room">
        <div class="panes ${this._isInviting ? 'two' : ''}">
          ${this._isInviting ? html`<div class="invite">${this._renderInvite()}</div>` : nothing}
          <div class="people">
            ${this._renderFilter()}
            ${this._members.render(msg('Loading who works here', { id: 'account.team.loading' }), ({ items }) => this._renderList(items))}
          </div>
        </div>
      </div>
    `;
  }

  private _renderFilter() {
    const { role, name } = this._filter;
    return html`<ds-filter-bar
      .filters=${[{ id: 'role', label: msg('Role', { id: 'account.team.role' }), kind: 'select', options: roleOptions() }]}
      .values=${role ? { role } : {}}
      .resultCount=${this._members.value?.count}
      @filter-change=${this._onFilter}
    >
      <ds-text-field
        slot="search"
        type="search"
        no-mark
        maxlength="80"
        autocomplete="off"
        .label=${msg('Find by name or email', { id: 'account.team.find' })}
        .noun=${msg('Name', { id: 'account.profile.name' })}
        .value=${name ?? ''}
        @change=${this._onName}
      ></ds-text-field>
    </ds-filter-bar>`;
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
    if (members.length === 0)
      return html`<ds-empty-state icon="search" .heading=${msg('No one like this works here', { id: 'account.team.none' })}>
        ${msg('Try fewer letters, or another role.', { id: 'account.team.none-text' })}
        <ds-button slot="actions" @click=${() => (this._filter = {})}>${msg('Show everyone', { id: 'account.team.all' })}</ds-button>
      </ds-empty-state>`;
    return html`
      <ds-list divided .label=${msg('Who works here', { id: 'account.team.title' })}>
        ${repeat(
          members,
          ({ id }) => id,
          (member) =>
            html`<account-staff-member
              role="listitem"
              .member=${member}
              .mayChange=${this._mayChange}
              @member-changed=${() => void this._members.refresh()}
            ></account-staff-member>`,
        )}
      </ds-list>
      ${this._members.renderMore({ label: msg('More people', { id: 'account.team.more' }) })}
    `;
  }

  private async _onInvite(): Promise<void> {
    this._isInviting = !this._isInviting;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.invite ds-text-field')?.focus();
  }

  private readonly _onFilter = ({ detail: { values } }: FilterChangeEvent): void => {
    const { role: _before, ...rest } = this._filter;
    this._filter = { ...rest, ...(values['role'] ? { role: roleOf(values['role']) } : {}) };
  };

  private readonly _onName = (event: Event): void => {
    const typed = (event.currentTarget as HTMLElement & { value: string }).value.trim();
    const { name: _before, ...rest } = this._filter;
    this._filter = { ...rest, ...(typed === '' ? {} : { name: typed }) };
  };

  private get _mayChange(): boolean {
    return this.subject.scopes.includes('staff:write');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-staff-page': AccountStaffPage;
  }
}
