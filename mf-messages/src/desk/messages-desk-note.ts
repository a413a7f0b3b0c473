/** Where the desk writes for itself. What was typed is kept as a draft until it is added. */
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg } from '@lit/localize';
import { FeatureElement, FormController, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { addNote } from '../api/desk-tools-api.ts';

/** @fires note-added - The server has the note. */
export class MessagesDeskNote extends FeatureElement {
  @property({ attribute: 'thread-id' }) threadId = '';

  private readonly _draft = new TextDraft(this, { name: () => `messages.note.${this.threadId}`, only: { field: 'note', maxLength: 2_000 } });
  private readonly _kept = new Resource(this, {
    args: () => [this.threadId] as const,
    load: async (_args, { signal }) => this._draft.load(signal),
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    summary: 'none',
    values: (form) => readTexts(form)['note'] ?? '',
    check: (note) => (note === '' ? [{ field: 'note', message: msg('Write your note first.', { id: 'messages.note.required' }) }] : []),
    send: (body, call) => addNote(this.api, this.subject, this.threadId, { body }, call),
    said: () => msg('Your note was added. The patient doesn’t see it.', { id: 'messages.note.added' }),
    sent: (_note, _body, form) => {
      form.reset();
      this.dispatchEvent(new CustomEvent('note-added'));
    },
  });

  override render() {
    return this._kept.render(
      msg('Loading your note', { id: 'messages.note.loading' }),
      () =>
        this._form.render(html`
          <ds-stack gap="3">
            <ds-text-area
              name="note"
              rows="2"
              no-mark
              maxlength="2000"
              .label=${msg('Note for colleagues', { id: 'messages.note.label' })}
              .hint=${msg('The patient doesn’t see this', { id: 'messages.note.hidden' })}
              .value=${this._draft.typed('note')}
            ></ds-text-area>
            <ds-cluster><ds-button type="submit">${msg('Add the note', { id: 'messages.note.add' })}</ds-button></ds-cluster>
          </ds-stack>
        `),
      { bare: true },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-note': MessagesDeskNote;
  }
}
