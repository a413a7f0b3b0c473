/** Another system says of a patient what does not match the chart: staff compare, and say whether it is the same person. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/confirm-dialog';
import '@portal/design-system/empty-state';
import '@portal/design-system/filter-bar';
import '@portal/design-system/page-header';
import '@portal/design-system/table';
import type { FilterChangeEvent } from '@portal/design-system/classes/filter-bar';
import { msg, str } from '@lit/localize';
import type { IdentityConflict } from '@portal/bff/contract/imports';
import { Action, FeaturePage, formatDateTime, PagedResource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listConflicts, settleConflict } from '../../api/imports-api.ts';
import { actionsStyles } from '../../form-styles.ts';
import { compare, questionOf, waitingText } from './identity-text.ts';

/** What is about to be answered. */
interface Asked {
  readonly id: string;
  readonly name: string;
  readonly isSame: boolean;
}

export class AccountIdentitiesPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    actionsStyles,
    css`
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }

      .muted {
        color: var(--ds-color-text-muted);
      }

      ds-table + p {
        margin-block-start: var(--ds-space-4);
      }

      td {
        overflow-wrap: anywhere;
      }

      .differs {
        font-weight: var(--ds-weight-bold);
      }
    `,
  ];

  @state() private _state: 'open' | 'apart' = 'open';
  @state() private _asked: Asked | undefined;

  private readonly _conflicts = new PagedResource(this, {
    args: () => [this.api, this.subject, this._state] as const,
    load: ([api, subject, which], reading, part) => listConflicts(api, subject, which, part, reading),
    row: '.conflict',
  });
  private readonly _settle = new Action(this, {
    send: ({ id, isSame }: Asked) => settleConflict(this.api, this.subject, id, isSame),
    said: (_answer, { isSame }) =>
      isSame
        ? msg('Saved. The records come in now.', { id: 'account.identities.said-same' })
        : msg('Saved. These records stay out.', { id: 'account.identities.said-other' }),
    done: () => this._showNow(),
    // Somebody else may have answered: what is there now tells.
    failed: () => this._showNow(),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Same person?', { id: 'account.identities.title' })}
        .backHref=${this.navigation.href('/desk/imports')}
        .backLabel=${msg('Records from other systems', { id: 'account.imports.title' })}
      >
        ${msg('Another system says something about these patients that does not match their record. Until you decide, nothing it sends about them comes in. If in doubt, call the patient or the other clinic first.', { id: 'account.identities.lead' })}
      </ds-page-header>
      <ds-filter-bar
        .filters=${[
          {
            id: 'state',
            label: msg('Status', { id: 'account.desk.state' }),
            kind: 'select',
            options: [
              { value: 'open', label: msg('To decide', { id: 'account.identities.open' }) },
              { value: 'apart', label: msg('Kept apart', { id: 'account.identities.apart' }) },
            ],
          },
        ]}
        .values=${{ state: this._state }}
        .resultCount=${this._conflicts.value?.count}
        .moreResults=${this._conflicts.value?.isMore}
        @filter-change=${this._onFilter}
      ></ds-filter-bar>
      ${this._settle.renderFailure()}
      ${this._conflicts.render(msg('Loading who is to be compared', { id: 'account.identities.loading' }), ({ items }) => this._renderList(items))}
      ${this._renderConfirm()}
    `;
  }

  private _renderList(conflicts: readonly IdentityConflict[]) {
    if (conflicts.length === 0) {
      return this._state === 'open'
        ? html`<ds-empty-state icon="check-circle" .heading=${msg('No one to compare', { id: 'account.identities.empty' })}>
          ${msg('What came in matches the records on file.', { id: 'account.identities.empty-text' })}
        </ds-empty-state>`
        : html`<ds-empty-state icon="check-circle" .heading=${msg('No one is kept apart', { id: 'account.identities.apart-empty' })}>
          ${msg('People whom you say are not the same stand here, so that you can change it.', { id: 'account.identities.apart-empty-text' })}
        </ds-empty-state>`;
    }
    return html`
      ${repeat(
        conflicts,
        ({ id }) => id,
        (conflict) => this._renderConflict(conflict),
      )}
      ${this._conflicts.renderMore({ label: msg('More people to compare', { id: 'account.identities.more' }) })}
    `;
  }

  private _renderConflict(conflict: IdentityConflict) {
    const { source, foundAt, patientNumber, onFile, waiting, decided } = conflict;
    const name = onFile.names.join(' / ');
    const since = this._time(foundAt);
    return html`<ds-card class="conflict" .heading=${`${name}, ${patientNumber}`}>
      <ds-table caption-hidden>
        <table>
          <caption>
            ${msg(str`What is on file for ${name}, and what came`, { id: 'account.identities.caption' })}
          </caption>
          <thead>
            <tr>
              <th scope="col">${msg('Detail', { id: 'account.identities.detail' })}</th>
              <th scope="col">${msg('On file here', { id: 'account.identities.on-file' })}</th>
              <th scope="col">${msg('From the other system', { id: 'account.identities.sent' })}</th>
            </tr>
          </thead>
          <tbody>
            ${compare(conflict, this.locale.locale).map(
              (row) =>
                html`<tr>
                  <th scope="row">
                    ${row.label}
                    ${row.differs ? html`<ds-badge tone="warning">${msg('Different', { id: 'account.identities.different' })}</ds-badge>` : nothing}
                  </th>
                  <td><bdi>${row.onFile}</bdi></td>
                  <td><bdi class=${row.differs ? 'differs' : ''}>${row.sent}</bdi></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </ds-table>
      <p>${waitingText(waiting)}</p>
      <p class="muted">${msg(str`From ${source}, since ${since}.`, { id: 'account.identities.since' })}</p>
      ${
        decided
          ? html`<p class="muted">
            ${msg(str`${decided.by} said on ${this._time(decided.at)} that it is another person.`, { id: 'account.identities.decided' })}
          </p>`
          : nothing
      }
      ${this.subject.scopes.includes('desk:write') ? this._renderAnswers(conflict, name) : nothing}
    </ds-card>`;
  }

  private _renderAnswers({ id, decided }: IdentityConflict, name: string) {
    return html`<div slot="footer" class="actions">
      <ds-button
        .label=${msg(str`Same person: ${name}`, { id: 'account.identities.same-one' })}
        @click=${() => (this._asked = { id, name, isSame: true })}
      >
        ${msg('Same person', { id: 'account.identities.same' })}
      </ds-button>
      ${
        decided
          ? nothing
          : html`<ds-button
            .label=${msg(str`Another person: ${name}`, { id: 'account.identities.other-one' })}
            @click=${() => (this._asked = { id, name, isSame: false })}
          >
            ${msg('Another person', { id: 'account.identities.other' })}
          </ds-button>`
      }
    </div>`;
  }

  private _renderConfirm() {
    const question = this._asked && questionOf(this._asked);
    return html`
      <ds-confirm-dialog
        .open=${question !== undefined}
        .busy=${this._settle.busy}
        .heading=${question?.heading ?? ''}
        .confirmLabel=${question?.confirm ?? ''}
        .confirmTone=${this._asked?.isSame ? 'danger' : 'primary'}
        @confirm=${() => this._asked && this._settle.run(this._asked)}
        @close=${() => (this._asked = undefined)}
      >
        ${question?.text}
      </ds-confirm-dialog>
    `;
  }

  private _time(instant: string): string {
    return formatDateTime(instant, this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone, this.locale);
  }

  private async _showNow(): Promise<void> {
    // The dialog stays until the button is free again.
    await this._conflicts.refresh();
    this._asked = undefined;
    await this.updateComplete;
    // What had the focus before is gone with its card.
    this.focusHeading();
  }

  private _onFilter({ detail }: FilterChangeEvent): void {
    this._state = detail.values['state'] === 'apart' ? 'apart' : 'open';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-identities-page': AccountIdentitiesPage;
  }
}
