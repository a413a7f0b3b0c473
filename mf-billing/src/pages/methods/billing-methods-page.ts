/** The cards and bank accounts that a person keeps for paying. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { NewMethod, SavedMethod, SavedMethods } from '@portal/bff/contract/payments';
import { Action, FeaturePage, FormController, Resource, Turn } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { addMethod, chooseMethod, readMethods, removeMethod } from '../../api/payments-api.ts';
import { describeMethod } from '../../paying/describe-pay.ts';
import '../../paying/pay-fields.ts';
import { expiryText, methodText } from '../../paying/payment-text.ts';

export class BillingMethodsPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .form {
        max-inline-size: 40rem;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2);
      }
    `,
  ];

  @state() private _isAdding = false;
  @state() private _kind: 'card' | 'bank' = 'card';
  @state() private _isDefault = false;
  @state() private _leaving: SavedMethod | undefined;
  /** Counts the tries: the fields of the last one are used up. */
  @state() private _try = 0;

  private readonly _turn = new Turn();
  private readonly _methods = new Resource(this, {
    args: () => [this.api] as const,
    load: ([api], reading) => readMethods(api, reading),
  });
  private readonly _choose = new Action(this, {
    turn: this._turn,
    send: ({ id }: SavedMethod) => chooseMethod(this.api, id),
    said: (_answer, method) => msg(str`${methodText(method)} is used first now.`, { id: 'billing.methods.chosen' }),
    done: (methods) => this._methods.patch(methods),
    describe: describeMethod,
  });
  private readonly _remove = new Action(this, {
    turn: this._turn,
    send: ({ id }: SavedMethod) => removeMethod(this.api, id),
    said: (_answer, method) => msg(str`${methodText(method)} is no longer saved.`, { id: 'billing.methods.removed' }),
    done: (methods) => this._onRemoved(methods),
    failed: () => {
      this._leaving = undefined;
    },
    describe: describeMethod,
  });
  private readonly _add = new Action(this, {
    turn: this._turn,
    send: (method: NewMethod, call) => addMethod(this.api, method, call),
    said: () => msg('Saved', { id: 'billing.overview.saved' }),
    done: (methods) => this._onAdded(methods),
    failed: () => {
      this._try += 1;
    },
    describe: describeMethod,
  });
  private readonly _form = new FormController(this, {
    summary: 'none',
    values: () => ({ isDefault: this._isDefault }),
    send: async () => this.renderRoot.querySelector('billing-pay-fields')?.read() ?? null,
    sent: async (handed, { isDefault }) => {
      if (handed) await this._add.run({ token: handed.token, isDefault });
    },
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Cards and bank accounts', { id: 'billing.methods.title' })}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('All bills', { id: 'billing.statement.back' })}
      >
        ${msg('They are yours alone. No one else who sees these bills can see or use them.', { id: 'billing.methods.lead' })}
      </ds-page-header>
      ${this._choose.renderFailure()} ${this._remove.renderFailure()}
      ${this._methods.render(msg('Loading your cards and accounts', { id: 'billing.methods.loading' }), (saved) => html`${this._renderSaved(saved)} ${this._renderAdd(saved)}`)}
      ${this._renderConfirm()}
    `;
  }

  private _renderSaved({ methods }: SavedMethods) {
    const label = msg('Saved', { id: 'billing.methods.saved' });
    if (methods.length === 0) {
      return html`<ds-card>
        <ds-empty-state icon="bill" heading-level="2" .heading=${msg('Nothing saved yet', { id: 'billing.methods.none' })}>
          ${msg('Save a card or a bank account, and you don’t have to type it each time.', { id: 'billing.methods.none-text' })}
        </ds-empty-state>
      </ds-card>`;
    }
    return html`<ds-card .heading=${label}>
      <ds-list divided .label=${label}>
        ${repeat(
          methods,
          ({ id }) => id,
          (method) => this._renderMethod(method),
        )}
      </ds-list>
    </ds-card>`;
  }

  private _renderMethod(method: SavedMethod) {
    const name = methodText(method);
    return html`<ds-list-item>
      ${name} <span slot="meta">${expiryText(method)}</span>
      ${method.isDefault ? html`<span slot="meta"><ds-badge tone="info">${msg('Used first', { id: 'billing.methods.first' })}</ds-badge></span>` : nothing}
      ${method.expired ? html`<span slot="meta"><ds-badge tone="warning">${msg('Expired', { id: 'billing.methods.expired' })}</ds-badge></span>` : nothing}
      <div class="actions" slot="trailing">
        ${
          method.isDefault || method.expired
            ? nothing
            : html`<ds-button variant="quiet" .label=${msg(str`Use first: ${name}`, { id: 'billing.methods.use-one' })} @click=${() => this._choose.run(method)}>
              ${msg('Use first', { id: 'billing.methods.use' })}
            </ds-button>`
        }
        <ds-button variant="quiet" .label=${msg(str`Remove: ${name}`, { id: 'billing.methods.remove-one' })} @click=${() => (this._leaving = method)}>
          ${msg('Remove', { id: 'billing.methods.remove' })}
        </ds-button>
      </div>
    </ds-list-item>`;
  }

  private _renderAdd({ fields }: SavedMethods) {
    if (!fields) return nothing;
    if (!this._isAdding) {
      return html`<div><ds-button @click=${() => (this._isAdding = true)}>${msg('Add a card or bank account', { id: 'billing.methods.add' })}</ds-button></div>`;
    }
    const options = [
      { value: 'card', label: msg('Card', { id: 'billing.pay.card' }) },
      { value: 'bank', label: msg('Bank account', { id: 'billing.pay.bank' }) },
    ];
    return html`<ds-card class="form" .heading=${msg('Add a card or bank account', { id: 'billing.methods.add' })}>
      ${this._add.renderFailure()}
      ${this._form.render(html`<ds-stack @change=${this._onChange} @fields-enter=${this._onEnter}>
        <ds-radio-group name="kind" required .label=${msg('What do you want to add?', { id: 'billing.methods.kind' })} .options=${options} .value=${this._kind}></ds-radio-group>
        ${repeat(
          [this._try],
          (count) => count,
          () => html`<billing-pay-fields .fields=${fields} .kind=${this._kind}></billing-pay-fields>`,
        )}
        <ds-checkbox name="isDefault" .checked=${this._isDefault}>${msg('Use this one first', { id: 'billing.methods.use-new' })}</ds-checkbox>
        <div class="actions">
          <ds-button type="submit" variant="primary" .busy=${this._add.busy}>${msg('Save', { id: 'billing.methods.save' })}</ds-button>
          <ds-button @click=${this._onCancel}>${msg('Cancel', { id: 'billing.methods.cancel' })}</ds-button>
        </div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _renderConfirm() {
    const name = this._leaving && methodText(this._leaving);
    return html`<ds-confirm-dialog
      .open=${name !== undefined}
      .busy=${this._remove.busy}
      .heading=${name === undefined ? '' : msg(str`Remove ${name}?`, { id: 'billing.methods.remove-ask' })}
      .confirmLabel=${msg('Remove', { id: 'billing.methods.remove' })}
      confirm-tone="danger"
      @confirm=${() => this._leaving && this._remove.run(this._leaving)}
      @cancel=${() => (this._leaving = undefined)}
    >
      ${msg('You can add it again at any time. Payments that are on their way are not changed.', { id: 'billing.methods.remove-text' })}
    </ds-confirm-dialog>`;
  }

  private _onChange({ target }: Event): void {
    const { name, value, checked = false } = target as { name?: string; value?: string; checked?: boolean };
    if (name === 'kind' && (value === 'card' || value === 'bank')) this._kind = value;
    if (name === 'isDefault') this._isDefault = checked;
  }

  private _onEnter(): void {
    this.renderRoot.querySelector('form')?.requestSubmit();
  }

  private _onCancel(): void {
    this._isAdding = false;
    this._add.clear();
  }

  private async _onAdded(methods: SavedMethods): Promise<void> {
    this._methods.patch(methods);
    this._isAdding = false;
    this._try += 1;
    await this.updateComplete;
    this.focusHeading();
  }

  private async _onRemoved(methods: SavedMethods): Promise<void> {
    this._leaving = undefined;
    this._methods.patch(methods);
    await this.updateComplete;
    this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-methods-page': BillingMethodsPage;
  }
}
