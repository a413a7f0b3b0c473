/** Passes a conversation on: to a team, or to a colleague by name, with a note that the patient never sees. Who is out is said before, with who covers. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/combobox';
import '@portal/design-system/dialog';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import { msg, str } from '@lit/localize';
import type { DsCombobox } from '@portal/design-system/classes/combobox';
import type { DeskSide, MessagePool, Thread, ThreadWork } from '@portal/bff/contract/messages';
import { ApiError, FeatureElement, FormController, formatDate, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { assignThread, moveThread } from '../api/desk-api.ts';
import { describeWorkError, TEAMS, teamText } from './desk-text.ts';

const NOBODY = 'nobody';

/** What was chosen, and what it became; no work where the conversation is with another team now. */
export type ForwardedEvent = CustomEvent<ThreadWork | undefined>;

interface Forward {
  readonly to: string;
  readonly note: string;
}

/**
 * @fires forwarded - It is with somebody else now.
 * @fires work-change - Somebody was faster: how it stands must be read again.
 */
export class MessagesDeskForward extends FeatureElement {
  @property({ attribute: false }) thread: Thread | undefined;
  @property({ attribute: false }) desk: DeskSide | undefined;

  @state() private _open = false;
  @state() private _to = '';
  @query('ds-combobox') private readonly _picker!: DsCombobox | null;

  private readonly _draft = new TextDraft(this, { name: () => `messages.forward.${this.thread?.id ?? ''}`, only: { field: 'note', maxLength: 2_000 } });
  private readonly _kept = new Resource(this, {
    args: () => [this._open, this.thread?.id] as const,
    load: async ([isOpen], { signal }) => (isOpen ? this._draft.load(signal) : undefined),
  });
  private readonly _form = new FormController<Forward, ThreadWork | undefined>(this, {
    draft: this._draft,
    values: (form) => ({ to: this._to, note: readTexts(form)['note'] ?? '' }),
    summary: 'none',
    check: ({ to }) => (to === '' ? [{ field: 'to', message: msg('Choose a team or a colleague.', { id: 'messages.forward.required' }) }] : []),
    send: async ({ to, note }, call) => {
      const { id = '', work } = this.thread ?? {};
      const more = note === '' ? {} : { note };
      const pool = poolOf(to);
      if (pool === null) return assignThread(this.api, this.subject, id, { ownerId: to === NOBODY ? null : to, was: work?.owner?.id ?? null, ...more }, call);
      await moveThread(this.api, this.subject, id, { pool, was: work?.pool ?? pool, ...more }, call);
      return undefined;
    },
    said: (work, { to }) => {
      const pool = poolOf(to);
      if (pool !== null) return msg(str`Passed on to: ${teamText(pool)}.`, { id: 'messages.work.passed' });
      const name = work?.owner?.name;
      return name === undefined
        ? msg('This conversation is no one’s now.', { id: 'messages.work.given-back' })
        : msg(str`${name} has this conversation now.`, { id: 'messages.work.assigned' });
    },
    sent: (work) => {
      this._open = false;
      this.dispatchEvent(new CustomEvent('forwarded', { detail: work, bubbles: true, composed: true }));
    },
    failed: (error) => {
      if (error instanceof ApiError && error.status === 409)
        this.dispatchEvent(new CustomEvent('work-change', { detail: undefined, bubbles: true, composed: true }));
    },
    describe: describeWorkError,
  });

  override render() {
    return html`
      <ds-button @click=${this._show}>${msg('Forward', { id: 'messages.forward.open' })}</ds-button>
      <ds-dialog .heading=${msg('Forward this conversation', { id: 'messages.forward.title' })} .open=${this._open} @close=${() => (this._open = false)}>
        ${this._open ? this._kept.render(msg('Loading your note', { id: 'messages.note.loading' }), () => this._renderForm(), { bare: true }) : nothing}
      </ds-dialog>
    `;
  }

  private _renderForm() {
    return this._form.render(html`
      <ds-stack>
        <ds-combobox
          name="to"
          required
          no-mark
          .label=${msg('To a team or a colleague', { id: 'messages.forward.to' })}
          .options=${this._options()}
          .value=${this._to}
          @change=${() => (this._to = this._picker?.value ?? '')}
        ></ds-combobox>
        ${this._renderAway()}
        <ds-text-area
          name="note"
          rows="3"
          maxlength="2000"
          .label=${msg('Note for colleagues', { id: 'messages.note.label' })}
          .hint=${msg('The patient doesn’t see this', { id: 'messages.note.hidden' })}
          .value=${this._draft.typed('note')}
        ></ds-text-area>
        <div><ds-button variant="primary" type="submit">${msg('Forward it', { id: 'messages.forward.send' })}</ds-button></div>
      </ds-stack>
    `);
  }

  /** Said before it is done, and with one press it goes to who covers. */
  private _renderAway() {
    const away = this.desk?.away.find(({ id }) => id === this._to);
    const name = this.thread?.colleagues?.find(({ id }) => id === this._to)?.name;
    if (!away || name === undefined) return nothing;
    const { cover } = away;
    const until = formatDate(new Date(Date.parse(away.until) - 1).toISOString(), this.thread?.timeZone ?? 'UTC', this.locale.locale, 'short');
    return html`
      <ds-alert tone="warning" .heading=${msg(str`${name} is out until ${until}`, { id: 'messages.forward.away' })}>
        ${msg(str`${cover.name} covers, and sees what waits for ${name}.`, { id: 'messages.forward.cover' })}
        ${
          this.thread?.colleagues?.some(({ id }) => id === cover.id) === true
            ? html`<ds-button slot="actions" @click=${() => (this._to = cover.id)}>${msg(str`Forward to ${cover.name}`, { id: 'messages.forward.to-cover' })}</ds-button>`
            : nothing
        }
      </ds-alert>
    `;
  }

  private _options(): DsCombobox['options'] {
    const { work, colleagues } = this.thread ?? {};
    const teams = TEAMS.filter((pool) => pool !== work?.pool).map((pool) => ({
      value: `team:${pool}`,
      label: teamText(pool),
      group: msg('Teams', { id: 'messages.forward.teams' }),
    }));
    const people = (colleagues ?? [])
      .filter(({ id }) => id !== work?.owner?.id)
      .map(({ id, name, mine }) => ({
        value: id,
        label: mine ? msg(str`${name} (me)`, { id: 'messages.work.me' }) : name,
        group: msg('Colleagues', { id: 'messages.forward.colleagues' }),
        ...(this.desk?.away.some((away) => away.id === id) === true ? { description: msg('Out of office', { id: 'messages.away.out' }) } : {}),
      }));
    const nobody = { value: NOBODY, label: msg('No one', { id: 'messages.work.no-one' }), group: msg('Colleagues', { id: 'messages.forward.colleagues' }) };
    return [...teams, ...people, ...(work?.owner ? [nobody] : [])];
  }

  private readonly _show = (): void => {
    this._to = '';
    this._form.clear();
    this._open = true;
  };
}

function poolOf(to: string): MessagePool | null {
  return TEAMS.find((pool) => `team:${pool}` === to) ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-forward': MessagesDeskForward;
  }
  interface HTMLElementEventMap {
    forwarded: ForwardedEvent;
  }
}
