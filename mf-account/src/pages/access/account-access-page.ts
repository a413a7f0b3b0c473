/** Giving somebody access, and changing what somebody with access may do: the same choices, with what they will see beside them. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/date-picker';
import '@portal/design-system/error-summary';
import '@portal/design-system/page-header';
import '@portal/design-system/text-field';
import { validateForm } from '@portal/design-system/forms';
import { msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import type { PersonWithAccess, Sharing } from '@portal/bff/contract/sharing';
import { ApiError, DraftKeeper, FeaturePage, readFormDraft, renderTask, runWithProof, saveFormDraft } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { actionsStyles } from '../../form-styles.ts';
import { describeAccessError, permissionText } from '../../access-text.ts';
import { changeAccess, invite, readSharing } from '../../api/sharing-api.ts';
import { showFieldErrors } from '../../edit/field-errors.ts';
import { EMPTY, INVITE_FORM, readAccessDraft } from './access-draft.ts';
import type { AccessDraft, ChosenPermission } from './access-draft.ts';

const PERMISSIONS: readonly ChosenPermission[] = ['appointments-see', 'appointments-manage', 'records-see', 'messages', 'billing'];
type FormField = HTMLElement & { name: string; value: string; error: string; values?: readonly string[] };

export class AccountAccessPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    actionsStyles,
    css`
      form {
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

  @state() private _values: AccessDraft = EMPTY;
  @state() private _errors: ReturnType<typeof validateForm> = [];
  @state() private _error = '';
  @state() private _saving = false;
  @query('form') private _form!: HTMLFormElement;

  private readonly _keeper = new DraftKeeper(this, (text) => saveFormDraft(this.api, this.subject, INVITE_FORM, text));

  private readonly _sharing = new Task(this, {
    task: async ([api, subject, grantId], { signal }) => {
      const [sharing, kept] = await Promise.all([readSharing(api, subject, signal), grantId ? null : readFormDraft(api, subject, INVITE_FORM, signal)]);
      const person = sharing.people.find(({ id }) => id === grantId);
      if (grantId && !person) throw new ApiError(404, 'resource/not-found');
      this._values = person ? valuesOf(person) : (readAccessDraft(kept) ?? EMPTY);
      this._keeper.begin(kept ?? '');
      return { sharing, person };
    },
    args: () => [this.api, this.subject, this.params['grantId']] as const,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${this._heading()}
        .backHref=${this.navigation.href('/account/sharing')}
        .backLabel=${msg('Who can see my record', { id: 'account.invite.back' })}
      ></ds-page-header>
      ${renderTask(this._sharing, msg('Loading who has access', { id: 'account.invite.loading' }), ({ sharing, person }) => this._renderForm(sharing, person))}
    `;
  }

  private _heading(): string {
    const name = this._sharing.value?.person?.name;
    if (name) return msg(str`What ${name} can do`, { id: 'account.invite.change-title' });
    return this.params['grantId'] ? msg('Change access', { id: 'account.invite.change' }) : msg('Invite someone', { id: 'account.invite.title' });
  }

  private _renderForm(sharing: Sharing, person: PersonWithAccess | undefined) {
    return html`
      <ds-card>
        <form novalidate @submit=${this._onSubmit} @input=${this._onInput} @change=${this._onInput} @focusout=${this._keeper.flush}>
          <ds-error-summary .heading=${msg('Please check these fields', { id: 'account.invite.errors' })} .errors=${this._errors}></ds-error-summary>
          ${this._error ? html`<ds-alert tone="danger">${this._error}</ds-alert>` : nothing} ${person ? nothing : this._renderWho()}
          <ds-checkbox-group
            name="permissions"
            required
            .label=${msg('What may they do?', { id: 'account.invite.permissions' })}
            .options=${PERMISSIONS.map((value) => ({ value, label: permissionText(value) }))}
            .values=${[...this._values.permissions]}
          ></ds-checkbox-group>
          <ds-date-picker
            name="lastDay"
            .label=${msg('Last day', { id: 'account.invite.last-day' })}
            .hint=${msg('Leave it empty if it should not end by itself.', { id: 'account.invite.last-day-hint' })}
            .min=${sharing.today}
            .today=${sharing.today}
            .value=${this._values.lastDay}
          ></ds-date-picker>
          ${this._renderPreview()}
          <div class="actions">
            <ds-button type="submit" variant="primary" .busy=${this._saving}>
              ${person ? msg('Save', { id: 'account.invite.save' }) : msg('Send invitation', { id: 'account.invite.send' })}
            </ds-button>
            <ds-button variant="quiet" @click=${this._onCancel}>${msg('Cancel', { id: 'account.invite.cancel' })}</ds-button>
          </div>
        </form>
      </ds-card>
    `;
  }

  private _renderWho() {
    return html`
      <ds-text-field
        name="displayName"
        required
        maxlength="80"
        .label=${msg('How do you call them?', { id: 'account.invite.name' })}
        .hint=${msg('For example: my neighbor Ruth', { id: 'account.invite.name-hint' })}
        .value=${this._values.displayName}
      ></ds-text-field>
      <ds-text-field
        name="email"
        type="email"
        required
        maxlength="254"
        .label=${msg('Their email', { id: 'account.invite.email' })}
        .hint=${msg('We send them a link. It works once, for 14 days.', { id: 'account.invite.email-hint' })}
        .value=${this._values.email}
      ></ds-text-field>
    `;
  }

  /** What the choices come to, said as the other person will meet it. */
  private _renderPreview() {
    const chosen = shown(this._values.permissions);
    const kept = PERMISSIONS.filter((permission) => permission !== 'appointments-see' || !chosen.includes('appointments-manage')).filter(
      (permission) => !chosen.includes(permission),
    );
    const list = (permissions: readonly ChosenPermission[]) => html`<ul>
      ${permissions.map((permission) => html`<li>${permissionText(permission)}</li>`)}
    </ul>`;
    return html`
      <ds-alert tone="info" quiet .heading=${msg('What this means', { id: 'account.invite.preview' })}>
        ${
          chosen.length === 0
            ? msg('Choose above what they may do.', { id: 'account.invite.preview-empty' })
            : html`<p>${msg('They can:', { id: 'account.invite.preview-can' })}</p>
              ${list(chosen)}`
        }
        ${
          chosen.length > 0 && kept.length > 0
            ? html`<p>${msg('They cannot:', { id: 'account.invite.preview-cannot' })}</p>
              ${list(kept)}`
            : nothing
        }
        <p>${msg('They never see or change your password or who else has access. You see what they do on the Activity page.', { id: 'account.invite.preview-never' })}</p>
      </ds-alert>
    `;
  }

  private _fields(): FormField[] {
    return [...this._form.querySelectorAll<FormField>('[name]')];
  }

  private readonly _onInput = (): void => {
    const value = (name: string): string => this._fields().find((field) => field.name === name)?.value ?? '';
    const permissions = this._fields().find(({ name }) => name === 'permissions')?.values ?? [];
    this._values = {
      displayName: value('displayName'),
      email: value('email'),
      permissions: PERMISSIONS.filter((each) => permissions.includes(each)),
      lastDay: value('lastDay'),
    };
    if (!this.params['grantId']) this._keeper.typed(JSON.stringify(this._values));
  };

  private _onCancel(): void {
    this._keeper.typed('');
    this._keeper.flush();
    this.navigation.navigate('/account/sharing');
  }

  private async _onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this._saving) return;
    for (const field of this._fields()) field.error = '';
    this._error = '';
    this._errors = validateForm(this._form);
    if (this._errors.length > 0) return;
    this._saving = true;
    await this._keeper.hold();
    try {
      await this._send();
      this._keeper.typed('');
      this._keeper.release();
      this.navigation.navigate('/account/sharing');
    } catch (error) {
      this._keeper.release();
      this._onFailure(error);
    } finally {
      this._saving = false;
    }
  }

  private async _send(): Promise<void> {
    const { displayName, email, lastDay } = this._values;
    const terms = { permissions: shown(this._values.permissions), lastDay: lastDay || null };
    const grantId = this.params['grantId'];
    if (grantId) {
      await runWithProof(this.api, () => changeAccess(this.api, this.subject, grantId, terms));
      this.announcer.announce(msg('The change is saved and counts now.', { id: 'account.invite.saved' }));
    } else {
      const invitation = { displayName: displayName.trim(), email: email.trim(), ...terms };
      await runWithProof(this.api, () => invite(this.api, this.subject, invitation));
      this.announcer.announce(msg('The invitation is on its way.', { id: 'account.invite.sent' }));
    }
  }

  private _onFailure(error: unknown): void {
    this._errors = showFieldErrors(error, this._fields(), wrongFieldText);
    if (this._errors.length === 0) this._error = describeAccessError(error);
  }
}

function valuesOf({ permissions, lastDay }: PersonWithAccess): AccessDraft {
  return { ...EMPTY, permissions: PERMISSIONS.filter((each) => permissions.includes(each)), lastDay: lastDay ?? '' };
}

/** Seeing visits is part of managing them. */
function shown(permissions: readonly ChosenPermission[]): ChosenPermission[] {
  return permissions.filter((each) => each !== 'appointments-see' || !permissions.includes('appointments-manage'));
}

function wrongFieldText(path: string): string {
  if (path === 'email') return msg('Enter the email of somebody else, like name@example.com.', { id: 'account.invite.email-wrong' });
  if (path === 'lastDay') return msg('Choose a day from today on, within the next 10 years.', { id: 'account.invite.day-wrong' });
  return msg('Check this field.', { id: 'account.invite.field-wrong' });
}

declare global {
  interface HTMLElementTagNameMap {
    'account-access-page': AccountAccessPage;
  }
}
