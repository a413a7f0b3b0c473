/** The last look before questions go live: what keeps them from it, or what changes for patients; and the button, which asks back. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/section';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { VersionDetail } from '@portal/bff/contract/decision-questions';
import { Action, ApiError, describeError, FeatureElement } from '@portal/shell/contract';
import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { publishDraft } from '../api/decision-questions-api.ts';
import { NO_CONTENT } from './edit-questions.ts';
import { changesBetween } from './question-changes.ts';
import { outlineStyles, renderChanges } from './question-outline.ts';

/**
 * @fires questions-live - They are live.
 * @fires questions-stale - What is shown is not so anymore: it is to be read again.
 * @fires questions-mend - Somebody wants to see what is missing, or what is not saved.
 */
export class AppointmentsPublishQuestions extends FeatureElement {
  static override styles = [FeatureElement.styles, outlineStyles];

  @property({ attribute: false }) draft!: VersionDetail;
  /** Something was typed and not saved: it would not be among what goes live. */
  @property({ type: Boolean }) unsaved = false;
  @state() private _asks = false;

  private readonly _publish = new Action<VersionDetail, VersionDetail>(this, {
    send: (draft, call) => publishDraft(this.api, this.subject, draft, call),
    said: () => msg('Patients are asked these questions now.', { id: 'appointments.questions.published' }),
    done: () => this._tell('questions-live'),
    failed: () => {
      this._asks = false;
      this._tell('questions-stale');
    },
    describe: publishFailure,
  });

  override render() {
    const { content, live, visitTypes } = this.draft;
    const before = live?.content ?? NO_CONTENT;
    const changes = changesBetween(before, content);
    return html`<ds-stack gap="5">
      ${this._publish.renderFailure()}
      <ds-section .heading=${msg('What changes', { id: 'appointments.questions.changes' })}>
        ${
          changes.length === 0
            ? html`<p>${msg('Nothing: these are the questions that patients are asked now.', { id: 'appointments.questions.changes-none' })}</p>`
            : renderChanges({ changes, before, after: content, visitTypes, viewer: this.locale })
        }
      </ds-section>
      ${this._renderWayOn()}
      <ds-confirm-dialog
        .open=${this._asks}
        .busy=${this._publish.busy}
        .heading=${msg('Ask patients these questions from now on?', { id: 'appointments.questions.publish-ask' })}
        .confirmLabel=${msg('Make these questions live', { id: 'appointments.questions.publish' })}
        @confirm=${() => this._publish.run(this.draft)}
        @cancel=${() => (this._asks = false)}
        @close=${() => (this._asks = false)}
        >${this._whatHappens()}</ds-confirm-dialog
      >
    </ds-stack>`;
  }

  private _renderWayOn() {
    const { length: missing } = this.draft.problems;
    if (this.unsaved || missing > 0) {
      return html`<ds-alert tone="warning" quiet .heading=${msg('These questions can’t go live yet', { id: 'appointments.questions.not-yet' })}>
        ${
          this.unsaved
            ? msg('Something isn’t saved. Save the draft first, then come back here.', { id: 'appointments.questions.not-saved' })
            : missing === 1
              ? msg('1 thing has to be fixed first.', { id: 'appointments.questions.missing-one' })
              : msg(str`${missing} things have to be fixed first.`, { id: 'appointments.questions.missing' })
        }
        <ds-button slot="actions" @click=${() => this._tell('questions-mend')}>
          ${this.unsaved ? msg('Back to the draft', { id: 'appointments.questions.to-draft' }) : msg('Show what to fix', { id: 'appointments.questions.show-missing' })}
        </ds-button>
      </ds-alert>`;
    }
    return html`<div>
      <ds-button variant="primary" .busy=${this._publish.busy} @click=${() => (this._asks = true)}>${msg('Make these questions live', { id: 'appointments.questions.publish' })}</ds-button>
    </div>`;
  }

  private _whatHappens() {
    const number = this.draft.live?.number;
    return number === undefined
      ? msg('All patients at every clinic will get them.', { id: 'appointments.questions.publish-first' })
      : msg(str`All patients at every clinic will get them in place of version ${number}. Who is answering right now is asked anew.`, {
          id: 'appointments.questions.publish-what',
        });
  }

  private _tell(name: 'questions-live' | 'questions-stale' | 'questions-mend'): void {
    this.dispatchEvent(new Event(name));
  }
}

/** Why questions did not go live, with what to do. */
function publishFailure(error: unknown): string {
  switch (error instanceof ApiError ? error.code : '') {
    case 'decision-questions/not-ready':
      return msg('Something has to be fixed before these questions can go live.', { id: 'appointments.questions.failed-not-ready' });
    case 'decision-questions/live-changed':
      return msg('Another version went live a moment ago. Look at what changes now, then try again.', { id: 'appointments.questions.failed-live' });
    case 'decision-questions/not-draft':
      return msg('Someone made this version live already.', { id: 'appointments.questions.failed-not-draft' });
    case 'resource/changed':
      return msg('Someone changed this draft a moment ago. Look at what changes now, then try again.', { id: 'appointments.questions.failed-changed' });
    default:
      return describeError(error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-publish-questions': AppointmentsPublishQuestions;
  }
}
