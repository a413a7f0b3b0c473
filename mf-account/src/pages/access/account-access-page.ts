/** Giving somebody access, and changing what somebody with access may do: the same choices, with what they will see beside them. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-picker';
import '@portal/design-system/page-header';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { NewInvitation, PersonWithAccess, Sharing } from '@portal/bff/contract/sharing';
import { FeaturePage, FormController, readFormDraft, Resource, saveFormDraft, TextDraft } from '@portal/shell/contract';
import type { FieldProblem } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { actionsStyles } from '../../form-styles.ts';
import { describeAccessError, permissionOptions, permissionText } from '../../access-text.ts';
import { changeAccess, invite, readPerson, readSharing } from '../../api/sharing-api.ts';

/** The form's name among all forms of the portal. */
const INVITE_FORM = 'account.invite';

type ChosenPermission = NewInvitation['permissions'][number];

/** What stands in the form. */
interface Terms {
  readonly displayName: string;
  readonly email: string;
  readonly permissions: readonly ChosenPermission[];
  /** ISO date; empty for no end. */
  readonly lastDay: string;
}

const EMPTY: Terms = { displayName: '', email: '', permissions: [], lastDay: '' };
const PERMISSIONS: readonly ChosenPermission[] = ['appointments-see', 'appointments-manage', 'records-see', 'messages', 'billing'];
type FormField = HTMLElement & { name?: string; value: string; values?: readonly string[] };

export class AccountAccessPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    actionsStyles,
    css`
      .fields {
        display: grid;
        gap: var(--ds-space-5);
        max-inline-size: 36rem;
      }

      ul {
        margin: 0;
        padding-inline-start: var(--ds-space-5);
      }
    `,
  ];

  @state() private _values: Terms = EMPTY;

  private readonly _draft = new TextDraft(this, {
    // Of a change nothing is kept: it begins with what holds.
    save: async (text) => {
      if (!this.params['grantId']) await saveFormDraft(this.api, this.subject, INVITE_FORM, text);
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    proof: true,
    summary: { heading: () => msg('Please check these fields', { id: 'account.invite.errors' }) },
    values: () => this._values,
    send: async ({ displayName, email, permissions, lastDay }) => {
      const terms = { permissions: shown(permissions), lastDay: lastDay || null };
      const grantId = this.params['grantId'];
      if (grantId) await changeAccess(this.api, this.subject, grantId, terms);
      else await invite(this.api, this.subject, { displayName: displayName.trim(), email: email.trim(), ...terms });
    },
    said: () =>
      this.params['grantId']
        ? msg('The change is saved and takes effect now.', { id: 'account.invite.saved' })
        : msg('The invitation is on its way.', { id: 'account.invite.sent' }),
    sent: () => this.navigation.navigate('/account/sharing'),
    describe: describeAccessError,
    describeField: wrongFieldText,
  });

  private readonly _sharing = new Resource(this, {
    args: () => [this.api, this.subject, this.params['grantId']] as const,
    load: async ([api, subject, grantId], reading) => {
      const [sharing, person, kept] = await Promise.all([
        // The day at the clinic; nobody of the list.
        readSharing(api, subject, { limit: '1' }, reading),
        grantId ? readPerson(api, subject, grantId, reading) : undefined,
        grantId ? null : readFormDraft(api, subject, INVITE_FORM, reading.signal),
      ]);
      this._draft.begin(kept ?? '');
      this._values = person ? valuesOf(person) : this._typedBefore();
      return { sharing, person };
    },
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${this._heading()}
        .backHref=${this.navigation.href('/account/sharing')}
        .backLabel=${msg('Who can see my record', { id: 'account.invite.back' })}
      ></ds-page-header>
      ${this._sharing.render(msg('Loading who has access', { id: 'account.invite.loading' }), ({ sharing, person }) => this._renderForm(sharing, person))}
    `;
  }

  private _heading(): string {
    const name = this._sharing.value?.person?.name;
    if (name) return msg(str`What ${name} can do`, { id: 'account.invite.change-title' });
    return this.params['grantId'] ? msg('Change access', { id: 'account.invite.change' }) : msg('Invite someone', { id: 'account.invite.title' });
  }

  private _renderForm(sharing: Sharing, person: PersonWithAccess | undefined) {
    return html`<ds-card>
      ${this._form.render(html`
        <div class="fields" @input=${this._onTyped} @change=${this._onTyped}>
          ${person ? nothing : this._renderWho()}
          <ds-checkbox-group
            name="permissions"
            required
            .label=${msg('What can they do?', { id: 'account.invite.permissions' })}
            .options=${permissionOptions(PERMISSIONS, permissionText)}
            .values=${[...this._values.permissions]}
          ></ds-checkbox-group>
          <ds-date-picker
            name="lastDay"
            .label=${msg('Last day', { id: 'account.invite.last-day' })}
            .hint=${msg('Leave this blank if there is no end date.', { id: 'account.invite.last-day-hint' })}
            .min=${sharing.today}
            .today=${sharing.today}
            .value=${this._values.lastDay}
          ></ds-date-picker>
          ${this._renderPreview()}
          <div class="actions">
            <ds-button type="submit" variant="primary">
              ${person ? msg('Save', { id: 'account.invite.save' }) : msg('Send invitation', { id: 'account.invite.send' })}
            </ds-button>
            <ds-button variant="quiet" @click=${this._onCancel}>${msg('Cancel', { id: 'account.invite.cancel' })}</ds-button>
          </div>
        </div>
      `)}
    </ds-card>`;
  }

  private _renderWho() {
    return html`
      <ds-text-field
        name="displayName"
        required
        maxlength="80"
        .label=${msg('What do you call this person?', { id: 'account.invite.name' })}
        .hint=${msg('For example: my neighbor Ruth', { id: 'account.invite.name-hint' })}
        .value=${this._values.displayName}
      ></ds-text-field>
      <ds-text-field
        name="email"
        type="email"
        required
        maxlength="254"
        .label=${msg('Their email', { id: 'account.invite.email' })}
        .hint=${msg('We’ll send them a link. It works once, for 14 days.', { id: 'account.invite.email-hint' })}
        .value=${this._values.email}
      ></ds-text-field>
    `;
  }

  /** What the choices come to, said as the other person will meet it. */
  private _renderPreview() {
    const chosen = shown(this._values.permissions);
    const kept = PERMISSIONS.filter((permission) => permission !== 'appointments-see' && !chosen.includes(permission));
    const onlySees = chosen.includes('appointments-see');
    const list = (permissions: readonly ChosenPermission[], text: (permission: ChosenPermission) => string = permissionText) => html`<ul>
      ${permissions.map((permission) => html`<li>${text(permission)}</li>`)}
    </ul>`;
    const keptText = (permission: ChosenPermission): string =>
      permission === 'appointments-manage' && onlySees ? msg('Cancel my visits', { id: 'account.access.cancel-visits' }) : permissionText(permission);
    return html`
      <ds-alert tone="info" quiet .heading=${msg('What this means', { id: 'account.invite.preview' })}>
        ${
          chosen.length === 0
            ? msg('First choose what they can do, above.', { id: 'account.invite.preview-empty' })
            : html`<p>${msg('They can:', { id: 'account.invite.preview-can' })}</p>
              ${list(chosen)}`
        }
        ${
          chosen.length > 0 && kept.length > 0
            ? html`<p>${msg('They can’t:', { id: 'account.invite.preview-cannot' })}</p>
              ${list(kept, keptText)}`
            : nothing
        }
        <p>${msg('They can never see or change your password, or see who else has access. You can see what they do on the Activity page.', { id: 'account.invite.preview-never' })}</p>
      </ds-alert>
    `;
  }

  /** Comes before the form hears of it, which keeps what is here. */
  private readonly _onTyped = ({ target }: Event): void => {
    const { name = '', value, values = [] } = target as FormField;
    if (name === 'permissions') this._values = { ...this._values, permissions: PERMISSIONS.filter((each) => values.includes(each)) };
    else if (name in EMPTY) this._values = { ...this._values, [name]: value };
  };

  private _typedBefore(): Terms {
    const typed = (name: string): string => this._draft.typed(name);
    const permissions = typed('permissions').split(',');
    return {
      displayName: typed('displayName'),
      email: typed('email'),
      permissions: PERMISSIONS.filter((each) => permissions.includes(each)),
      lastDay: typed('lastDay'),
    };
  }

  private _onCancel(): void {
    this._draft.drop();
    this.navigation.navigate('/account/sharing');
  }
}

function valuesOf({ permissions, lastDay }: PersonWithAccess): Terms {
  return { ...EMPTY, permissions: PERMISSIONS.filter((each) => permissions.includes(each)), lastDay: lastDay ?? '' };
}

/** Seeing visits is part of managing them. */
function shown(permissions: readonly ChosenPermission[]): ChosenPermission[] {
  return permissions.filter((each) => each !== 'appointments-see' || !permissions.includes('appointments-manage'));
}

function wrongFieldText({ path }: FieldProblem): string {
  if (path === 'email') return msg('Enter someone else’s email, like name@example.com.', { id: 'account.invite.email-wrong' });
  if (path === 'lastDay') return msg('Choose today or a later day, within the next 10 years.', { id: 'account.invite.day-wrong' });
  return msg('Check this field.', { id: 'account.invite.field-wrong' });
}

declare global {
  interface HTMLElementTagNameMap {
    'account-access-page': AccountAccessPage;
  }
}
