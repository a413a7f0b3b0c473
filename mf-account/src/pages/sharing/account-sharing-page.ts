/** Who can see my record: people with access, invitations that nobody has taken yet, emergency access. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/empty-state';
import '@portal/design-system/key-value-list';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { EmergencyAccess, OpenInvitation, PersonWithAccess, Sharing } from '@portal/bff/contract/sharing';
import { Action, FeaturePage, formatDateTime, formatPlainDate, PagedResource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { basisText, describeAccessError, permissionText, relationshipText } from '../../access-text.ts';
import type { ShownPermission } from '../../access-text.ts';
import { listEmergencies, readSharing } from '../../api/sharing-api.ts';
import { carryOut, questionOf } from './ending.ts';
import type { Ending } from './ending.ts';
import { detailsTitle } from '../../details-title.ts';

export class AccountSharingPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ul {
        margin: 0;
        padding-inline-start: var(--ds-space-5);
      }

      ds-badge {
        margin-block-start: var(--ds-space-2);
      }
    `,
  ];

  @state() private _ending: Ending | undefined;

  private readonly _sharing = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => readSharing(api, subject, part, reading),
    live: 'account.sharing-changed',
    row: '.person',
  });
  private readonly _emergencies = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listEmergencies(api, subject, part, reading),
    live: 'account.sharing-changed',
    row: '.emergency',
  });
  private readonly _end = new Action(this, {
    send: (ending: Ending, call) => carryOut(this.api, this.subject, ending, call),
    said: (told) => told,
    done: async () => {
      await this._sharing.refresh();
      await this._close();
    },
    failed: () => this._close(),
    describe: describeAccessError,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Who can see my record', { id: 'account.sharing.title' })}
        .backHref=${this.navigation.href('/account')}
        .backLabel=${detailsTitle(this.subject)}
      >
        ${msg('You decide who can help you here. You can change or end their access at any time.', { id: 'account.sharing.lead' })}
      </ds-page-header>
      ${
        this.subject.kind === 'patient' && this.subject.relationship !== 'self'
          ? html`<ds-alert tone="info" quiet>${msg('Only the person whose record this is can see and change who has access.', { id: 'account.sharing.not-self' })}</ds-alert>`
          : this._sharing.render(msg('Loading who has access', { id: 'account.sharing.loading' }), (sharing) => this._renderSharing(sharing))
      }
      ${this._renderConfirm()}
    `;
  }

  private _renderSharing(sharing: Sharing) {
    return html`
      ${this._end.renderFailure()}
      ${this._emergencies.render(
        msg('Loading emergency access', { id: 'account.sharing.emergencies-loading' }),
        ({ items }) => html`
          ${repeat(
            items,
            ({ id }) => id,
            (emergency) => this._renderEmergency(emergency, sharing),
          )}
          ${this._emergencies.renderMore({ label: msg('Older emergency access', { id: 'account.sharing.emergencies-older' }) })}
        `,
      )}
      ${
        sharing.items.length === 0
          ? html`<ds-empty-state picture="people" icon="people" .heading=${msg('Only you can see your record', { id: 'account.sharing.nobody' })}>
            ${msg('Staff who care for you can see it too.', { id: 'account.sharing.nobody-staff' })}
          </ds-empty-state>`
          : repeat(
              sharing.items,
              ({ id }) => id,
              (person) => this._renderPerson(person, sharing),
            )
      }
      ${this._sharing.renderMore({ label: msg('More people with access', { id: 'account.sharing.more' }) })}
      ${
        sharing.mayInvite
          ? html`<div>
            <ds-button variant="primary" .href=${this.navigation.href('/account/sharing/invite')}>${msg('Invite someone', { id: 'account.sharing.invite' })}</ds-button>
          </div>`
          : nothing
      }
      <p>
        ${msg('Staff who treat you can read your record for that.', { id: 'account.sharing.staff' })}
        <a href=${this.navigation.href('/account/activity')}>${msg('See who looked at it', { id: 'account.sharing.staff-activity' })}</a>
      </p>
      <ds-card .heading=${msg('People I care for', { id: 'account.care.title' })}>
        <p>${msg('Do you care for a child or an adult? Ask us to let you see their record from your own account.', { id: 'account.care.lead' })}</p>
        <ds-button slot="footer" .href=${this.navigation.href('/account/care')}>${msg('Ask for access', { id: 'account.care.ask' })}</ds-button>
      </ds-card>
      ${sharing.invitations.map((invitation) => this._renderInvitation(invitation, sharing))}
    `;
  }

  private _renderEmergency({ name, reason, since }: EmergencyAccess, { timeZone }: Sharing) {
    return html`<ds-alert class="emergency" tone="warning" quiet .heading=${msg(str`Emergency access by ${name}`, { id: 'account.sharing.emergency' })}>
      ${formatDateTime(since, timeZone, this.locale)}. ${msg(str`Reason given: ${reason}`, { id: 'account.sharing.emergency-reason' })}
    </ds-alert>`;
  }

  private _renderPerson(person: PersonWithAccess, { timeZone, mayInvite }: Sharing) {
    const facts = [
      { label: msg('Can', { id: 'account.sharing.can' }), value: this._permissions(person.permissions) },
      { label: msg('Until', { id: 'account.sharing.until' }), value: this._until(person.lastDay) },
      { label: msg('Since', { id: 'account.sharing.since' }), value: formatDateTime(person.since, timeZone, this.locale) },
      {
        label: msg('Last used', { id: 'account.sharing.used' }),
        value: person.lastUsedAt ? formatDateTime(person.lastUsedAt, timeZone, this.locale) : msg('Not used yet', { id: 'account.sharing.unused' }),
      },
      ...(person.basis ? [{ label: msg('Based on', { id: 'account.sharing.basis' }), value: basisText(person.basis) }] : []),
      ...(person.givenBy ? [{ label: msg('Given by', { id: 'account.sharing.given-by' }), value: person.givenBy }] : []),
    ];
    return html`
      <ds-card class="person" .heading=${person.name} .eyebrow=${relationshipText(person.relationship)}>
        <ds-key-value-list .items=${facts}></ds-key-value-list>
        ${person.reduced ? html`<ds-badge tone="info">${msg('Can’t see confidential items', { id: 'account.sharing.reduced' })}</ds-badge>` : nothing}
        ${person.basis ? html`<p>${msg('The clinic gave this access because of a legal document. Only the clinic can end it.', { id: 'account.sharing.clinic-only' })}</p>` : nothing}
        <ds-button slot="footer" .href=${this.navigation.href(`/account/sharing/people/${person.id}/preview`)}>
          ${msg(str`See what ${person.name} sees`, { id: 'account.sharing.preview' })}
        </ds-button>
        ${
          person.basis && mayInvite
            ? html`<ds-button slot="footer" @click=${() => this._ask({ kind: 'clinic', id: person.id, name: person.name })}>
              ${msg(str`Ask the clinic to end ${person.name}’s access`, { id: 'account.sharing.ask' })}
            </ds-button>`
            : nothing
        }
        ${
          person.changeable
            ? html`
              <ds-button slot="footer" .href=${this.navigation.href(`/account/sharing/people/${person.id}`)}>
                ${msg(str`Change what ${person.name} can do`, { id: 'account.sharing.change' })}
              </ds-button>
              <ds-button slot="footer" variant="danger" @click=${() => this._ask({ kind: 'person', id: person.id, name: person.name })}>
                ${msg(str`End ${person.name}’s access`, { id: 'account.sharing.end' })}
              </ds-button>
            `
            : nothing
        }
      </ds-card>
    `;
  }

  private _renderInvitation(invitation: OpenInvitation, { timeZone }: Sharing) {
    const facts = [
      { label: msg('Sent to', { id: 'account.sharing.sent-to' }), value: invitation.email },
      { label: msg('Will be able to', { id: 'account.sharing.will-can' }), value: this._permissions(invitation.permissions) },
      { label: msg('Until', { id: 'account.sharing.until' }), value: this._until(invitation.lastDay) },
      { label: msg('Can be accepted until', { id: 'account.sharing.expires' }), value: formatDateTime(invitation.expiresAt, timeZone, this.locale) },
    ];
    return html`
      <ds-card .heading=${invitation.displayName} .eyebrow=${msg('Invited, not accepted yet', { id: 'account.sharing.open' })}>
        <ds-key-value-list .items=${facts}></ds-key-value-list>
        <ds-button slot="footer" variant="danger" @click=${() => this._ask({ kind: 'invitation', id: invitation.id, name: invitation.displayName })}>
          ${msg(str`Cancel the invitation for ${invitation.displayName}`, { id: 'account.sharing.withdraw' })}
        </ds-button>
      </ds-card>
    `;
  }

  private _permissions(permissions: readonly ShownPermission[]) {
    return html`<ul>
      ${permissions.map((permission) => html`<li>${permissionText(permission)}</li>`)}
    </ul>`;
  }

  private _until(lastDay: string | null): string {
    return lastDay ? formatPlainDate(lastDay, this.locale.locale) : msg('No end date', { id: 'account.sharing.no-end' });
  }

  private _renderConfirm() {
    const question = this._ending && questionOf(this._ending);
    return html`
      <ds-confirm-dialog
        .confirmTone=${this._ending?.kind === 'clinic' ? 'primary' : 'danger'}
        .open=${question !== undefined}
        .busy=${this._end.busy}
        .heading=${question?.heading ?? ''}
        .confirmLabel=${question?.confirm ?? ''}
        @confirm=${this._onConfirm}
        @close=${() => (this._ending = undefined)}
      >
        ${question?.text}
      </ds-confirm-dialog>
    `;
  }

  private _ask(ending: Ending): void {
    this._end.clear();
    this._ending = ending;
  }

  private _onConfirm(): void {
    if (this._ending) void this._end.run(this._ending);
  }

  private async _close(): Promise<void> {
    this._ending = undefined;
    // What had the focus before is gone with the person.
    await this.updateComplete;
    this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-sharing-page': AccountSharingPage;
  }
}
