/** Chooses the folder that conversations go to, or makes one for them. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/dialog';
import '@portal/design-system/radio-group';
import '@portal/design-system/text-field';
import { msg } from '@lit/localize';
import type { MessageFolder, ThreadSummary } from '@portal/bff/contract/messages';
import { defineElement, FeatureElement, FormController, readTexts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { nameFolder } from '../api/places-api.ts';
import { folderFailure } from './folder-failure.ts';
import type { Target } from './sorting.ts';

/** `target-select`: they go there. */
export type TargetSelectEvent = CustomEvent<{ readonly to: Target; readonly threads: readonly ThreadSummary[] }>;

const NEW = 'new';

/** @fires target-select - A folder was chosen, or made. */
export class MessagesMoveDialog extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      ds-text-field {
        margin-block-start: var(--ds-space-4);
      }
    `,
  ];

  @property({ attribute: false }) folders: readonly MessageFolder[] = [];

  @state() private _threads: readonly ThreadSummary[] = [];
  @state() private _isOpen = false;
  @state() private _chosen = '';
  /** The id of a folder that is made here: the same however often it is sent. */
  private _newId = crypto.randomUUID();

  private readonly _form = new FormController(this, {
    summary: 'none',
    describe: folderFailure,
    values: (form) => ({ chosen: this._isNew ? NEW : this._chosen, name: (readTexts(form)['name'] ?? '').trim() }),
    send: async ({ chosen, name }): Promise<Target> => {
      const known = this.folders.find(({ id }) => id === chosen);
      if (known) return { place: 'folder', folderId: known.id, name: known.name };
      const made = await nameFolder(this.api, this.subject, this._newId, name);
      return { place: 'folder', folderId: made.id, name: made.name };
    },
    sent: (to) => {
      this._isOpen = false;
      this.dispatchEvent(new CustomEvent('target-select', { detail: { to, threads: this._threads } }));
    },
  });

  /** Asks where these go, among the folders of now or those given. */
  show(threads: readonly ThreadSummary[], folders = this.folders): void {
    this._threads = threads;
    this.folders = folders;
    this._newId = crypto.randomUUID();
    this._chosen = this.folders[0]?.id ?? NEW;
    this._form.reset();
    this._isOpen = true;
  }

  private get _isNew(): boolean {
    return this._chosen === NEW || this.folders.length === 0;
  }

  override render(): TemplateResult {
    return html`<ds-dialog
      .open=${this._isOpen}
      .heading=${msg('Move to a folder', { id: 'messages.move.title' })}
      @close=${() => (this._isOpen = false)}
    >
      ${this._isOpen ? this._renderForm() : nothing}
    </ds-dialog>`;
  }

  private _renderForm() {
    return this._form.render(
      html`
        ${
          this.folders.length === 0
            ? nothing
            : html`<ds-radio-group
              no-mark
              .label=${msg('Folder', { id: 'messages.place.folder' })}
              .options=${[
                ...this.folders.map(({ id, name }) => ({ value: id, label: name })),
                { value: NEW, label: msg('New folder', { id: 'messages.place.new-folder' }) },
              ]}
              .value=${this._chosen}
              @change=${(event: Event) => (this._chosen = (event.target as HTMLElement & { value: string }).value)}
            ></ds-radio-group>`
        }
        ${
          this._isNew
            ? html`<ds-text-field
              name="name"
              required
              maxlength="40"
              autocomplete="off"
              .label=${msg('Name of the new folder', { id: 'messages.folder.name' })}
              .requiredMessage=${msg('Give the folder a name.', { id: 'messages.folder.name-missing' })}
            ></ds-text-field>`
            : nothing
        }
        ${this._form.failure === '' ? nothing : html`<ds-alert tone="danger">${this._form.failure}</ds-alert>`}
        <p class="actions"><ds-button type="submit" variant="primary">${msg('Move', { id: 'messages.move.submit' })}</ds-button></p>
      `,
      { bare: true },
    );
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('messages-move-dialog', MessagesMoveDialog);

declare global {
  interface HTMLElementTagNameMap {
    'messages-move-dialog': MessagesMoveDialog;
  }
  interface HTMLElementEventMap {
    'target-select': TargetSelectEvent;
  }
}
