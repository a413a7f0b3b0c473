/** One person who works at the clinic, with what an administrator can do about it. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/select';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { Member } from '@portal/bff/contract/staff';
import { Action, FeatureElement, formatDate, FormController } from '@portal/shell/contract';
import { longEnough } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { actionsStyles, formStyles } from '../../form-styles.ts';
import { endWork, inviteAgain, setRole } from '../../api/staff-api.ts';
import { describeStaffError, roleOf, roleOptions, roleText, stateText } from './staff-text.ts';

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
        justify-items: start;
      }

      .parts > ds-form,
      .parts > ds-key-value-list {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) member: Member | undefined;
  @property({ attribute: false }) mayChange = false;

  @state() private _open: 'role' | 'end' | undefined;

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
    const { text, tone } = stateText(member.state);
    return html`<ds-card .heading=${member.name}>
      <div class="parts">
        <ds-badge .tone=${tone}>${text}</ds-badge>
        <ds-key-value-list
          .items=${[
            { label: msg('Role', { id: 'account.team.role' }), value: roleText(member.role) },
            { label: msg('Email', { id: 'account.desk.email' }), value: member.email },
            { label: msg('Since', { id: 'account.team.since' }), value: formatDate(member.since, this._zone, this.locale.locale) },
            ...(member.givenBy ? [{ label: msg('Role given by', { id: 'account.team.given-by' }), value: member.givenBy }] : []),
          ]}
        ></ds-key-value-list>
        ${this._again.renderFailure()} ${this.mayChange ? this._renderChanges(member) : nothing}
      </div>
    </ds-card>`;
  }

  private _renderChanges({ id, name, isOwn, state: how }: Member) {
    if (isOwn)
      return html`<ds-alert tone="info" quiet>${msg('This is you. Another administrator can change your role.', { id: 'account.team.you' })}</ds-alert>`;
    if (this._open === 'role') return this._renderRole();
    if (this._open === 'end') return this._renderEnd(name);
    return html`<div class="actions">
      ${
        how === 'invited'
          ? html`<ds-button
              .label=${msg(str`Send the link again: ${name}`, { id: 'account.team.again-to' })}
              .busy=${this._again.busy}
              @click=${() => this._again.run(id)}
            >
              ${msg('Send the link again', { id: 'account.team.again' })}
            </ds-button>`
          : nothing
      }
      <ds-button .label=${msg(str`Change the role: ${name}`, { id: 'account.team.change-of' })} @click=${() => this._show('role')}>
        ${msg('Change the role', { id: 'account.team.change' })}
      </ds-button>
      <ds-button variant="quiet" .label=${msg(str`End their work here: ${name}`, { id: 'account.team.end-of' })} @click=${() => this._show('end')}>
        ${msg('End their work here', { id: 'account.team.end' })}
      </ds-button>
    </div>`;
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

  /** The button that was pressed is gone: the keyboard goes on in what came instead. */
  private async _show(open: 'role' | 'end' | undefined): Promise<void> {
    this._role.clear();
    this._end.clear();
    this._open = open;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('ds-select, ds-text-area, .actions ds-button')?.focus();
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
