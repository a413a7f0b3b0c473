/** One version of the questions before a visit: a draft is edited, tried and made live; another one is read, tried and begun from. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/page-header';
import '@portal/design-system/section';
import '@portal/design-system/stack';
import '@portal/design-system/tab-panel';
import '@portal/design-system/tabs';
import type { TabChangeEvent } from '@portal/design-system/classes/tabs';
import { msg } from '@lit/localize';
import type { DraftContent, VersionDetail } from '@portal/bff/contract/decision-questions';
import { Action, defineElement, FeaturePage, FormController, RecordEdit, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { discardDraft, readVersion, saveDraft, startDraft } from '../../api/decision-questions-api.ts';
import { AppointmentsPublishQuestions } from '../../questions/appointments-publish-questions.ts';
import { AppointmentsTryQuestions } from '../../questions/appointments-try-questions.ts';
import {
  addAnswer,
  addQuestion,
  MOST_QUESTIONS,
  moveAnswer,
  moveQuestion,
  NO_CONTENT,
  removeAnswer,
  removeQuestion,
  setField,
} from '../../questions/edit-questions.ts';
import { changesBetween } from '../../questions/question-changes.ts';
import { questionStyles, renderQuestions, renderStarts } from '../../questions/question-fields.ts';
import type { Edit, QuestionFields } from '../../questions/question-fields.ts';
import { outlineStyles, renderChanges, renderOutline } from '../../questions/question-outline.ts';
import { problemErrors, stateText, versionTitle } from '../../questions/question-text.ts';

defineElement('appointments-try-questions', AppointmentsTryQuestions);
defineElement('appointments-publish-questions', AppointmentsPublishQuestions);

const TONES = { draft: 'info', live: 'success', retired: 'neutral' } as const;
type Field = HTMLElement & { readonly name?: string; readonly value?: string };

interface Edited {
  readonly content: DraftContent;
}

export class AppointmentsQuestionVersionPage extends FeaturePage {
  static override styles = [FeaturePage.styles, questionStyles, outlineStyles];

  @query('form') private _fields!: HTMLFormElement | null;
  @state() private _content = NO_CONTENT;
  @state() private _tab = 'edit';
  @state() private _asksDiscard = false;
  /** Before something was removed. */
  @state() private _before: DraftContent | null = null;

  private readonly _edit = new RecordEdit<VersionDetail, Edited>(this, {
    name: () => `appointments.questions.${this._id}`,
    read: (signal) => readVersion(this.api, this.subject, this._id, { signal }),
    valuesOf: ({ content }) => ({ content }),
    typed: () => ({ content: this._content }),
  });
  private readonly _version = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: async (_args, { signal }) => {
      const version = await this._edit.begin(signal);
      this._content = this._edit.drafted.content ?? version.content;
      return version;
    },
  });
  private readonly _form = new FormController(this, {
    draft: this._edit,
    values: () => ({ version: this._edit.version, content: this._content }),
    send: (draft, call) => saveDraft(this.api, this.subject, this._id, draft, call),
    said: ({ problems }) =>
      problems.length === 0
        ? msg('The draft is saved.', { id: 'appointments.questions.saved' })
        : msg('The draft is saved. Something is missing before it can go live.', { id: 'appointments.questions.saved-missing' }),
    sent: (saved, { content }) => this._onSaved(saved, content),
    summary: { heading: () => msg('Saved. Before it can go live:', { id: 'appointments.questions.problems' }) },
  });
  private readonly _discard = new Action(this, {
    send: (_none: void, call) => discardDraft(this.api, this.subject, this._id, call),
    said: () => msg('The draft is deleted.', { id: 'appointments.questions.discarded' }),
    done: () => {
      this._edit.drop();
      this.navigation.navigate('/schedule/questions');
    },
    failed: () => void (this._asksDiscard = false),
  });
  private readonly _start = new Action(this, {
    send: (from: string, call) => startDraft(this.api, this.subject, from, call),
    done: ({ id }) => this.navigation.navigate(`/schedule/questions/${id}`),
  });

  override render() {
    const { value } = this._version;
    return html`
      <ds-page-header
        .heading=${value ? versionTitle(value) : msg('Questions before a visit', { id: 'appointments.questions.title' })}
        .eyebrow=${msg('Questions before a visit', { id: 'appointments.questions.title' })}
        .backHref=${this.navigation.href('/schedule/questions')}
        .backLabel=${msg('All versions', { id: 'appointments.questions.back' })}
      >
        ${value ? html`<ds-badge tone=${TONES[value.state]}>${stateText(value.state)}</ds-badge>` : nothing}
        ${value ? this._renderActions(value) : nothing}
      </ds-page-header>
      ${this._discard.renderFailure()} ${this._start.renderFailure()}
      ${this._version.render(msg('Loading the questions', { id: 'appointments.questions.loading' }), (version) =>
        version.state === 'draft' ? this._renderDraft(version) : this._renderRead(version),
      )}
    `;
  }

  private _renderActions({ id, state: is }: VersionDetail) {
    return is === 'draft'
      ? html`<ds-button slot="actions" variant="quiet" @click=${() => (this._asksDiscard = true)}>${msg('Delete this draft', { id: 'appointments.questions.discard' })}</ds-button>`
      : html`<ds-button slot="actions" variant="primary" .busy=${this._start.busy} @click=${() => this._start.run(id)}
          >${msg('Start a draft from this version', { id: 'appointments.questions.start-from' })}</ds-button
        >`;
  }

  private _renderDraft(version: VersionDetail) {
    return html`
      <ds-tabs
        .label=${msg('What to do with the draft', { id: 'appointments.questions.tabs' })}
        .selected=${this._tab}
        @tab-change=${({ detail }: TabChangeEvent) => (this._tab = detail.id)}
      >
        <ds-tab-panel id="edit" .label=${msg('Edit', { id: 'appointments.questions.tab-edit' })}>${this._renderForm(version)}</ds-tab-panel>
        <ds-tab-panel id="try" .label=${msg('Try it', { id: 'appointments.questions.tab-try' })}>${this._renderTry(this._content, version)}</ds-tab-panel>
        <ds-tab-panel id="live" .label=${msg('What changes', { id: 'appointments.questions.changes' })}>
          <appointments-publish-questions
            .draft=${version}
            .unsaved=${'content' in this._edit.changed({ content: this._content })}
            @questions-live=${this._onLive}
            @questions-stale=${() => this._version.refresh()}
            @questions-mend=${() => this._onMend(version)}
          ></appointments-publish-questions>
        </ds-tab-panel>
      </ds-tabs>
      <ds-confirm-dialog
        confirm-tone="danger"
        .open=${this._asksDiscard}
        .busy=${this._discard.busy}
        .heading=${msg('Delete this draft?', { id: 'appointments.questions.discard-ask' })}
        .confirmLabel=${msg('Delete this draft', { id: 'appointments.questions.discard' })}
        @confirm=${() => this._discard.run()}
        @cancel=${() => (this._asksDiscard = false)}
        @close=${() => (this._asksDiscard = false)}
        >${msg('All that was written in it is gone, also what others wrote. What patients are asked stays as it is.', { id: 'appointments.questions.discard-what' })}</ds-confirm-dialog
      >
    `;
  }

  private _renderForm({ visitTypes }: VersionDetail) {
    const fields: QuestionFields = { content: this._content, visitTypes, viewer: this.locale, edit: (edit) => void this._onEdit(edit) };
    return this._form.render(html`<ds-stack gap="5" @input=${this._onTyped} @change=${this._onTyped}>
      ${this._edit.renderNote(() => this._onStartOver())} ${this._renderElsewhere(visitTypes)}
      <ds-section heading-level="2" .heading=${msg('Where they begin', { id: 'appointments.questions.starts' })} .description=${msg('What patients say they need decides which question comes first.', { id: 'appointments.questions.starts-what' })}>
        ${renderStarts(fields)}
      </ds-section>
      <ds-section heading-level="2" .heading=${msg('Questions', { id: 'appointments.questions.list' })}>
        ${this._renderSave('actions')}
        <ds-stack gap="5">
          ${renderQuestions(fields)} ${this._renderUndo()}
          <ds-cluster>
            <ds-button data-edit="add" .disabled=${this._content.questions.length >= MOST_QUESTIONS} @click=${this._onAdd}>${msg('Add a question', { id: 'appointments.questions.add' })}</ds-button>
            ${this._renderSave()}
          </ds-cluster>
        </ds-stack>
      </ds-section>
    </ds-stack>`);
  }

  /** Before the questions and after them: the way through all their fields is long. */
  private _renderSave(slot = '') {
    return html`<ds-button slot=${slot || nothing} type="submit" variant="primary">${msg('Save the draft', { id: 'appointments.questions.save' })}</ds-button>`;
  }

  /** What somebody else saved while this was typed. */
  private _renderElsewhere(visitTypes: VersionDetail['visitTypes']) {
    const { newer } = this._edit;
    if (!newer) return nothing;
    const changes = changesBetween(this._content, newer.content);
    return html`<ds-alert tone="warning" quiet .heading=${msg('Someone else saved this draft', { id: 'appointments.questions.elsewhere' })}>
      <p>${msg('If you save now, yours replaces theirs. What theirs has otherwise:', { id: 'appointments.questions.elsewhere-what' })}</p>
      ${renderChanges({ changes, before: this._content, after: newer.content, visitTypes, viewer: this.locale })}
      <ds-button slot="actions" @click=${() => this._onStartOver()}>${msg('Use theirs', { id: 'appointments.questions.use-theirs' })}</ds-button>
    </ds-alert>`;
  }

  private _renderUndo() {
    const before = this._before;
    return before
      ? html`<ds-alert tone="info" quiet class="undo">
          ${msg('It was removed.', { id: 'appointments.questions.removed' })}
          <ds-button slot="actions" @click=${() => this._onUndo(before)}>${msg('Put it back', { id: 'appointments.questions.put-back' })}</ds-button>
        </ds-alert>`
      : nothing;
  }

  private _renderTry(content: DraftContent, { visitTypes }: VersionDetail) {
    return html`<ds-section
      heading-level="2"
      .heading=${msg('Try it', { id: 'appointments.questions.tab-try' })}
      .description=${msg('Answer as a patient would. Nothing is booked or sent.', { id: 'appointments.questions.try-what' })}
    >
      <appointments-try-questions .content=${content} .visitTypes=${visitTypes}></appointments-try-questions>
    </ds-section>`;
  }

  private _renderRead(version: VersionDetail) {
    const { content, visitTypes, problems, state: is } = version;
    return html`
      ${
        is === 'live' && problems.length > 0
          ? html`<ds-alert tone="warning" quiet .heading=${msg('Patients may end up in the wrong place', { id: 'appointments.questions.live-wrong' })}>
            <ul class="lines">
              ${problemErrors(version, content, this.locale).map(({ message, inList }) => html`<li>${inList ?? message}</li>`)}
            </ul>
            ${msg('Start a draft from this version to fix it.', { id: 'appointments.questions.live-wrong-what' })}
          </ds-alert>`
          : nothing
      }
      ${renderOutline({ content, visitTypes, viewer: this.locale })} ${this._renderTry(content, version)}
    `;
  }

  private get _id(): string {
    return this.params['versionId'] ?? '';
  }

  private async _onSaved(saved: VersionDetail, sent: DraftContent): Promise<void> {
    const typed = this._content;
    await this._version.refresh();
    // What was typed while it was on its way is not among what was saved.
    if (typed !== sent) this._take(typed);
    this._form.tell(problemErrors(saved, saved.content, this.locale));
  }

  private async _onMend(version: VersionDetail): Promise<void> {
    this._tab = 'edit';
    await this.updateComplete;
    if ('content' in this._edit.changed({ content: this._content })) this.renderRoot.querySelector<HTMLElement>('ds-tab-panel')?.focus();
    else this._form.tell(problemErrors(version, version.content, this.locale));
  }

  private async _onLive(): Promise<void> {
    await this._version.refresh();
    await this.updateComplete;
    this.focusHeading();
  }

  private _onStartOver(): void {
    this._content = this._edit.startOver()?.content ?? this._content;
    this._before = null;
    this._form.clear();
  }

  private _onTyped({ target }: Event): void {
    const { name = '', value = '' } = target as Field;
    // Kept by the form, which hears of it after this.
    this._content = setField(this._content, name, value);
  }

  /** What was changed otherwise than in a field. */
  private _take(content: DraftContent): void {
    this._content = content;
    this._edit.typed({ content });
  }

  private async _onAdd(): Promise<void> {
    const { content, id } = addQuestion(this._content);
    this._take(content);
    await this._focusField(`question.${id}.words.en`);
  }

  private async _onUndo(before: DraftContent): Promise<void> {
    this._before = null;
    this._take(before);
    await this._focus('[data-edit=add]');
  }

  private async _onEdit(edit: Edit): Promise<void> {
    const { question } = edit;
    const card = `card.${question.id}`;
    switch (edit.kind) {
      case 'up':
      case 'down':
        this._take(moveQuestion(this._content, question.id, edit.kind === 'up' ? -1 : 1));
        return this._focusMoved(card, edit.kind);
      case 'remove':
        return this._remove(removeQuestion(this._content, question.id));
      case 'add-answer': {
        const { content, id } = addAnswer(this._content, question.id);
        this._take(content);
        return this._focusField(`question.${question.id}.answer.${id}.words.en`);
      }
      case 'answer-up':
      case 'answer-down':
        this._take(moveAnswer(this._content, question.id, edit.answer.id, edit.kind === 'answer-up' ? -1 : 1));
        return this._focusMoved(`${card}.${edit.answer.id}`, edit.kind === 'answer-up' ? 'up' : 'down');
      case 'answer-remove':
        return this._remove(removeAnswer(this._content, question.id, edit.answer.id));
    }
  }

  /** The way back has the focus, where the button was. */
  private async _remove(after: DraftContent): Promise<void> {
    this._before = this._content;
    this._take(after);
    await this._focus('.undo ds-button');
  }

  /** What was moved has the focus where it stands now, on the same button, or on the other at the end. */
  private async _focusMoved(card: string, to: 'up' | 'down'): Promise<void> {
    await this.updateComplete;
    const moved = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(card)}`);
    const [same, other] = to === 'up' ? ['up', 'down'] : ['down', 'up'];
    const button = (edit: string) =>
      moved?.querySelector<HTMLElement & { readonly disabled: boolean }>(`:scope > [data-edit=${edit}], :scope > ds-cluster > [data-edit=${edit}]`);
    const wanted = button(same)?.disabled === false ? button(same) : button(other);
    wanted?.focus();
    this.announcer.announce(
      to === 'up' ? msg('Moved up.', { id: 'appointments.questions.moved-up' }) : msg('Moved down.', { id: 'appointments.questions.moved-down' }),
    );
  }

  private async _focusField(name: string): Promise<void> {
    await this.updateComplete;
    [...(this._fields?.elements ?? [])].find((field): field is HTMLElement => (field as Field).name === name)?.focus();
  }

  private async _focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'appointments-question-version-page': AppointmentsQuestionVersionPage;
  }
}
