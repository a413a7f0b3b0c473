/** Closes one account, or opens it again, with a reason. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { DeskAccount } from '@portal/bff/contract/desk';
import { FeatureElement, FormController } from '@portal/shell/contract';
import { longEnough } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { formStyles } from '../../form-styles.ts';
import { describeAccessError } from '../../access-text.ts';
import { setAccountState } from '../../api/desk-api.ts';

/** `account-changed`: it was closed or opened; `detail` is how it stands now. */
export type AccountChangedEvent = CustomEvent<DeskAccount>;

/**
 * @fires account-changed - It was closed or opened.
 */
export class AccountStateForm extends FeatureElement {
  static override styles = [FeatureElement.styles, formStyles];

  @property({ attribute: false }) account: DeskAccount | undefined;

  private readonly _form = new FormController(this, {
    proof: true,
    values: (_form, data) => ({ id: this.account?.id ?? '', open: this.account?.closedAt !== null, reason: String(data.get('reason')).trim() }),
    send: ({ id, ...state }) => setAccountState(this.api, this.subject, id, state),
    said: (now) => accountChangedText(now),
    sent: (now) => void this.dispatchEvent(new CustomEvent('account-changed', { detail: now }) satisfies AccountChangedEvent),
    describe: describeAccessError,
  });

  override render() {
    const { account } = this;
    if (!account) return nothing;
    if (account.isOwn)
      return html`<ds-alert tone="info" quiet>${msg('This is your own account. Ask a coworker to do this.', { id: 'account.accounts.own' })}</ds-alert>`;
    const isOpen = account.closedAt === null;
    return this._form.render(html`
      <p>
        ${
          isOpen
            ? msg(
                'They are signed out everywhere right away, and no one can sign in to the account. Their passkeys, trusted devices and open invitations stop working. You can open the account again later.',
                { id: 'account.accounts.close-what' },
              )
            : msg('They can sign in with their password again. They will have to add their passkeys again.', { id: 'account.accounts.open-what' })
        }
        ${msg('They will get an email. Your reason stays in the log.', { id: 'account.accounts.told' })}
      </p>
      <ds-text-area name="reason" required maxlength="500" .label=${msg('Why?', { id: 'account.people.reason' })} .validator=${longEnough}></ds-text-area>
      <div>
        <ds-button type="submit" .variant=${isOpen ? 'danger' : 'primary'}>
          ${isOpen ? msg('Close the account', { id: 'account.accounts.close' }) : msg('Open it again', { id: 'account.accounts.reopen' })}
        </ds-button>
      </div>
    `);
  }
}

export function accountChangedText({ closedAt, name }: DeskAccount): string {
  return closedAt
    ? msg(str`${name}’s account is closed. We told them by email.`, { id: 'account.accounts.done-closed' })
    : msg(str`${name}’s account is open again. We told them by email.`, { id: 'account.accounts.done-opened' });
}

declare global {
  interface HTMLElementTagNameMap {
    'account-state-form': AccountStateForm;
  }
}
