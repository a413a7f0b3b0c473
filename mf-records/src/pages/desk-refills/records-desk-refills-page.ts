/** Refills at the clinic desk: what is longest overdue comes first, and many can be answered at once. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/checkbox';
import '@portal/design-system/dialog';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import '@portal/design-system/visually-hidden';
import '../../desk/records-desk-nav.ts';
import type { DsCheckbox } from '@portal/design-system/classes/checkbox';
import type { DsSelect } from '@portal/design-system/classes/select';
import { msg, str } from '@lit/localize';
import type { DeskRefill, DeskRefills, RefillDecision } from '@portal/bff/contract/refills';
import { Action, FeaturePage, FormController, PagedResource, personNameText, readTexts } from '@portal/shell/contract';
import type { Call } from '@portal/shell/contract';
import { ownerText } from '@portal/shell/contract/desk';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { decideRefills, listDeskRefills } from '../../api/desk-refills-api.ts';
import type { RefillsOf, RefillsShown } from '../../api/desk-refills-api.ts';
import { decideWithProof } from '../../desk/decide.ts';
import type { DecidedRefill } from '../../desk/decide.ts';
import { controlledText, deskBadge, kindText, patientText } from '../../desk/desk-text.ts';
import { doneText, renderDecided } from '../../desk/decided.ts';
import { readRefusal, refusalProblems, renderRefuseFields } from '../../desk/refuse-fields.ts';
import { refillName } from '../../refills/refill-text.ts';
import { deskRefillsStyles } from './desk-refills-styles.ts';

/** So many are answered at once. */
const DECIDE_MOST = 50;

export class RecordsDeskRefillsPage extends FeaturePage {
  static override styles = [FeaturePage.styles, deskRefillsStyles];

  /** Which of them. */
  protected readonly shown: RefillsShown = 'open';

  @state() private _of: RefillsOf = readOf();
  @state() private _chosen: ReadonlySet<string> = new Set();
  @state() private _asking: 'approve' | 'refuse' | undefined;
  /** What became of those that were decided last, with how they were shown. */
  @state() private _decided: readonly { readonly refill: DeskRefill; readonly answer: DecidedRefill }[] = [];

  private readonly _refills = new PagedResource(this, {
    args: () => [this.api, this.subject, this.shown, this._of] as const,
    load: ([api, subject, shown, of], reading, part) => listDeskRefills(api, subject, { state: shown, of }, part, reading),
    keeps: true,
    live: 'records.refills-changed',
    row: 'ds-list-item',
  });
  private readonly _approve = new Action(this, {
    send: (items: readonly RefillDecision[], call) => this._decide(items, call),
    said: (answers) => doneText(answers),
    done: (answers) => this._onDecided(answers),
  });
  private readonly _refuse = new FormController(this, {
    summary: 'none',
    values: (form) => readRefusal(readTexts(form)),
    check: refusalProblems,
    send: (refusal, call) =>
      this._decide(
        this._selected.map((refill) => ({ decision: 'refuse' as const, ...versionOf(refill), ...refusal })),
        call,
      ),
    said: (answers) => doneText(answers),
    sent: (answers) => this._onDecided(answers),
  });

  override render() {
    return html`
      <ds-page-header .heading=${msg('Refills', { id: 'records.refills.title' })} .eyebrow=${this.subject.displayName}></ds-page-header>
      <records-desk-nav .current=${this.shown}></records-desk-nav>
      ${this._renderOf()} ${this._approve.renderFailure()} ${renderDecided(this._decided)}
      ${this._refills.render(msg('Loading the refills', { id: 'records.desk.loading' }), (refills) => this._renderList(refills))} ${this._renderDialogs()}
    `;
  }

  private _renderOf() {
    return html`<ds-select
      class="of"
      no-mark
      .label=${msg('Whose', { id: 'records.desk.of' })}
      .options=${[
        { value: 'all', label: msg('All of my teams', { id: 'records.desk.of-all' }) },
        { value: 'approvable', label: msg('Those I may approve', { id: 'records.desk.of-approvable' }) },
        { value: 'mine', label: msg('Those I have', { id: 'records.desk.of-mine' }) },
      ]}
      .value=${this._of}
      @change=${this._onOf}
    ></ds-select>`;
  }

  private _renderList({ items, lateCount }: DeskRefills) {
    if (items.length === 0)
      return html`<ds-card>
        <ds-empty-state icon="check-circle" heading-level="2" .heading=${msg('No refills here', { id: 'records.desk.none' })}>${this._noneText()}</ds-empty-state>
      </ds-card>`;
    const label = msg('Refills', { id: 'records.refills.title' });
    return html`<div class="flow">
      ${lateCount > 0 && this.shown === 'open' ? html`<ds-alert tone="warning">${lateText(lateCount)}</ds-alert>` : nothing}
      <ds-card>
        ${this._canDecide ? this._renderAll(items) : nothing}
        <ds-list divided .label=${label}>
          ${repeat(
            items,
            ({ id }) => id,
            (refill) => this._renderRow(refill),
          )}
        </ds-list>
        ${this._refills.renderMore({ label: msg('More refills', { id: 'records.desk.more' }) })}
      </ds-card>
      ${this._canDecide && this._selected.length > 0 ? this._renderBar() : nothing}
    </div>`;
  }

  private _noneText(): string {
    switch (this.shown) {
      case 'open':
        return msg('Everyone has an answer.', { id: 'records.desk.none-open' });
      case 'failed':
        return msg('Every refill that you approved reached its pharmacy.', { id: 'records.desk.none-failed' });
      case 'decided':
        return msg('Refills show up here once they’re answered.', { id: 'records.desk.none-decided' });
    }
  }

  private _renderAll(items: readonly DeskRefill[]) {
    const chosen = this._selected.length;
    return html`<ds-checkbox
      .checked=${chosen === items.length}
      .indeterminate=${chosen > 0 && chosen < items.length}
      @change=${({ currentTarget }: Event) => this._chooseAll((currentTarget as DsCheckbox).checked ? items : [])}
    >
      ${msg('Choose all that are shown', { id: 'records.desk.choose-all' })}
    </ds-checkbox>`;
  }

  private _renderRow(refill: DeskRefill) {
    const { id, patient, owner, controlled, prescriber, mayApprove } = refill;
    const { locale } = this.locale;
    const badge = deskBadge(refill, Date.now(), locale);
    const name = personNameText(patient.displayName);
    const row = html`<ds-list-item role=${this._canDecide ? 'none' : 'listitem'} .href=${this.navigation.href(`/refills/${id}`)}>
      <bdi>${name}</bdi>: ${refillName(refill)}
      <span slot="meta">${patientText(refill, locale)}</span>
      <span slot="meta">${[kindText(refill), prescriber].filter(Boolean).join(' · ')}</span>
      ${owner ? html`<span slot="meta">${ownerText(owner)}</span>` : nothing}
      ${controlled ? html`<ds-badge slot="trailing" tone="warning">${controlledText(controlled)}</ds-badge>` : nothing}
      ${this._canDecide && !mayApprove ? html`<ds-badge slot="trailing">${msg('Someone else approves', { id: 'records.desk.not-yours' })}</ds-badge>` : nothing}
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
    if (!this._canDecide) return row;
    // Beside the row and not in it: there a box has no room with very large text.
    return html`<div class="row" role="listitem">
      <ds-checkbox .checked=${this._chosen.has(id)} @change=${(event: Event) => this._onCheck(event, id)}>
        <ds-visually-hidden>${msg(str`Choose ${refillName(refill)} of ${name}`, { id: 'records.desk.choose-row' })}</ds-visually-hidden>
      </ds-checkbox>
      ${row}
    </div>`;
  }

  private _renderBar() {
    const [count, approvable] = [this._selected.length, this._approvable.length];
    if (count > DECIDE_MOST)
      return html`<div class="bar" role="status">
        ${msg(str`${count} are chosen. Choose ${DECIDE_MOST} at most, and answer the others after that.`, { id: 'records.desk.too-many' })}
      </div>`;
    return html`<div class="bar" role="group" aria-label=${msg('What you chose', { id: 'records.refills.chosen' })}>
      ${
        approvable > 0
          ? html`<ds-button variant="primary" @click=${() => this._ask('approve')}>${msg(str`Approve ${approvable}`, { id: 'records.desk.approve-count' })}</ds-button>`
          : nothing
      }
      <ds-button @click=${() => this._ask('refuse')}>${msg(str`Refuse ${count}`, { id: 'records.desk.refuse-count' })}</ds-button>
      <ds-button variant="quiet" @click=${() => (this._chosen = new Set())}>${msg('Choose none', { id: 'records.refills.clear' })}</ds-button>
    </div>`;
  }

  private _renderDialogs() {
    const [count, approvable] = [this._selected.length, this._approvable];
    return html`
      <ds-dialog
        .open=${this._asking === 'approve'}
        .heading=${approvable.length === 1 ? msg('Approve this one?', { id: 'records.desk.approve-one' }) : msg(str`Approve these ${approvable.length}?`, { id: 'records.desk.approve-these' })}
        .confirmLabel=${msg(str`Approve ${approvable.length}`, { id: 'records.desk.approve-count' })}
        .busy=${this._approve.busy}
        @confirm=${() => this._approve.run(approvable.map((refill) => ({ decision: 'approve' as const, ...versionOf(refill) })))}
        @close=${() => (this._asking = undefined)}
      >
        <ul>
          ${approvable.map((refill) => html`<li><bdi>${personNameText(refill.patient.displayName)}</bdi>: ${refillName(refill)}</li>`)}
        </ul>
        <p>${msg('Each is sent to its pharmacy as it was prescribed before.', { id: 'records.desk.approve-text' })}</p>
        ${this._approve.renderFailure()}
      </ds-dialog>
      <ds-dialog
        .open=${this._asking === 'refuse'}
        .heading=${count === 1 ? msg('Refuse this one?', { id: 'records.desk.refuse-one' }) : msg(str`Refuse these ${count}?`, { id: 'records.desk.refuse-these' })}
        @close=${() => (this._asking = undefined)}
      >
        ${
          this._asking === 'refuse'
            ? this._refuse.render(html`<ds-stack>
                ${renderRefuseFields()}
                <div><ds-button type="submit" variant="danger">${msg(str`Refuse ${count}`, { id: 'records.desk.refuse-count' })}</ds-button></div>
              </ds-stack>`)
            : nothing
        }
      </ds-dialog>
    `;
  }

  /** What is done here needs more than reading. */
  private get _canDecide(): boolean {
    return this.shown === 'open' && this.subject.scopes.includes('messages:write');
  }

  private get _selected(): readonly DeskRefill[] {
    return this._refills.value?.items.filter(({ id }) => this._chosen.has(id)) ?? [];
  }

  private get _approvable(): readonly DeskRefill[] {
    return this._selected.filter(({ mayApprove }) => mayApprove);
  }

  private _ask(asking: 'approve' | 'refuse'): void {
    this._approve.clear();
    this._refuse.clear();
    this._asking = asking;
  }

  private _onOf({ currentTarget }: Event): void {
    this._of = ofIn((currentTarget as DsSelect).value);
    this._chosen = new Set();
    const url = new URL(location.href);
    url.searchParams.set('of', this._of);
    // It makes no step to go back by.
    history.replaceState(history.state, '', url);
  }

  /** What is beyond what can be answered at once waits for the next time. */
  private _chooseAll(items: readonly DeskRefill[]): void {
    this._chosen = new Set(items.slice(0, DECIDE_MOST).map(({ id }) => id));
  }

  private _onCheck({ currentTarget }: Event, id: string): void {
    const chosen = new Set(this._chosen);
    if ((currentTarget as DsCheckbox).checked) chosen.add(id);
    else chosen.delete(id);
    this._chosen = chosen;
  }

  private _decide(items: readonly RefillDecision[], call: Call): Promise<readonly DecidedRefill[]> {
    return decideWithProof(this.api, items, call, (some, sending) => decideRefills(this.api, this.subject, { items: [...some] }, sending));
  }

  private async _onDecided(answers: readonly DecidedRefill[]): Promise<void> {
    const before = this._selected;
    this._decided = answers.flatMap((answer) => {
      const refill = answer.outcome === 'done' ? answer.refill : before.find(({ id }) => id === answer.refillId);
      return refill ? [{ refill, answer }] : [];
    });
    // What could not be decided is still chosen.
    this._chosen = new Set(answers.flatMap(({ outcome, refillId }) => (outcome === 'undecided' ? [refillId] : [])));
    this._asking = undefined;
    await this._refills.refresh();
    await this.updateComplete;
    this.focusHeading();
  }
}

const versionOf = ({ id, version }: DeskRefill) => ({ refillId: id, version });

const lateText = (count: number): string =>
  count === 1 ? msg('1 refill is late.', { id: 'records.desk.one-late' }) : msg(str`${count} refills are late.`, { id: 'records.desk.many-late' });

const ofIn = (value: string | null): RefillsOf => (value === 'mine' || value === 'approvable' ? value : 'all');

/** As the address says, so that who comes back finds the same list. */
function readOf(): RefillsOf {
  return ofIn(new URLSearchParams(location.search).get('of'));
}

declare global {
  interface HTMLElementTagNameMap {
    'records-desk-refills-page': RecordsDeskRefillsPage;
  }
}
