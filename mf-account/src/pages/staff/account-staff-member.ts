/** A row of one person who works at the clinic, which opens what more is known and what an administrator can do about it. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/key-value-list';
import '@portal/design-system/list-item';
import '@portal/design-system/menu-button';
import '@portal/design-system/select';
import '@portal/design-system/text-area';
import type { MenuItem, MenuSelectEvent } from '@portal/design-system/classes/menu-button';
import { msg, str } from '@lit/localize';
import type { Member } from '@portal/bff/contract/staff';
import { Action, FeatureElement, formatDate, FormController } from '@portal/shell/contract';
import { longEnough } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { actionsStyles, formStyles } from '../../form-styles.ts';
import { endWork, inviteAgain, setRole } from '../../api/staff-api.ts';
import { describeStaffError, roleOf, roleOptions, roleText, stateText } from './staff-text.ts';

/** What stands open below the row. */
const PARTS = ['details', 'role', 'end'] as const;
type Part = (typeof PARTS)[number];

/**
 * @fires member-changed - Their role or work here changed.
 */
export class AccountStaffMember extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    formStyles,
    actionsStyles,
    css`
      :host {
        display: block;
      }

      .parts {
        display: grid;
        gap: var(--ds-space-4);
        margin-block-end: var(--ds-space-4);
        padding: var(--ds-space-4);
        border-radius: var(--ds-radius);
        background: var(--ds-color-sunken);
      }

      .parts:focus-visible {
        outline: 3px solid var(--ds-color-focus);
      }
    `,
  ];

  @property({ attribute: false }) member: Member | undefined;
  @property({ attribute: false }) mayChange = false;

  @state() private _open: Part | undefined;

  private readonly _role = new FormController(this, {
    proof: true,
    summary: 'none',
    values: (_form, data) => ({ role: roleOf(data.get('role')) }),
    send: (role) => setRole(this.api, this.subject, this._id, role),
    said: ({ name, role }) => msg(str`${name} has the role ${roleText(role)} now.`, { id: 'account.team.role-changed' }),
    sent: () => this._changed(),
    describe: describeStaffError,
  });

  private readonly _end = new FormController(this, {
    proof: true,
    summary: 'none',
    values: (_form, data) => String(data.get('reason')).trim(),
    send: (reason, call) => endWork(this.api, this.subject, this._id, reason, call),
    said: () => msg('They are signed out everywhere and can’t work here anymore.', { id: 'account.team.ended' }),
    sent: () => this._changed(),
    describe: describeStaffError,
  });

  private readonly _again = new Action(this, {
    proof: true,
    send: (id: string, call) => inviteAgain(this.api, this.subject, id, call),
    said: () => msg('We sent a new link. The one before no longer works.', { id: 'account.team.sent-again' }),
    describe: describeStaffError,
  });

  override render() {
    const { member } = this;
    if (!member) return nothing;
    const { name, lastSignIn } = member;
    const { text, tone } = stateText(member.state);
    const seen =
      lastSignIn === null
        ? msg('Not signed in lately', { id: 'account.team.never' })
        : msg(str`Last sign-in: ${formatDate(lastSignIn, this._zone, this.locale.locale, 'medium')}`, { id: 'account.team.last-sign-in' });
    return html`<ds-list-item role="presentation">
        ${name}
        <span slot="meta">${roleText(member.role)}</span>
        <span slot="meta">${seen}</span>
        <ds-badge slot="trailing" .tone=${tone}>${text}</ds-badge>
        <ds-menu-button
          slot="trailing"
          icon="settings"
          hide-label
          placement="end"
          .label=${msg(str`Details and changes: ${name}`, { id: 'account.team.menu' })}
          .items=${this._menu(member)}
          @menu-select=${this._onMenu}
        ></ds-menu-button>
      </ds-list-item>
      ${this._again.renderFailure()} ${this._open ? html`<div class="parts" tabindex="-1">${this._renderPart(member, this._open)}</div>` : nothing}`;
  }

  /** Nobody changes their own role or ends their own work. */
  private _menu({ isOwn, state: how }: Member): MenuItem[] {
    const may = this.mayChange && !isOwn;
    return [
      { id: 'details', label: msg('Details', { id: 'account.team.details' }) },
      ...(may && how === 'invited' ? [{ id: 'again', label: msg('Send the link again', { id: 'account.team.again' }) }] : []),
      ...(may ? [{ id: 'role', label: msg('Change the role', { id: 'account.team.change' }) }] : []),
      ...(may ? [{ id: 'end', label: msg('End their work here', { id: 'account.team.end' }) }] : []),
    ];
  }

  private _renderPart(member: Member, part: Part) {
    switch (part) {
      case 'details':
        return this._renderDetails(member);
      case 'role':
        return this._renderRole();
      case 'end':
        return this._renderEnd(member.name);
    }
  }

  private _renderDetails({ email, since, givenBy, isOwn }: Member) {
    return html`<ds-key-value-list
        .items=${[
          { label: msg('Email', { id: 'account.desk.email' }), value: email },
          { label: msg('Since', { id: 'account.team.since' }), value: formatDate(since, this._zone, this.locale.locale) },
          ...(givenBy ? [{ label: msg('Role given by', { id: 'account.team.given-by' }), value: givenBy }] : []),
        ]}
      ></ds-key-value-list>
      ${
        isOwn && this.mayChange
          ? html`<ds-alert tone="info" quiet>${msg('This is you. Another administrator can change your role.', { id: 'account.team.you' })}</ds-alert>`
          : nothing
      }
      <div><ds-button variant="quiet" @click=${() => this._show(undefined)}>${msg('Close', { id: 'account.team.close' })}</ds-button></div>`;
  }

  private _renderRole() {
    return this._role.render(html`
      <ds-select name="role" required .label=${msg('New role', { id: 'account.team.new-role' })} .options=${roleOptions()} .value=${this.member?.role ?? ''}></ds-select>
      <div class="actions">
        <ds-button type="submit" variant="primary">${msg('Save the role', { id: 'account.team.save-role' })}</ds-button>
        ${this._renderCancel()}
      </div>
    `);
  }

  private _renderEnd(name: string) {
    return this._end.render(html`
      <p>
        ${msg(str`${name} is signed out everywhere right away and can’t open the desk of this clinic. We tell them by email. Your reason stays in the log.`, { id: 'account.team.end-what' })}
      </p>
      <ds-text-area name="reason" required maxlength="500" .label=${msg('Why?', { id: 'account.people.reason' })} .validator=${longEnough}></ds-text-area>
      <div class="actions">
        <ds-button type="submit" variant="danger">${msg('End their work here', { id: 'account.team.end' })}</ds-button>
        ${this._renderCancel()}
      </div>
    `);
  }

  private _renderCancel() {
    return html`<ds-button variant="quiet" @click=${() => this._show(undefined)}>${msg('Cancel', { id: 'account.team.cancel' })}</ds-button>`;
  }

  private get _id(): string {
    return this.member?.id ?? '';
  }

  private get _zone(): string {
    return this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone;
  }

  private readonly _onMenu = ({ detail: { id } }: MenuSelectEvent): void => {
    if (id === 'again') void this._again.run(this._id);
    else void this._show(PARTS.find((part) => part === id));
  };

  /** The keyboard goes on in what opened, and from there back to the row. */
  private async _show(open: Part | undefined): Promise<void> {
    this._role.clear();
    this._end.clear();
    this._open = open;
    await this.updateComplete;
    const goal = open === 'details' ? '.parts' : open ? 'ds-select, ds-text-area' : 'ds-menu-button';
    this.renderRoot.querySelector<HTMLElement>(goal)?.focus();
  }

  private async _changed(): Promise<void> {
    await this._show(undefined);
    this.dispatchEvent(new CustomEvent('member-changed'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-staff-member': AccountStaffMember;
  }
}
