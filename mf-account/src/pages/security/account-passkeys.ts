/** Passkeys: what there are, one more, other names, fewer. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/dialog';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { PasskeyInfo } from '@portal/bff/contract/account-security';
import { formatDate, makePasskey, readTexts, supportsPasskeys } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { addPasskey, readPasskeyOptions, removePasskey, renamePasskey } from '../../api/security-api.ts';
import { SecuritySection } from './security-section.ts';

export class AccountPasskeys extends SecuritySection {
  static override styles = [
    SecuritySection.styles,
    css`
      form {
        display: grid;
        gap: var(--ds-space-4);
      }
      ds-list {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) passkeys: readonly PasskeyInfo[] = [];
  /** Which one is named or removed now; `new` is one that is yet to be made. */
  @state() private _naming: PasskeyInfo | 'new' | undefined;
  @state() private _removing: PasskeyInfo | undefined;

  private readonly _nameForm = this._form({
    values: (form) => ({ naming: this._naming, name: readTexts(form)['name'] ?? '' }),
    send: async ({ naming, name }) => {
      if (naming && naming !== 'new') return renamePasskey(this.api, naming.id, name);
      return addPasskey(this.api, name, await makePasskey(await readPasskeyOptions(this.api)));
    },
    said: (_answer, { naming }) =>
      naming === 'new'
        ? msg('Your passkey was added.', { id: 'account.security.passkey-now' })
        : msg('The name was saved.', { id: 'account.security.name-saved' }),
    sent: () => {
      this._naming = undefined;
      this._changed();
    },
  });
  private readonly _remove = this._action({
    send: (id: string) => removePasskey(this.api, id),
    said: () => msg('The passkey was removed.', { id: 'account.security.passkey-gone' }),
    done: () => this._changed(),
  });

  override render() {
    return html`
      <ds-card .heading=${msg('Passkeys', { id: 'account.security.passkeys' })}>
        <div class="stack">
          <p>${msg('Sign in with your fingerprint, your face or your device’s PIN. No password and no code.', { id: 'account.security.passkeys-what' })}</p>
          ${this._naming === undefined ? this._renderError() : nothing}
          ${this.passkeys.length > 0 ? html`<ds-list divided .label=${msg('Your passkeys', { id: 'account.security.passkeys-list' })}>${this.passkeys.map((each) => this._renderPasskey(each))}</ds-list>` : nothing}
          ${
            supportsPasskeys()
              ? html`<ds-button .busy=${this._turn.busy} @click=${() => this._name('new')}>${msg('Add a passkey', { id: 'account.security.add-passkey' })}</ds-button>`
              : html`<p class="quiet">${msg('This browser can’t make passkeys.', { id: 'account.security.passkeys-unsupported' })}</p>`
          }
        </div>
      </ds-card>
      <ds-dialog
        .open=${this._naming !== undefined}
        .heading=${msg('Name this passkey', { id: 'account.security.name-heading' })}
        @close=${() => (this._naming = undefined)}
      >
        ${this._naming === undefined ? nothing : this._renderNameForm(this._naming)}
      </ds-dialog>
      <ds-confirm-dialog
        .open=${this._removing !== undefined}
        confirm-tone="danger"
        .heading=${msg(str`Remove “${this._removing?.name ?? ''}”?`, { id: 'account.security.remove-heading' })}
        .confirmLabel=${msg('Remove', { id: 'account.security.remove' })}
        @confirm=${this._onRemove}
        @close=${() => (this._removing = undefined)}
      >
        <p>${msg('You won’t be able to sign in with it anymore.', { id: 'account.security.remove-text' })}</p>
      </ds-confirm-dialog>
    `;
  }

  private _renderPasskey(passkey: PasskeyInfo) {
    const { name, createdAt, lastUsedAt } = passkey;
    const added = formatDate(createdAt, this.locale.timeZone, this.locale.locale, 'short');
    return html`<ds-list-item>
      <strong>${name}</strong>
      <span slot="meta">
        ${
          lastUsedAt
            ? msg(str`Added ${added}, last used ${formatDate(lastUsedAt, this.locale.timeZone, this.locale.locale, 'short')}`, {
                id: 'account.security.passkey-used',
              })
            : msg(str`Added ${added}, not used yet`, { id: 'account.security.passkey-added' })
        }
      </span>
      <span slot="trailing" class="actions">
        <ds-button variant="quiet" .label=${msg(str`Rename ${name}`, { id: 'account.security.rename-label' })} @click=${() => this._name(passkey)}>${msg('Rename', { id: 'account.security.rename' })}</ds-button>
        <ds-button variant="quiet" .label=${msg(str`Remove ${name}`, { id: 'account.security.remove-label' })} @click=${() => (this._removing = passkey)}>${msg('Remove', { id: 'account.security.remove' })}</ds-button>
      </span>
    </ds-list-item>`;
  }

  private _renderNameForm(naming: PasskeyInfo | 'new') {
    return this._nameForm.render(html`
      <ds-text-field
        name="name"
        required
        maxlength="60"
        .label=${msg('Name', { id: 'account.security.name' })}
        .hint=${msg('Something that helps you recognize it, like “My phone”.', { id: 'account.security.name-hint' })}
        .value=${naming === 'new' ? '' : naming.name}
      ></ds-text-field>
      <div class="actions">
        <ds-button type="submit" variant="primary">
          ${naming === 'new' ? msg('Continue', { id: 'account.security.go-on' }) : msg('Save', { id: 'account.contact.save' })}
        </ds-button>
        <ds-button variant="quiet" @click=${() => (this._naming = undefined)}>${msg('Cancel', { id: 'account.security.cancel' })}</ds-button>
      </div>
    `);
  }

  private _name(naming: PasskeyInfo | 'new'): void {
    this._forget();
    this._naming = naming;
  }

  private _onRemove(): void {
    const removing = this._removing;
    this._removing = undefined;
    if (removing) void this._remove.run(removing.id);
  }
}
