/** When somebody of staff is out and who covers for them: their own to say, and everybody’s at the desk to see. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/date-field';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { Absence, Absences, NewAbsence } from '@portal/bff/contract/messages';
import { Action, ApiError, describeError, FeaturePage, FormController, formatDate, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { endAbsence, listAbsences, saveAbsence } from '../../api/desk-tools-api.ts';

export class MessagesDeskAwayPage extends FeaturePage {
  private readonly _draft = new TextDraft(this, { name: 'messages.away' });
  private readonly _absences = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading) => {
      const [absences] = await Promise.all([listAbsences(api, subject, reading), this._draft.load(reading.signal)]);
      return absences;
    },
    live: 'messages.changed',
  });
  private readonly _form = new FormController<NewAbsence, Absences>(this, {
    draft: this._draft,
    values: (form) => {
      const { from = '', until = '', cover = '' } = readTexts(form);
      return { from, until, coverId: cover };
    },
    check: ({ from, until }) =>
      until < from ? [{ field: 'until', message: msg('The last day is before the first. Choose a later one.', { id: 'messages.away.order' }) }] : [],
    send: (absence, call) => saveAbsence(this.api, this.subject, absence, call),
    said: () => msg('Your colleague covers for you on these days.', { id: 'messages.away.saved' }),
    sent: (absences) => this._absences.patch(() => absences),
    describe: describeAwayError,
  });
  private readonly _back = new Action(this, {
    send: (_input: void, call) => endAbsence(this.api, this.subject, call),
    said: () => msg('You are not out anymore.', { id: 'messages.away.ended' }),
    done: () => this._absences.refresh(),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Out of office', { id: 'messages.away.title' })}
        .backHref=${this.navigation.href('/messages')}
        .backLabel=${msg('All messages', { id: 'messages.thread.back' })}
      ></ds-page-header>
      ${this._absences.render(msg('Loading who is out', { id: 'messages.away.loading' }), (absences) => this._renderAll(absences))}
    `;
  }

  private _renderAll(absences: Absences) {
    const mine = absences.items.find((one) => one.mine);
    return html`
      ${mine ? this._renderMine(mine) : nothing} ${this.subject.scopes.includes('messages:write') ? this._renderForm(absences, mine) : nothing}
      ${this._renderOthers(absences.items.filter((one) => !one.mine))}
    `;
  }

  private _renderMine(absence: Absence) {
    return html`
      <ds-alert tone="info" .heading=${this._daysText(absence)}>
        ${msg(str`${absence.cover.name} sees what waits for you, and answers it. Afterward it is yours again.`, { id: 'messages.away.mine' })}
        <ds-button slot="actions" .busy=${this._back.busy} @click=${() => void this._back.run()}>${msg('I’m back', { id: 'messages.away.back' })}</ds-button>
      </ds-alert>
      ${this._back.renderFailure()}
    `;
  }

  private _renderForm({ today, candidates }: Absences, mine: Absence | undefined) {
    if (candidates.length === 0)
      return html`<ds-alert quiet tone="info">
        ${msg('No colleague here can open all of your conversations. Give them back before you are out, and your team answers them.', {
          id: 'messages.away.no-one',
        })}
      </ds-alert>`;
    const typed = (name: string, kept: string): string => this._draft.typed(name) || kept;
    return html`
      <ds-card .heading=${mine ? msg('Change the days', { id: 'messages.away.change' }) : msg('I’m out', { id: 'messages.away.new' })}>
        ${this._form.render(html`
          <ds-stack>
            <ds-date-field name="from" required .label=${msg('First day', { id: 'messages.away.from' })} .value=${typed('from', mine?.from ?? today)}></ds-date-field>
            <ds-date-field name="until" required .min=${today} .label=${msg('Last day', { id: 'messages.away.until' })} .value=${typed('until', mine?.until ?? '')}></ds-date-field>
            <ds-select
              name="cover"
              required
              .label=${msg('Colleague who covers', { id: 'messages.away.cover' })}
              .options=${candidates.map(({ id, name }) => ({ value: id, label: name }))}
              .value=${typed('cover', mine?.cover.id ?? '')}
            ></ds-select>
            <div><ds-button variant="primary" type="submit">${msg('Save these days', { id: 'messages.away.save' })}</ds-button></div>
          </ds-stack>
        `)}
      </ds-card>
    `;
  }

  private _renderOthers(items: readonly Absence[]) {
    if (items.length === 0) return nothing;
    return html`
      <ds-card .heading=${msg('Colleagues', { id: 'messages.forward.colleagues' })}>
        <ds-list divided .label=${msg('Who is out', { id: 'messages.away.list' })}>
          ${items.map(
            (absence) => html`<ds-list-item>
              ${absence.name}
              <span slot="meta">${this._daysText(absence)}</span>
              <span slot="meta">${
                absence.cover.mine ? msg('You cover', { id: 'messages.away.you' }) : msg(str`${absence.cover.name} covers`, { id: 'messages.away.covers' })
              }</span>
              ${absence.isNow ? html`<ds-badge slot="trailing" tone="warning">${msg('Out now', { id: 'messages.away.now' })}</ds-badge>` : nothing}
            </ds-list-item>`,
          )}
        </ds-list>
      </ds-card>
    `;
  }

  /** Calendar days: said as they are, in no zone. */
  private _daysText({ from, until }: Absence): string {
    const [first, last] = [from, until].map((day) => formatDate(`${day}T12:00:00.000Z`, 'UTC', this.locale.locale, 'short'));
    return from === until ? msg(str`Out on ${first}`, { id: 'messages.away.day' }) : msg(str`Out from ${first} to ${last}`, { id: 'messages.away.days' });
  }
}

function describeAwayError(error: unknown): string {
  if (error instanceof ApiError && error.code === 'message/cover-away')
    return msg('This colleague is out on some of these days too. Choose someone else.', { id: 'messages.away.cover-away' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-away-page': MessagesDeskAwayPage;
  }
}
