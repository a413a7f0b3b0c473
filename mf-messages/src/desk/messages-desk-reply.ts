/**
 * Where the desk answers: from a template or word by word. What was typed is kept
 * as a draft. Nothing is sent while a field of a template is not filled, nor
 * before its author has seen what was written meanwhile.
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/cluster';
import '@portal/design-system/combobox';
import '@portal/design-system/icon';
import '@portal/design-system/inline-message';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { DsCombobox } from '@portal/design-system/classes/combobox';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import type { DeskSide, MessageTemplate, Thread, ThreadMessage } from '@portal/bff/contract/messages';
import { fieldsOf, fieldToken, readTemplate, unfilledIn } from '@portal/bff/contract/template-text';
import { ApiError, describeError, FeatureElement, FormController, formatTime, keepStateText, readTexts, TextDraft } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { sendAnswer } from '../api/desk-tools-api.ts';
import { saveDraft } from '../api/messages-api.ts';
import { filledText } from './filled-text.ts';

const MAX_LENGTH = 5_000;

/** Fired once the server has the answer. */
export type AnswerSentEvent = CustomEvent<ThreadMessage>;

/**
 * @fires answer-typed - Somebody types.
 * @fires answer-sent - The server has the answer, which is in `detail`.
 * @fires answer-stale - Somebody wrote meanwhile: the conversation must be read again.
 */
export class MessagesDeskReply extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      .pick {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--ds-space-3);
        align-items: end;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: var(--ds-space-3);
        align-items: end;
      }
      .muted {
        margin: 0;
        color: var(--ds-color-text-muted);
        font-size: var(--ds-text-s);
      }
    `,
  ];

  @property({ attribute: false }) thread: Thread | undefined;
  @property({ attribute: false }) desk: DeskSide | undefined;

  @state() private _language: 'en' | 'es' | undefined;
  @state() private _template: MessageTemplate | undefined;
  @state() private _text = '';

  @query('ds-text-area') private readonly _area!: DsTextArea | null;
  @query('ds-combobox') private readonly _picker!: DsCombobox | null;

  /** The newest message when this answer was begun. */
  private _basis: string | undefined;

  private readonly _draft = new TextDraft(this, {
    only: { field: 'body', maxLength: MAX_LENGTH },
    save: (text) => saveDraft(this.api, this.subject, this.thread?.id ?? '', text),
  });

  private readonly _form = new FormController(this, {
    draft: this._draft,
    summary: 'none',
    values: (form) => readTexts(form)['body'] ?? '',
    check: (body) => this._check(body),
    send: (body, call) =>
      sendAnswer(this.api, this.subject, this.thread?.id ?? '', { body, ...(this._basis === undefined ? {} : { lastMessageId: this._basis }) }, call),
    said: () => msg('Your message was sent.', { id: 'messages.reply.sent' }),
    sent: (message, _body, form) => this._onSent(message, form),
    failed: (error) => this._onFailed(error),
    describe: describeAnswerError,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated && this.thread) {
      this._draft.begin(this.thread.draft);
      this._text = this.thread.draft;
    }
    this._basis ??= this.thread?.messages.at(-1)?.id;
    // What comes while nothing is typed is seen before the first word.
    if (changed.has('thread') && this._text === '') this._basis = this.thread?.messages.at(-1)?.id;
  }

  override render() {
    const { desk } = this;
    return html`<div @keydown=${this._onKeydown}>
      ${this._form.render(
        html`
          <ds-stack gap="3">
            ${desk && desk.templates.length > 0 ? this._renderPicker(desk) : nothing}
            <ds-text-area
              name="body"
              rows="5"
              max-rows="16"
              no-mark
              .label=${msg('Your answer', { id: 'messages.answer.label' })}
              maxlength=${MAX_LENGTH}
              .value=${this._draft.typed('body')}
              ?readonly=${this._form.busy}
              @input=${this._onInput}
            ></ds-text-area>
            ${this._renderFields()}
            ${
              this._form.failure
                ? html`<ds-alert tone="danger" .heading=${msg('Your message was not sent', { id: 'messages.reply.failed' })}>
                    ${this._form.failure} ${msg('What you wrote is still here.', { id: 'messages.reply.kept' })}
                  </ds-alert>`
                : nothing
            }
            <ds-cluster>
              <ds-button variant="primary" type="submit" aria-keyshortcuts="Control+Enter">
                <ds-icon slot="start" name="send"></ds-icon>${msg('Send', { id: 'messages.reply.send' })}
              </ds-button>
              <ds-inline-message live .tone=${this._draft.state === 'failed' || this._draft.state === 'full' ? 'warning' : 'success'}>${this._statusText()}</ds-inline-message>
            </ds-cluster>
            <p class="muted">${msg('Alt+T finds a template, Ctrl+Enter sends.', { id: 'messages.answer.keys' })}</p>
          </ds-stack>
        `,
        { bare: true },
      )}
    </div>`;
  }

  /** The filled text of a template is put where nothing was typed, and after what was. */
  private _renderPicker({ templates, language }: DeskSide) {
    const chosen = this._language ?? language;
    const other = chosen === 'en' ? 'es' : 'en';
    const text = this._template?.bodies[other];
    return html`
      <div class="pick">
        <ds-combobox
          no-mark
          .label=${msg('Template', { id: 'messages.answer.template' })}
          .placeholder=${msg('Type to find one', { id: 'messages.answer.find' })}
          .options=${templates.map(({ id, name, bodies }) => ({ value: id, label: name, description: (bodies[chosen] ?? bodies[other] ?? '').slice(0, 90) }))}
          .value=${this._template?.id ?? ''}
          @change=${this._onTemplate}
        ></ds-combobox>
        ${
          this._template && text !== undefined
            ? html`<ds-button @click=${() => this._onLanguage(other)}>
                ${other === 'es' ? msg('In Spanish', { id: 'messages.answer.in-spanish' }) : msg('In English', { id: 'messages.answer.in-english' })}
              </ds-button>`
            : nothing
        }
      </div>
      ${
        this._template
          ? html`<p class="muted">${chosen === language ? msg('In the patient’s language.', { id: 'messages.answer.their-language' }) : msg('Not in the patient’s language.', { id: 'messages.answer.other-language' })}</p>`
          : nothing
      }
    `;
  }

  /** Fields of templates that stand in the text as nobody filled them. */
  private get _unfilled(): string[] {
    const texts = (this.desk?.templates ?? []).flatMap(({ bodies }) => Object.values(bodies));
    const fields = texts.flatMap((text) => (typeof text === 'string' ? fieldsOf(readTemplate(text).parts ?? []) : []));
    return unfilledIn(this._text, fields);
  }

  private _renderFields() {
    const fields = this._unfilled;
    if (fields.length === 0) return nothing;
    return html`
      <p class="muted">${msg('Fill these in, then send:', { id: 'messages.answer.fill' })}</p>
      <div class="fields">
        ${fields.map((field) => html`<ds-text-field no-mark .label=${field} @change=${(event: Event) => this._onField(event, field)}></ds-text-field>`)}
      </div>
    `;
  }

  private _check(body: string): { field: string; message: string }[] {
    if (body === '') return [{ field: 'body', message: msg('Write your message first.', { id: 'messages.reply.required' }) }];
    const [field] = this._unfilled;
    if (field !== undefined) return [{ field: 'body', message: msg(str`Fill in “${field}” first.`, { id: 'messages.answer.unfilled' }) }];
    const newest = this.thread?.messages.at(-1);
    if (newest && newest.id !== this._basis) {
      this._basis = newest.id;
      const time = formatTime(newest.sentAt, this.thread?.timeZone ?? 'UTC', this.locale);
      return [
        {
          field: 'body',
          message: msg(str`${newest.authorName} wrote at ${time}, while you were writing. Read it above. Send again if your answer still fits.`, {
            id: 'messages.answer.came',
          }),
        },
      ];
    }
    return [];
  }

  private _statusText() {
    if (this._draft.state === 'saved') return msg('Draft saved', { id: 'messages.reply.draft-saved' });
    if (this._draft.state === 'failed') return msg('Your draft isn’t saved yet. We’ll keep trying.', { id: 'messages.reply.draft-failed' });
    return keepStateText(this._draft.state);
  }

  private readonly _onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.renderRoot.querySelector('form')?.requestSubmit();
    }
  };

  /** For the page: as Alt+T anywhere in it. */
  focusTemplates(): void {
    this._picker?.focus();
  }

  private readonly _onTemplate = (): void => {
    const template = this.desk?.templates.find(({ id }) => id === this._picker?.value);
    if (!template) {
      this._template = undefined;
      return;
    }
    const before = this._template ? '' : this._text.trim();
    this._template = template;
    this._put(before, this._language ?? this.desk?.language ?? 'en');
  };

  private _onLanguage(language: 'en' | 'es'): void {
    this._language = language;
    this._put('', language);
  }

  private _put(before: string, language: 'en' | 'es'): void {
    const { desk, thread } = this;
    if (!desk || !thread || !this._template) return;
    const text = filledText(this._template, language, desk.values, thread.timeZone);
    this._setText(before === '' ? text : `${before}\n\n${text}`);
    this._area?.focus();
  }

  private _onField(event: Event, field: string): void {
    event.stopPropagation();
    const value = (event.target as HTMLElement & { value: string }).value.trim();
    if (value !== '') this._setText(this._text.replaceAll(fieldToken(field), () => value));
  }

  /** As if it had been typed: the draft is kept with it. */
  private _setText(text: string): void {
    const area = this._area;
    if (!area) return;
    area.value = text;
    this._text = text;
    area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  private _onInput(): void {
    this._text = this._area?.value ?? '';
    if (this._form.failure) this._form.clear();
    this.dispatchEvent(new CustomEvent('answer-typed'));
  }

  private _onSent(message: ThreadMessage, form: HTMLFormElement): void {
    form.reset();
    this._text = '';
    this._template = undefined;
    this._basis = message.id;
    this.dispatchEvent(new CustomEvent('answer-sent', { detail: message }));
  }

  private _onFailed(error: unknown): void {
    if (error instanceof ApiError && error.code === 'message/newer') this.dispatchEvent(new CustomEvent('answer-stale'));
  }
}

function describeAnswerError(error: unknown): string {
  if (error instanceof ApiError && error.code === 'message/newer')
    return msg('Someone wrote while you were writing. You see it above now.', { id: 'messages.answer.newer' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-reply': MessagesDeskReply;
  }
  interface HTMLElementEventMap {
    'answer-sent': AnswerSentEvent;
  }
}
