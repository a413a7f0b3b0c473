/** Bringing in bills from a file at the desk: all of them, or none and the rows that are wrong. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/file-upload';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { StatementImport } from '@portal/bff/contract/billing';
import { Action, ApiError, describeError, FeaturePage, formatMoney, PagedResource } from '@portal/shell/contract';
import { doneByText } from '@portal/shell/contract/desk';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { importStatements, listImports } from '../../api/desk-billing-api.ts';
import '../../desk-nav/billing-desk-nav.ts';
import { rowProblemText } from './row-problems.ts';

const COLUMNS = 'number, patient, sent, due, code, service, day, charge, insurance, discount, paid';

export class BillingDeskImportPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      code {
        overflow-wrap: anywhere;
      }

      input {
        max-inline-size: 100%;
        font: inherit;
      }

    `,
  ];

  /** The rows that were wrong the last time. */
  @state() private _wrong: readonly { readonly path: string; readonly code: string }[] = [];
  @state() private _file: File | undefined;

  private readonly _imports = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listImports(api, subject, part, reading),
    keeps: true,
    row: 'ds-list-item',
  });
  private readonly _bring = new Action(this, {
    send: async (file: File, call) => importStatements(this.api, this.subject, { name: file.name, content: await file.text() }, call),
    said: ({ statementCount }) => broughtText(statementCount),
    done: () => this._onDone(),
    failed: (error) => {
      this._wrong = error instanceof ApiError ? error.fields : [];
    },
    describe: (error) => (error instanceof ApiError && error.code === 'billing/file-invalid' ? wrongText() : describeError(error)),
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Bring in bills', { id: 'billing.dispute-desk.import' })} .eyebrow=${this.subject.displayName}>
        ${msg('From a file of your billing system. Either all of it comes in, or nothing.', { id: 'billing.import.lead' })}
      </ds-page-header>
      <billing-desk-nav current="import"></billing-desk-nav>
      <ds-card .heading=${msg('Choose a file', { id: 'billing.import.choose' })}>
        <ds-stack>
          <p>${msg('A CSV file with these columns. Each row is one service; rows with the same number are one bill. Amounts are in US dollars.', { id: 'billing.import.columns' })}</p>
          <p><code>${COLUMNS}</code></p>
          <ds-file-upload
            accept=".csv,text/csv"
            max-files="1"
            .label=${msg('CSV file', { id: 'billing.import.file' })}
            .upload=${this._keep}
            .removeUpload=${this._forget}
          ></ds-file-upload>
          ${this._bring.renderFailure()} ${this._renderWrong()}
          <div>
            <ds-button variant="primary" ?disabled=${!this._file} .busy=${this._bring.busy} @click=${this._onBring}>${msg('Bring in', { id: 'billing.import.bring' })}</ds-button>
          </div>
        </ds-stack>
      </ds-card>
      ${this._imports.render(msg('Loading what was brought in', { id: 'billing.import.loading' }), ({ items }) => this._renderImports(items))}
    `;
  }

  private _renderWrong() {
    if (this._wrong.length === 0) return nothing;
    return html`<ul>
      ${this._wrong.map(({ path, code }) => html`<li>${msg(str`Row ${path}: ${rowProblemText(code)}`, { id: 'billing.import.row' })}</li>`)}
    </ul>`;
  }

  private _renderImports(items: readonly StatementImport[]) {
    if (items.length === 0) return nothing;
    return html`<ds-card .heading=${msg('Brought in before', { id: 'billing.import.before' })}>
      <ds-list divided .label=${msg('Brought in before', { id: 'billing.import.before' })}>
        ${repeat(
          items,
          ({ id }) => id,
          ({ fileName, statementCount, totalCents, at, by, timeZone }) => html`<ds-list-item>
            ${fileName}
            <span slot="meta">${broughtText(statementCount)} ${formatMoney(totalCents, this.locale.locale)}</span>
            <span slot="meta">${doneByText({ at, by }, timeZone, this.locale)}</span>
          </ds-list-item>`,
        )}
      </ds-list>
      ${this._imports.renderMore({ label: msg('Older files', { id: 'billing.import.more' }) })}
    </ds-card>`;
  }

  /** Nothing leaves before it is brought in. */
  private readonly _keep = async (file: File) => {
    this._file = file;
    this._wrong = [];
    return { id: file.name };
  };

  private readonly _forget = async () => {
    this._file = undefined;
    this._wrong = [];
  };

  private _onBring(): void {
    this._wrong = [];
    if (this._file) void this._bring.run(this._file);
  }

  private async _onDone(): Promise<void> {
    this._file = undefined;
    const field = this.renderRoot.querySelector('ds-file-upload');
    if (field) field.value = '';
    await this._imports.refresh();
  }
}

const broughtText = (count: number): string =>
  count === 1 ? msg('1 bill came in.', { id: 'billing.import.one' }) : msg(str`${count} bills came in.`, { id: 'billing.import.many' });
const wrongText = (): string => msg('Something in the file is wrong. Nothing was brought in.', { id: 'billing.import.wrong' });

declare global {
  interface HTMLElementTagNameMap {
    'billing-desk-import-page': BillingDeskImportPage;
  }
}
