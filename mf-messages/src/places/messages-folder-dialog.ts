/** Makes a folder, names one anew, or deletes it, once it was said what becomes of what lies in it. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/dialog';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { MessageFolder } from '@portal/bff/contract/messages';
import { Action, defineElement, FeatureElement, FormController, readTexts } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { deleteFolder, nameFolder } from '../api/places-api.ts';
import { folderFailure } from './folder-failure.ts';

type Work = { readonly kind: 'make' } | { readonly kind: 'name' | 'delete'; readonly folder: MessageFolder };
/** `folder-done`: a folder was made, named or deleted. */
export type FolderDoneEvent = CustomEvent<{ readonly kind: Work['kind']; readonly id: string }>;

/** @fires folder-done - A folder was made, named or deleted. */
export class MessagesFolderDialog extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      .actions {
        margin-block-start: var(--ds-space-4);
      }
    `,
  ];

  @state() private _work: Work | undefined;
  private _id = '';

  private readonly _form = new FormController(this, {
    summary: 'none',
    describe: folderFailure,
    values: (form) => (readTexts(form)['name'] ?? '').trim(),
    send: (name) => nameFolder(this.api, this.subject, this._id, name),
    said: ({ name }) =>
      this._work?.kind === 'make'
        ? msg(str`Folder made: ${name}`, { id: 'messages.folder.made' })
        : msg(str`The folder is now called: ${name}`, { id: 'messages.folder.named' }),
    sent: () => this._done(),
  });

  private readonly _delete = new Action(this, {
    send: () => deleteFolder(this.api, this.subject, this._id),
    said: () => msg('The folder is deleted. What was in it is in your inbox.', { id: 'messages.folder.deleted' }),
    done: () => this._done(),
  });

  /** Begins to make one, or to change this one. */
  show(work: Work): void {
    this._id = work.kind === 'make' ? crypto.randomUUID() : work.folder.id;
    this._form.reset();
    this._delete.reset();
    this._work = work;
  }

  override render(): TemplateResult {
    const { _work: work } = this;
    return html`
      <ds-dialog
        .open=${work !== undefined && work.kind !== 'delete'}
        .heading=${work?.kind === 'name' ? msg('Rename the folder', { id: 'messages.folder.rename-title' }) : msg('New folder', { id: 'messages.place.new-folder' })}
        @close=${this._onClose}
      >
        ${work && work.kind !== 'delete' ? this._renderName(work) : nothing}
      </ds-dialog>
      <ds-confirm-dialog
        .open=${work?.kind === 'delete'}
        confirm-tone="danger"
        .heading=${work?.kind === 'delete' ? msg(str`Delete the folder “${work.folder.name}”?`, { id: 'messages.folder.delete-title' }) : ''}
        .confirmLabel=${msg('Delete the folder', { id: 'messages.folder.delete' })}
        .busy=${this._delete.busy}
        @confirm=${() => void this._delete.run()}
        @close=${this._onClose}
      >
        <p>${msg('The conversations in it go back to your inbox. No message is deleted.', { id: 'messages.folder.delete-text' })}</p>
        ${this._delete.renderFailure()}
      </ds-confirm-dialog>
    `;
  }

  private _renderName(work: Work) {
    return this._form.render(
      html`
        <ds-text-field
          name="name"
          required
          no-mark
          maxlength="40"
          autocomplete="off"
          value=${work.kind === 'make' ? '' : work.folder.name}
          .label=${msg('Name of the folder', { id: 'messages.folder.label' })}
          .hint=${msg('Only you see your folders.', { id: 'messages.folder.hint' })}
          .requiredMessage=${msg('Give the folder a name.', { id: 'messages.folder.name-missing' })}
        ></ds-text-field>
        ${this._form.failure === '' ? nothing : html`<ds-alert tone="danger">${this._form.failure}</ds-alert>`}
        <p class="actions">
          <ds-button type="submit" variant="primary">${work.kind === 'make' ? msg('Make the folder', { id: 'messages.folder.make' }) : msg('Save the name', { id: 'messages.folder.rename-save' })}</ds-button>
        </p>
      `,
      { bare: true },
    );
  }

  private _done(): void {
    const kind = this._work?.kind ?? 'make';
    this._work = undefined;
    this.dispatchEvent(new CustomEvent('folder-done', { detail: { kind, id: this._id } }));
  }

  private _onClose(event: Event): void {
    // Not of a dialog within.
    if (event.target === event.currentTarget) this._work = undefined;
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('messages-folder-dialog', MessagesFolderDialog);

declare global {
  interface HTMLElementTagNameMap {
    'messages-folder-dialog': MessagesFolderDialog;
  }
  interface HTMLElementEventMap {
    'folder-done': FolderDoneEvent;
  }
}
