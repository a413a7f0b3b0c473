/** The desk writes first: to one patient, or to several who never see each other. Whom the numbers mean is shown before anything is sent. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { MessageBatch, MessageBatches, MessageTemplate, NewBatch, Recipients } from '@portal/bff/contract/messages';
import { fieldsOf, fillTemplate, KNOWN_FIELDS, knownField, knownFieldsIn, readTemplate, unfilledIn } from '@portal/bff/contract/template-text';
import type { ListField } from '@portal/bff/contract/template-text';
import type { ChartSelectEvent } from '@portal/shell/contract/desk';
import { PortalChartSearch } from '@portal/shell/contract/desk';
import {
  Action,
  ApiError,
  defineElement,
  describeError,
  FeaturePage,
  FormController,
  formatDateTime,
  readTexts,
  Resource,
  TextDraft,
} from '@portal/shell/contract';
import type { DsSelect } from '@portal/design-system/classes/select';
import type { DsTextArea } from '@portal/design-system/classes/text-area';
import { html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { listDeskThreads } from '../../api/desk-api.ts';
import { listBatches, listTemplates, lookAtRecipients, sendBatch } from '../../api/desk-tools-api.ts';
import { bornText, TEAMS, teamText } from '../../desk/desk-text.ts';
import '../../desk/messages-list-texts.ts';

defineElement('portal-chart-search', PortalChartSearch);

const LANGUAGES = ['en', 'es'] as const;
/** What the portal fills for each of many. */
const LIST_FIELDS = ['patient', 'staff', 'clinic', 'doctor'] as const satisfies readonly ListField[];

type Recipient = Recipients['items'][number] & { readonly patientNumber: string };

export class MessagesDeskStartPage extends FeaturePage {
  /** Sent however often, it is one message: the id is made once for this page. */
  private _batchId: string = crypto.randomUUID();

  @state() private _found: readonly Recipient[] | undefined;
  @state() private _body = '';
  @query('ds-text-area[name="numbers"]') private readonly _numbers!: DsTextArea | null;
  @query('ds-text-area[name="body"]') private readonly _area!: DsTextArea | null;

  private readonly _draft = new TextDraft(this, { name: 'messages.start' });
  private readonly _page = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading) => {
      const [{ pools }, sent, { items: templates }] = await Promise.all([
        listDeskThreads(api, subject, { filter: 'mine', pool: 'own' }, { limit: '1' }, reading),
        listBatches(api, subject, { limit: '10' }, reading),
        listTemplates(api, subject, reading),
        this._draft.load(reading.signal),
      ]);
      this._body = this._draft.typed('body').trim();
      return { pools: pools.map(({ pool }) => pool), sent, templates: templates.filter(({ isRetired }) => !isRetired) };
    },
  });
  private readonly _look = new Action(this, {
    send: async ({ numbers, body }: { numbers: string[]; body: string }, call) => {
      const { items } = await lookAtRecipients(this.api, this.subject, numbers, body, call);
      return items.map((item, at) => ({ ...item, patientNumber: numbers[at] ?? '' }));
    },
    done: (found, { body }) => {
      // What was typed meanwhile is not what was shown.
      if (knownFieldsIn(body).length === 0 || body === this._body) this._found = found;
    },
    said: (found) => reachedText(found),
  });
  private readonly _form = new FormController<NewBatch, MessageBatch>(this, {
    draft: this._draft,
    values: (form) => {
      const { numbers = '', pool = '', subject = '', body = '' } = readTexts(form);
      const own = this._page.value?.pools[0] ?? 'clinical';
      return { pool: TEAMS.find((team) => team === pool) ?? own, category: null, subject, body, patientNumbers: numbersOf(numbers) };
    },
    check: (batch) => this._check(batch),
    send: (batch, call) => sendBatch(this.api, this.subject, this._batchId, batch, call),
    said: () => msg('Your message is on its way.', { id: 'messages.start.sent' }),
    sent: ({ id }) => {
      this._batchId = crypto.randomUUID();
      this.navigation.navigate(`/messages/desk/sent/${id}`);
    },
    describe: describeStartError,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Write to patients', { id: 'messages.start.title' })}
        .backHref=${this.navigation.href('/messages')}
        .backLabel=${msg('All messages', { id: 'messages.thread.back' })}
      ></ds-page-header>
      ${this._page.render(msg('Loading the page', { id: 'messages.start.loading' }), ({ pools, sent, templates }) => html`${this._renderForm(pools, templates)} ${this._renderSent(sent)}`)}
    `;
  }

  private _renderForm(pools: readonly string[], templates: readonly MessageTemplate[]) {
    const canSearch = this.subject.scopes.includes('desk:read');
    return html`
      ${
        canSearch
          ? html`<ds-card .heading=${msg('Find a patient', { id: 'messages.start.find' })}>
              <portal-chart-search @chart-select=${this._onChart}></portal-chart-search>
            </ds-card>`
          : nothing
      }
      <ds-card .heading=${msg('Your message', { id: 'messages.reply.label' })}>
        ${this._form.render(html`
          <ds-stack>
            <ds-text-area
              name="numbers"
              required
              rows="3"
              max-rows="10"
              .label=${msg('Patient numbers', { id: 'messages.start.numbers' })}
              .hint=${msg('One or more, up to 200. Each patient gets a conversation of their own and never sees the others.', { id: 'messages.start.numbers-hint' })}
              .value=${this._draft.typed('numbers')}
              @input=${() => (this._found = undefined)}
            ></ds-text-area>
            <ds-cluster>
              <ds-button .busy=${this._look.busy} @click=${this._onLook}>${msg('Check who they are', { id: 'messages.start.check' })}</ds-button>
            </ds-cluster>
            ${this._look.renderFailure()} ${this._found ? this._renderFound(this._found) : nothing}
            ${
              pools.length > 1
                ? html`<ds-select
                    name="pool"
                    required
                    .label=${msg('Answers go to', { id: 'messages.start.team' })}
                    .options=${TEAMS.filter((pool) => pools.includes(pool)).map((pool) => ({ value: pool, label: teamText(pool) }))}
                    .value=${this._draft.typed('pool') || (pools[0] ?? '')}
                  ></ds-select>`
                : nothing
            }
            <ds-text-field
              name="subject"
              required
              maxlength="50"
              .label=${msg('Subject', { id: 'messages.start.subject' })}
              .value=${this._draft.typed('subject')}
            ></ds-text-field>
            ${templates.length > 0 ? this._renderTemplates(templates) : nothing}
            <ds-text-area
              name="body"
              required
              rows="8"
              max-rows="20"
              maxlength="5000"
              .label=${msg('Message', { id: 'messages.start.body' })}
              .hint=${this._fieldsHint()}
              .value=${this._draft.typed('body')}
              @input=${this._onBody}
            ></ds-text-area>
            ${
              knownFieldsIn(this._body).length > 0
                ? html`<ds-cluster>
                      <ds-button .busy=${this._look.busy} @click=${this._onLook}>${msg('Show what each patient gets', { id: 'messages.start.show' })}</ds-button>
                    </ds-cluster>
                    <messages-list-texts .found=${this._found ?? []}></messages-list-texts>`
                : nothing
            }
            <div><ds-button variant="primary" type="submit">${msg('Send', { id: 'messages.reply.send' })}</ds-button></div>
          </ds-stack>
        `)}
      </ds-card>
    `;
  }

  private _renderFound(found: readonly Recipient[]) {
    return html`
      <p role="status">${reachedText(found)}</p>
      <ds-list divided .label=${msg('Who they are', { id: 'messages.start.who' })}>
        ${found.map(
          ({ patientNumber, name, birthDate, state: how }) => html`<ds-list-item>
            <bdi>${name ?? patientNumber}</bdi>
            <span slot="meta">${name === null ? nothing : `${bornText(birthDate, this.locale.locale)} · ${patientNumber}`}</span>
            <ds-badge slot="trailing" .tone=${how === 'found' ? 'success' : 'warning'}>${recipientText(how)}</ds-badge>
          </ds-list-item>`,
        )}
      </ds-list>
    `;
  }

  private _renderSent({ items }: MessageBatches) {
    if (items.length === 0) return nothing;
    return html`
      <ds-card .heading=${msg('Sent before', { id: 'messages.start.before' })}>
        <ds-list divided .label=${msg('Sent before', { id: 'messages.start.before' })}>
          ${items.map(
            ({ id, subject, createdAt, sent, total }) => html`<ds-list-item .href=${this.navigation.href(`/messages/desk/sent/${id}`)}>
              ${subject}
              <span slot="meta">${formatDateTime(createdAt, this._zone, this.locale)} · ${msg(str`${sent} of ${total} sent`, { id: 'messages.start.count' })}</span>
            </ds-list-item>`,
          )}
        </ds-list>
      </ds-card>
    `;
  }

  private get _zone(): string {
    return this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone;
  }

  /** A template is put in with its fields, which are filled for each patient. */
  private _renderTemplates(templates: readonly MessageTemplate[]) {
    const options = templates.flatMap(({ id, name, bodies }) =>
      LANGUAGES.filter((language) => bodies[language] !== undefined).map((language) => ({
        value: `${language} ${id}`,
        label: language === 'es' ? msg(str`${name} (Spanish)`, { id: 'messages.start.in-spanish' }) : name,
      })),
    );
    return html`<ds-select
      class="template"
      no-mark
      .label=${msg('Begin with a template', { id: 'messages.start.template' })}
      .options=${[{ value: '', label: msg('No template', { id: 'messages.start.no-template' }) }, ...options]}
      @change=${(event: Event) => this._onTemplate(event, templates)}
    ></ds-select>`;
  }

  private _fieldsHint(): string {
    const known = LIST_FIELDS.map((field) => `{${KNOWN_FIELDS[field][this.locale.locale]}}`);
    const fields = new Intl.ListFormat(this.locale.locale, { type: 'disjunction' }).format(known);
    return msg(str`Write ${fields}, and the portal fills it in for each patient.`, { id: 'messages.start.fields' });
  }

  /** Nothing is sent to people whom its author has not seen by name, nor with words filled in that they have not seen. */
  private _check({ patientNumbers: numbers, body }: NewBatch): { field: string; message: string }[] {
    if (numbers.length > 200)
      return [{ field: 'numbers', message: msg('These are more than 200. Send to some of them first.', { id: 'messages.start.most' }) }];
    const [typed] = this._typedFields(body);
    if (typed !== undefined) return [{ field: 'body', message: msg(str`Fill in “${typed}” first.`, { id: 'messages.answer.unfilled' }) }];
    if (this._found?.some(({ unfilled }) => unfilled.length > 0))
      return [{ field: 'body', message: msg('A field can’t be filled in for everyone. See below for whom.', { id: 'messages.start.some-missing' }) }];
    if (numbers.length === 0 || this._found) return [];
    this._onLook();
    return [{ field: 'numbers', message: msg('Look at who they are below. Then send.', { id: 'messages.start.look-first' }) }];
  }

  private readonly _onLook = (): void => {
    const numbers = numbersOf(this._numbers?.value ?? '');
    if (numbers.length > 0 && numbers.length <= 200) void this._look.run({ numbers, body: this._body });
  };

  /** Fields of templates that are typed, and those that are about one conversation. */
  private _typedFields(body: string): string[] {
    const texts = (this._page.value?.templates ?? []).flatMap(({ bodies }) => Object.values(bodies));
    const ofTemplates = texts.flatMap((text) => (typeof text === 'string' ? fieldsOf(readTemplate(text).parts ?? []) : []));
    const single = Object.values(KNOWN_FIELDS).flatMap(({ en, es }) => [en, es]);
    return unfilledIn(body, [...ofTemplates, ...single]).filter((name) => !LIST_FIELDS.some((field) => field === knownField(name)));
  }

  private readonly _onBody = (): void => {
    const fields = knownFieldsIn(this._body);
    this._body = (this._area?.value ?? '').trim();
    if (fields.length > 0 || knownFieldsIn(this._body).length > 0) this._found = undefined;
  };

  private _onTemplate(event: Event, templates: readonly MessageTemplate[]): void {
    event.stopPropagation();
    const [language, id] = (event.target as DsSelect).value.split(' ');
    const text = templates.find((one) => one.id === id)?.bodies[language === 'es' ? 'es' : 'en'];
    const area = this._area;
    if (text === undefined || !area) return;
    const filled = fillTemplate(readTemplate(text).parts ?? [{ text }], () => null);
    area.value = area.value.trim() === '' ? filled : `${area.value.trimEnd()}\n\n${filled}`;
    area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    area.focus();
  }

  private readonly _onChart = ({ detail }: ChartSelectEvent): void => {
    const area = this._numbers;
    if (!area) return;
    const numbers = numbersOf(area.value);
    if (!numbers.includes(detail.patientNumber)) area.value = [...numbers, detail.patientNumber].join('\n');
    area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this._onLook();
  };
}

/** As they are pasted: one a line, or between commas, semicolons or spaces. */
const numbersOf = (text: string): string[] => text.split(/[\s,;]+/).filter((number) => number !== '');

function reachedText(found: readonly Recipient[]): string {
  const reached = found.filter(({ state: how }) => how === 'found').length;
  return msg(str`${reached} of ${found.length} can get this message.`, { id: 'messages.start.reached' });
}

export function recipientText(how: Recipients['items'][number]['state'] | 'waiting' | 'sent'): string {
  switch (how) {
    case 'found':
      return msg('Can be written to', { id: 'messages.start.found' });
    case 'not_found':
      return msg('Not a patient here', { id: 'messages.start.not-found' });
    case 'no_account':
      return msg('No portal account', { id: 'messages.start.no-account' });
    case 'twice':
      return msg('In the list twice', { id: 'messages.start.twice' });
    case 'waiting':
      return msg('Being sent', { id: 'messages.start.waiting' });
    case 'sent':
      return msg('Sent', { id: 'messages.start.is-sent' });
  }
}

function describeStartError(error: unknown): string {
  if (error instanceof ApiError && error.code === 'message/no-recipient')
    return msg('None of these patients can get this message. Check the patient numbers.', { id: 'messages.start.no-one' });
  if (error instanceof ApiError && error.code === 'message/unfilled')
    return msg('A field in braces is not filled in yet. Fill it in, then send.', { id: 'messages.start.unfilled' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-start-page': MessagesDeskStartPage;
  }
}
