/** Templates of one’s teams: what is often answered, in both languages, with fields that are filled before it is sent. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { MessagePool, MessageTemplate, TemplateInput } from '@portal/bff/contract/messages';
import { KNOWN_FIELDS, readTemplate } from '@portal/bff/contract/template-text';
import type { TemplateFault } from '@portal/bff/contract/template-text';
import { Action, ApiError, describeError, FeaturePage, FormController, readTexts, Resource, TextDraft } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listDeskThreads } from '../../api/desk-api.ts';
import { listTemplates, saveTemplate } from '../../api/desk-tools-api.ts';
import { TEAMS, teamText } from '../../desk/desk-text.ts';

/** What is open in the form: a template, or a new one under an id of its own. */
interface Edited {
  readonly id: string;
  readonly before: MessageTemplate | undefined;
}

export class MessagesDeskTemplatesPage extends FeaturePage {
  @state() private _edited: Edited | undefined;

  private readonly _draft = new TextDraft(this, { name: () => `messages.template-${this._edited?.before?.id ?? 'new'}` });
  private readonly _page = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading) => {
      const [{ items }, { pools }] = await Promise.all([
        listTemplates(api, subject, reading),
        listDeskThreads(api, subject, { filter: 'mine', pool: 'own' }, { limit: '1' }, reading),
      ]);
      return { items, pools: pools.map(({ pool }) => pool) };
    },
  });
  private readonly _form = new FormController<TemplateInput, MessageTemplate>(this, {
    draft: this._draft,
    values: (form) => this._values(readTexts(form)),
    check: ({ bodies }) => this._check(bodies),
    send: (template, call) => saveTemplate(this.api, this.subject, this._edited?.id ?? '', template, call),
    said: ({ name }) => msg(str`“${name}” is saved.`, { id: 'messages.template.saved' }),
    sent: () => this._close(),
    describe: describeTemplateError,
  });
  private readonly _retire = new Action(this, {
    send: ({ id, version, pool, name, bodies, isRetired }: MessageTemplate, call) =>
      saveTemplate(this.api, this.subject, id, { version, pool, name, bodies, isRetired: !isRetired }, call),
    said: ({ name, isRetired }) =>
      isRetired
        ? msg(str`“${name}” is not offered anymore.`, { id: 'messages.template.retired-said' })
        : msg(str`“${name}” is offered again.`, { id: 'messages.template.restored-said' }),
    done: () => this._page.refresh(),
    describe: describeTemplateError,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Message templates', { id: 'messages.template.title' })}
        .backHref=${this.navigation.href('/messages')}
        .backLabel=${msg('All messages', { id: 'messages.thread.back' })}
      ></ds-page-header>
      ${this._page.render(msg('Loading templates', { id: 'messages.template.loading' }), ({ items, pools }) =>
        this._edited ? this._renderForm(this._edited, pools) : this._renderList(items),
      )}
    `;
  }

  private _renderList(items: readonly MessageTemplate[]) {
    const canWrite = this.subject.scopes.includes('messages:write');
    return html`
      ${this._retire.renderFailure()}
      ${
        canWrite
          ? html`<ds-cluster>
              <ds-button variant="primary" @click=${() => void this._open(undefined)}>${msg('New template', { id: 'messages.template.new' })}</ds-button>
            </ds-cluster>`
          : nothing
      }
      <ds-card>
        ${
          items.length === 0
            ? html`<ds-empty-state icon="mail" .heading=${msg('No templates yet', { id: 'messages.template.none' })}>
                ${msg('Write down once what your team often answers.', { id: 'messages.template.none-text' })}
              </ds-empty-state>`
            : html`<ds-list divided .label=${msg('Templates', { id: 'messages.template.list' })}>
                ${repeat(
                  items,
                  ({ id }) => id,
                  (template) => this._renderRow(template, canWrite),
                )}
              </ds-list>`
        }
      </ds-card>
    `;
  }

  private _renderRow(template: MessageTemplate, canWrite: boolean) {
    const { name, pool, bodies, isRetired } = template;
    return html`
      <ds-list-item>
        ${name}
        <span slot="meta">${teamText(pool)} · ${languagesText(bodies)}</span>
        ${isRetired ? html`<ds-badge slot="trailing">${msg('Not offered', { id: 'messages.template.retired' })}</ds-badge>` : nothing}
        ${
          canWrite
            ? html`
                <ds-button slot="trailing" .label=${msg(str`Change: ${name}`, { id: 'messages.template.change-one' })} @click=${() => void this._open(template)}>
                  ${msg('Change', { id: 'messages.template.change' })}
                </ds-button>
                <ds-button
                  slot="trailing"
                  variant="quiet"
                  .busy=${this._retire.busy}
                  .label=${isRetired ? msg(str`Offer again: ${name}`, { id: 'messages.template.restore-one' }) : msg(str`Stop offering: ${name}`, { id: 'messages.template.retire-one' })}
                  @click=${() => void this._retire.run(template)}
                >
                  ${isRetired ? msg('Offer again', { id: 'messages.template.restore' }) : msg('Stop offering', { id: 'messages.template.retire' })}
                </ds-button>
              `
            : nothing
        }
      </ds-list-item>
    `;
  }

  private _renderForm({ before }: Edited, pools: readonly MessagePool[]) {
    const typed = (name: string, kept: string): string => this._draft.typed(name) || kept;
    const known = Object.values(KNOWN_FIELDS)
      .map((names) => `{${names[this.locale.locale]}}`)
      .join(' ');
    return html`<ds-card>
      ${this._form.render(html`
        <ds-stack>
          <ds-text-field name="title" required maxlength="80" .label=${msg('Name', { id: 'messages.template.name' })} .value=${typed('title', before?.name ?? '')}></ds-text-field>
          <ds-select
            name="pool"
            required
            .label=${msg('Team', { id: 'messages.inbox.team' })}
            .options=${TEAMS.filter((pool) => pools.includes(pool)).map((pool) => ({ value: pool, label: teamText(pool) }))}
            .value=${typed('pool', before?.pool ?? pools[0] ?? '')}
          ></ds-select>
          <p>
            ${msg(str`Fields stand in braces. The portal fills ${known}. Any other one, like {how often}, is typed before it is sent. Write {{ for a brace.`, {
              id: 'messages.template.fields',
            })}
          </p>
          <ds-text-area
            name="en"
            rows="7"
            max-rows="16"
            maxlength="5000"
            .label=${msg('Text in English', { id: 'messages.template.english' })}
            .value=${typed('en', before?.bodies.en ?? '')}
          ></ds-text-area>
          <ds-text-area
            name="es"
            rows="7"
            max-rows="16"
            maxlength="5000"
            .label=${msg('Text in Spanish', { id: 'messages.template.spanish' })}
            .value=${typed('es', before?.bodies.es ?? '')}
          ></ds-text-area>
          <ds-cluster>
            <ds-button variant="primary" type="submit">${msg('Save the template', { id: 'messages.template.save' })}</ds-button>
            <ds-button variant="quiet" @click=${() => this._close()}>${msg('Cancel', { id: 'messages.template.cancel' })}</ds-button>
          </ds-cluster>
        </ds-stack>
      `)}
    </ds-card>`;
  }

  private _values({ title = '', pool = '', en = '', es = '' }: Readonly<Record<string, string>>): TemplateInput {
    const { before } = this._edited ?? {};
    return {
      version: before?.version ?? 0,
      pool: TEAMS.find((team) => team === pool) ?? 'clinical',
      name: title,
      bodies: { ...(en === '' ? {} : { en }), ...(es === '' ? {} : { es }) },
      isRetired: before?.isRetired ?? false,
    };
  }

  private _check(bodies: TemplateInput['bodies']): { field: string; message: string }[] {
    if (bodies.en === undefined && bodies.es === undefined)
      return [{ field: 'en', message: msg('Write the text in one language or in both.', { id: 'messages.template.empty' }) }];
    return (['en', 'es'] as const).flatMap((language) => {
      const { fault } = readTemplate(bodies[language] ?? '');
      return fault === null ? [] : [{ field: language, message: faultText(fault) }];
    });
  }

  private async _open(before: MessageTemplate | undefined): Promise<void> {
    this._form.reset();
    this._edited = { id: before?.id ?? crypto.randomUUID(), before };
    // What was typed into it and not saved comes with it; without an answer the form begins with what is kept.
    await this._draft.load().catch(() => undefined);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('ds-text-field')?.focus();
  }

  private async _close(): Promise<void> {
    this._edited = undefined;
    await this._page.refresh();
    this.focusHeading();
  }
}

function languagesText({ en, es }: MessageTemplate['bodies']): string {
  return [en === undefined ? null : msg('English', { id: 'messages.template.en' }), es === undefined ? null : msg('Spanish', { id: 'messages.template.es' })]
    .filter(Boolean)
    .join(', ');
}

function faultText(fault: TemplateFault): string {
  switch (fault) {
    case 'unclosed':
      return msg('A field is not closed. Put } after its name.', { id: 'messages.template.unclosed' });
    case 'unopened':
      return msg('There is a } without a {. Put { before the name, or write }} for a brace.', { id: 'messages.template.unopened' });
    case 'empty-field':
      return msg('A field has no name. Write one between { and }.', { id: 'messages.template.empty-field' });
    case 'long-field':
      return msg('The name of a field is too long. Use 40 letters or fewer.', { id: 'messages.template.long-field' });
    case 'brace-in-field':
      return msg('A field’s name is one line without braces. Close the field before it with }.', { id: 'messages.template.brace-in-field' });
  }
}

function describeTemplateError(error: unknown): string {
  if (error instanceof ApiError && error.code === 'resource/changed')
    return msg('A colleague changed this template in the meantime. Open it again to see their version.', { id: 'messages.template.changed' });
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'messages-desk-templates-page': MessagesDeskTemplatesPage;
  }
}
