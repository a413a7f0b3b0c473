/**
 * Asking for refills of several medicines at once: choose, check, and what became of each. What is chosen is kept
 * until it is asked for, whatever happens in between.
 */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/empty-state';
import '@portal/design-system/list';
import '@portal/design-system/page-header';
import '../../refills-nav/records-refills-nav.ts';
import '../../refills/records-refill-answers.ts';
import '../../refills/records-refill-check.ts';
import '../../refills/records-refill-choose.ts';
import { msg, str } from '@lit/localize';
import type { AskedRefills, RefillList, RefillMedicines } from '@portal/bff/contract/refills';
import { Action, FeaturePage, FormController, PagedResource, whoseText } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { askRefills, listRefillMedicines, listRefills } from '../../api/refills-api.ts';
import { renderAskTeam } from '../../ask-team.ts';
import { ChoiceDraft } from '../../refills/choice-draft.ts';
import { asked, NOTHING_CHOSEN, onlyChosen, withChosen } from '../../refills/choice.ts';
import type { RefillChoice } from '../../refills/choice.ts';
import { answersText } from '../../refills/records-refill-answers.ts';
import type { Answered, AskAgainEvent, AskedItem, RecordsRefillAnswers } from '../../refills/records-refill-answers.ts';
import type { ChoiceChangeEvent } from '../../refills/records-refill-check.ts';
import type { RecordsRefillChoose } from '../../refills/records-refill-choose.ts';
import { canBeAsked } from '../../refills/refusal-text.ts';
import { renderRefill } from '../../rows/refill-row.ts';
import { refillsPageStyles } from './refills-page-styles.ts';

type Step = 'choose' | 'check' | 'answers';

/** All that people take at once, so that what is chosen is there to be seen. */
const MEDICINES = '50';
/** So many can be asked for at once. */
const ASK_MOST = 20;
/** As many characters as a note may have. */
const NOTE_MOST = 500;

export class RecordsRefillsPage extends FeaturePage {
  static override styles = [FeaturePage.styles, refillsPageStyles];

  @state() private _step: Step = 'choose';
  @state() private _choice = NOTHING_CHOSEN;
  @state() private _answers: readonly Answered[] = [];

  private readonly _draft = new ChoiceDraft(this);
  private readonly _medicines = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading, part) => {
      // What was chosen before is shown with the list, and not after it.
      const [list] = await Promise.all([listRefillMedicines(api, subject, { limit: MEDICINES, ...part }, reading), this._loadDraft(reading.signal)]);
      return list;
    },
    live: 'records.refills-changed',
    loaded: (list) => this._begin(list),
    row: (index) => this.renderRoot.querySelector<RecordsRefillChoose>('records-refill-choose')?.focusMedicine(index),
  });
  private readonly _open = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => listRefills(api, subject, 'open', part, reading),
    live: 'records.refills-changed',
    row: 'ds-list-item',
  });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: () => asked(this._choice, this._medicines.value?.items ?? []),
    check: ({ items }) => this._problems(items),
    send: (values, call) => askRefills(this.api, this.subject, values, call),
    said: (answer, { items }) => answersText(answeredOf(answer, items)),
    sent: (answer, { items }) => this._onSent(answeredOf(answer, items)),
  });
  private readonly _again = new Action(this, {
    send: (item: AskedItem, call) => askRefills(this.api, this.subject, { items: [item] }, call),
    said: (answer, item) => answersText(answeredOf(answer, [item])),
    done: (answer, item) => this._onAgain(answeredOf(answer, [item])),
  });
  /** The medicine that is asked for again. */
  @state() private _againId: string | undefined;
  private _isLoaded = false;

  override render() {
    const { heading, lead } = this._titles();
    return html`
      <ds-page-header
        .heading=${heading}
        .backHref=${this.navigation.href('/records/medications')}
        .backLabel=${msg('Medicines', { id: 'records.medications.title' })}
      >
        ${lead}
      </ds-page-header>
      ${this._step === 'choose' ? html`<records-refills-nav current="ask"></records-refills-nav>` : nothing}
      ${this._medicines.render(msg('Loading your medicines', { id: 'records.medications.loading' }), (list) => this._renderStep(list))}
    `;
  }

  private _titles(): { heading: string; lead: string } {
    switch (this._step) {
      case 'choose':
        return {
          heading: whoseText(this.subject, msg('Refills', { id: 'records.refills.title' }), (person) =>
            msg(str`Refills for ${person}`, { id: 'records.refills.theirs' }),
          ),
          lead: '',
        };
      case 'check':
        return {
          heading: msg('Check what you ask for', { id: 'records.check.title' }),
          lead: msg('Nothing is sent yet.', { id: 'records.check.lead' }),
        };
      case 'answers':
        return { heading: msg('What became of each', { id: 'records.answers.title' }), lead: answersText(this._answers) };
    }
  }

  private _renderStep(list: RefillMedicines) {
    if (this._step === 'answers') return this._renderAnswers(list);
    if (this._step === 'check' && this._choice.chosen.length > 0) return this._renderCheck(list);
    return this._renderChoose(list);
  }

  private _renderChoose(list: RefillMedicines) {
    return html`<div class="flow">
      ${this._open.value && this._open.value.items.length > 0 ? this._renderOpen(this._open.value) : nothing}
      ${
        list.items.length === 0
          ? html`<ds-card>
              <ds-empty-state icon="pill" heading-level="2" .heading=${msg('No medicines to refill', { id: 'records.refills.none' })}>
                ${msg('Medicines your clinic prescribes show up here. If one is missing, ask your care team.', { id: 'records.refills.none-text' })}
                ${renderAskTeam(this)}
              </ds-empty-state>
            </ds-card>`
          : html`<records-refill-choose
                .list=${list}
                .choice=${this._choice}
                .readOnly=${!this._mayAsk}
                @choice-change=${this._onChoice}
              ></records-refill-choose>
              ${this._medicines.renderMore({ label: msg('More medicines', { id: 'records.refills.more' }) })}`
      }
      ${this._choice.chosen.length > 0 && this._mayAsk ? this._renderBar() : nothing}
    </div>`;
  }

  private _renderOpen({ items }: RefillList) {
    const heading = msg('On the way', { id: 'records.refills.open' });
    return html`<ds-card .heading=${heading}>
      <ds-list divided .label=${heading}>
        ${repeat(
          items,
          ({ id }) => id,
          (refill) => renderRefill(refill, this, this.locale.locale),
        )}
      </ds-list>
      ${this._open.renderMore({ label: msg('More that is on the way', { id: 'records.refills.more-open' }) })}
    </ds-card>`;
  }

  private _renderBar() {
    const count = this._choice.chosen.length;
    return html`<div class="bar" role="group" aria-label=${msg('What you chose', { id: 'records.refills.chosen' })}>
      <ds-button variant="primary" @click=${() => this._go('check')}>
        ${count === 1 ? msg('Ask for 1 refill', { id: 'records.refills.ask-one' }) : msg(str`Ask for ${count} refills`, { id: 'records.refills.ask-many' })}
      </ds-button>
      <ds-button variant="quiet" @click=${() => this._choose({ ...NOTHING_CHOSEN })}>${msg('Choose none', { id: 'records.refills.clear' })}</ds-button>
    </div>`;
  }

  private _renderCheck(list: RefillMedicines) {
    const count = this._choice.chosen.length;
    return this._form.render(html`<div class="flow">
      <records-refill-check
        .choice=${this._choice}
        .medicines=${list.items}
        .today=${list.today}
        @choice-change=${this._onChoice}
      ></records-refill-check>
      <div class="bar">
        <ds-button type="submit" variant="primary">
          ${count === 1 ? msg('Send this request', { id: 'records.check.send-one' }) : msg(str`Send ${count} requests`, { id: 'records.check.send' })}
        </ds-button>
        <ds-button variant="quiet" @click=${() => this._go('choose')}>${msg('Back to the list', { id: 'records.check.back' })}</ds-button>
      </div>
    </div>`);
  }

  private _renderAnswers({ today }: RefillMedicines) {
    return html`
      ${this._again.renderFailure()}
      <records-refill-answers
        .answers=${this._answers}
        .today=${today}
        .busyId=${this._again.busy ? this._againId : undefined}
        @ask-again=${this._onAskAgain}
      ></records-refill-answers>
      <ds-cluster>
        <ds-button @click=${() => this._go('choose')}>${msg('Back to your refills', { id: 'records.answers.back' })}</ds-button>
      </ds-cluster>
    `;
  }

  private get _mayAsk(): boolean {
    return this.subject.scopes.includes('records:write');
  }

  private async _loadDraft(signal: AbortSignal): Promise<void> {
    if (this._isLoaded || !this._mayAsk) return;
    await this._draft.load(signal);
  }

  private _begin({ items }: RefillMedicines): void {
    const wanted = this.params['medicineId'];
    const before = this._isLoaded ? this._choice : this._draft.choice;
    const medicine = this._isLoaded ? undefined : items.find(({ medicineId }) => medicineId === wanted);
    this._isLoaded = true;
    this._choice = medicine && this._mayAsk && canBeAsked(medicine) ? withChosen(before, [medicine.medicineId]) : before;
    // What is being checked, or was answered, stays: that it can't be asked for any more is its answer then.
    if (this._step === 'choose') this._keepAskable(items);
  }

  /** In the list a box that is gone counts for nothing: why, stands there. */
  private _keepAskable(items: RefillMedicines['items']): void {
    this._choice = onlyChosen(this._choice, (id) => items.some((medicine) => medicine.medicineId === id && canBeAsked(medicine)));
  }

  private _problems(items: readonly AskedItem[]) {
    if (items.length > ASK_MOST)
      return [{ field: '', message: msg(str`Ask for ${ASK_MOST} at most. You can ask for the others right after.`, { id: 'records.check.error-many' }) }];
    const medicines = this._medicines.value?.items ?? [];
    const nameOf = (id: string) => medicines.find(({ medicineId }) => medicineId === id)?.name ?? '';
    return items.flatMap(({ medicineId, pharmacyId, note = '' }) => {
      const name = nameOf(medicineId);
      if (!pharmacyId) return [{ field: '', message: msg(str`Choose a pharmacy for ${name}.`, { id: 'records.check.error-pharmacy' }) }];
      return note.length > NOTE_MOST ? [{ field: '', message: msg(str`The note about ${name} is too long.`, { id: 'records.check.error-note' }) }] : [];
    });
  }

  private readonly _onChoice = ({ detail: change }: ChoiceChangeEvent): void => this._choose(change(this._choice));

  private _choose(choice: RefillChoice): void {
    const before = this._choice.chosen.length;
    this._choice = choice;
    this._draft.keep(choice);
    const now = choice.chosen.length;
    if (now !== before)
      this.announcer.announce(
        now === 1 ? msg('1 chosen', { id: 'records.refills.one-chosen' }) : msg(str`${now} chosen`, { id: 'records.refills.count-chosen' }),
      );
  }

  private _go(step: Step): void {
    this._form.clear();
    this._again.clear();
    this._step = step;
    if (step === 'choose' && this._medicines.value) this._keepAskable(this._medicines.value.items);
    void this.updateComplete.then(() => this.focusHeading());
  }

  private _onSent(answers: readonly Answered[]): void {
    this._answers = answers;
    // What was taken is asked for; all else is still chosen.
    const taken = new Set(answers.filter(({ answer }) => answer.outcome === 'accepted').map(({ item }) => item.medicineId));
    this._choice = onlyChosen(this._choice, (id) => !taken.has(id));
    this._draft.keep(this._choice);
    this._go('answers');
    void this._open.refresh();
    void this._medicines.refresh();
  }

  private readonly _onAskAgain = ({ detail }: AskAgainEvent): void => {
    if (this._again.busy) return;
    this._againId = detail.medicineId;
    void this._again.run(detail);
  };

  private async _onAgain(answers: readonly Answered[]): Promise<void> {
    const [again] = answers;
    if (!again) return;
    this._answers = this._answers.map((one) => (one.item.medicineId === again.item.medicineId ? again : one));
    if (again.answer.outcome === 'accepted') {
      this._choice = onlyChosen(this._choice, (id) => id !== again.item.medicineId);
      this._draft.keep(this._choice);
      void this._medicines.refresh();
      void this._open.refresh();
    }
    await this.updateComplete;
    await this.renderRoot.querySelector<RecordsRefillAnswers>('records-refill-answers')?.focusAnswer(again.item.medicineId);
  }
}

/** Answers come in the order in which they were asked for. */
function answeredOf({ items }: AskedRefills, askedFor: readonly AskedItem[]): readonly Answered[] {
  return askedFor.flatMap((item, index) => {
    const answer = items[index];
    return answer ? [{ item, answer }] : [];
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'records-refills-page': RecordsRefillsPage;
  }
}
