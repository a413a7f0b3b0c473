/** What came from other systems: what each import did, what it could not file and why, and whose records wait for staff. */
import '@portal/design-system/accordion-item';
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/empty-state';
import '@portal/design-system/page-header';
import '@portal/design-system/table';
import { msg, str } from '@lit/localize';
import type { Import, ImportedType } from '@portal/bff/contract/imports';
import { FeaturePage, formatDateTime, PagedResource, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listConflicts, listImports } from '../../api/imports-api.ts';
import { doneText, importKindText, importState } from './import-text.ts';

export class AccountImportsPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }

      .import {
        padding-block: var(--ds-space-3);
      }

      /* What opens has a line of its own. */
      .import:not(:has(ds-accordion-item)) {
        border-block-end: 1px solid var(--ds-color-border);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--ds-space-1) var(--ds-space-3);
      }

      h2 {
        font-size: var(--ds-text-m);
        overflow-wrap: anywhere;
      }

      p,
      h2 {
        margin: 0;
      }

      .details {
        display: grid;
        gap: var(--ds-space-3);
      }

      .muted {
        color: var(--ds-color-text-muted);
        overflow-wrap: anywhere;
      }
    `,
  ];

  private readonly _imports = new PagedResource(this, {
    args: () => [this.api, this.subject, this.locale.locale] as const,
    load: ([api, subject, language], reading, part) => listImports(api, subject, language, part, reading),
    row: '.import',
  });
  /** How many wait for staff. */
  private readonly _waiting = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading) => (await listConflicts(api, subject, 'open', { limit: '1' }, reading)).count,
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Records from other systems', { id: 'account.imports.title' })}
        .backHref=${this.navigation.href('/desk')}
        .backLabel=${msg('Account desk', { id: 'account.desk.title' })}
      >
        ${msg('Each time records came in: what was filed, and what was not and why.', { id: 'account.imports.lead' })}
        <ds-button slot="actions" .href=${this.navigation.href('/desk/imports/conflicts')}>
          ${msg('Same person?', { id: 'account.identities.title' })}
        </ds-button>
      </ds-page-header>
      ${this._renderWaiting(this._waiting.value ?? 0)}
      ${this._imports.render(msg('Loading the imports', { id: 'account.imports.loading' }), ({ items }) => this._renderList(items))}
    `;
  }

  private _renderWaiting(count: number) {
    if (count === 0) return nothing;
    const heading =
      count === 1
        ? msg('The records of 1 patient wait for you', { id: 'account.imports.waits-one' })
        : msg(str`The records of ${count} patients wait for you`, { id: 'account.imports.waits' });
    return html`<ds-alert tone="warning" .heading=${heading}>
      ${msg(
        'Another system says something about them that does not match the record on file. Nothing of theirs comes in until you say whether it’s the same person.',
        {
          id: 'account.imports.waits-why',
        },
      )}
      <ds-button slot="actions" .href=${this.navigation.href('/desk/imports/conflicts')}>${msg('Compare', { id: 'account.imports.compare' })}</ds-button>
    </ds-alert>`;
  }

  private _renderList(imports: readonly Import[]) {
    if (imports.length === 0) {
      return html`<ds-empty-state icon="document" .heading=${msg('Nothing has come in', { id: 'account.imports.empty' })}>
        ${msg('When your IT team brings in records from another system, you see here what was filed.', { id: 'account.imports.empty-text' })}
      </ds-empty-state>`;
    }
    return html`
      <ul>
        ${repeat(
          imports,
          ({ id }) => id,
          (one) => this._renderImport(one),
        )}
      </ul>
      ${this._imports.renderMore({ label: msg('More imports', { id: 'account.imports.more' }) })}
    `;
  }

  private _renderImport(one: Import) {
    const when = formatDateTime(one.startedAt, this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone, this.locale);
    const { text, tone } = importState(one);
    const number = html`<p class="muted">${msg(str`Reference number for your IT team: ${one.id}`, { id: 'account.jobs.number' })}</p>`;
    return html`<li class="import">
      <div class="head">
        <h2>${one.source}</h2>
        <ds-badge .tone=${tone}>${text}</ds-badge>
      </div>
      <p class="muted">${when} · ${importKindText(one.kind)}</p>
      ${one.problem === null ? nothing : html`<p>${one.problem}</p>`}
      ${one.types.length === 0 ? number : this._renderDetails(one, when, number)}
    </li>`;
  }

  private _renderDetails({ types }: Import, when: string, number: TemplateResult) {
    return html`<ds-accordion-item .heading=${msg('What was done', { id: 'account.imports.details' })} .headingLevel=${3}>
      <div class="details">
        ${renderTypes(types, msg(str`What was done with the records of ${when}`, { id: 'account.imports.caption' }))}${number}
      </div>
    </ds-accordion-item>`;
  }
}

/** Types have FHIR's names. */
function renderTypes(types: readonly ImportedType[], caption: string) {
  return html`<ds-table caption-hidden>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('Kind of record', { id: 'account.imports.type' })}</th>
          <th scope="col">${msg('Filed', { id: 'account.imports.filed' })}</th>
          <th scope="col">${msg('Not filed, and why', { id: 'account.imports.refused' })}</th>
        </tr>
      </thead>
      <tbody>
        ${types.map(
          (one) =>
            html`<tr>
              <th scope="row" lang="en">${one.type}</th>
              <td>${doneText(one)}</td>
              <td>
                ${
                  one.refused.length === 0
                    ? msg('None', { id: 'account.imports.none' })
                    : one.refused.map(({ reason, count }) => html`<div>${count}: ${reason}</div>`)
                }
                ${one.noted.map(({ reason, count }) => html`<div class="muted">${msg(str`Filed, please note: ${count}: ${reason}`, { id: 'account.imports.noted' })}</div>`)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </ds-table>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'account-imports-page': AccountImportsPage;
  }
}
