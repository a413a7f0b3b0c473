/** What comes into the household, by source, before taxes. */
import '@portal/design-system/button';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/money-field';
import '@portal/design-system/select';
import '@portal/design-system/text-area';
import { msg } from '@lit/localize';
import type { Income } from '@portal/bff/contract/assistance';
import { FormController, readTexts, TextDraft } from '@portal/shell/contract';
import type { Texts } from '@portal/shell/contract';
import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { changeApplication } from '../../api/help-api.ts';
import { everyText, PERIODS, SOURCES, sourceText } from '../../help/help-text.ts';
import { draftName } from '../../help/steps.ts';
import { StepElement, wrongFieldText } from './step-element.ts';

/** A hundred million dollars are a slip of the keys. */
const CENTS_MOST = 99_999_999;

export class BillingHelpIncome extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-4);
        margin: 0;
        padding: var(--ds-space-4);
        border: var(--ds-border);
        border-radius: var(--ds-radius);
      }

      legend {
        font-weight: var(--ds-weight-bold);
      }

      fieldset > * {
        flex: 1 1 12rem;
      }
    `,
  ];

  @state() private _sources: readonly Income['source'][] = [];

  private readonly _draft = new TextDraft(this, { name: () => draftName('income', this.application.id) });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => this._incomeIn(readTexts(form)),
    send: (income, call) => changeApplication(this.api, this.subject, this.application.id, { version: this.application.version, ...income }, call),
    sent: this.tellSaved,
    describeField: wrongFieldText,
  });

  protected override get saved(): Texts {
    const { incomes, getsBy } = this.application;
    return {
      sources: (incomes ?? []).map(({ source }) => source).join(','),
      getsBy,
      ...Object.fromEntries(
        (incomes ?? []).flatMap(({ source, cents, every }) => [
          [`cents-${source}`, String(cents)],
          [`every-${source}`, every],
        ]),
      ),
    };
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._draft.begin(this.kept);
    this._sources = sourcesIn(this.value('sources'));
  }

  override render() {
    return this._form.render(html`
      <ds-checkbox-group
        name="sources"
        .label=${msg('Where does your household’s money come from?', { id: 'billing.help.sources' })}
        .hint=${msg('Choose all that fit, for everyone in the household. Leave it blank if there is no income.', { id: 'billing.help.sources-hint' })}
        .options=${SOURCES.map((value) => ({ value, label: sourceText(value) }))}
        .value=${this._sources.join(',')}
        @change=${this._onSources}
      ></ds-checkbox-group>
      ${repeat(
        this._sources,
        (source) => source,
        (source) => this._renderSource(source),
      )}
      ${
        this._sources.length === 0
          ? html`<ds-text-area
              name="getsBy"
              required
              maxlength="1000"
              .label=${msg('With no income, how do you get by now?', { id: 'billing.help.gets-by' })}
              .hint=${msg('For example: savings, help from family, food stamps.', { id: 'billing.help.gets-by-hint' })}
              .value=${this.value('getsBy')}
            ></ds-text-area>`
          : ''
      }
      <div><ds-button type="submit" variant="primary">${msg('Save and continue', { id: 'billing.help.save' })}</ds-button></div>
    `);
  }

  private _renderSource(source: Income['source']) {
    return html`<fieldset>
      <legend>${sourceText(source)}</legend>
      <ds-money-field
        name=${`cents-${source}`}
        required
        min="1"
        max=${CENTS_MOST}
        .label=${msg('How much, before taxes?', { id: 'billing.help.how-much' })}
        .value=${this.value(`cents-${source}`)}
      ></ds-money-field>
      <ds-select
        name=${`every-${source}`}
        .noMark=${true}
        .label=${msg('How often?', { id: 'billing.help.every' })}
        .options=${PERIODS.map((value) => ({ value, label: everyText(value) }))}
        .value=${this.value(`every-${source}`) || 'month'}
      ></ds-select>
    </fieldset>`;
  }

  private _onSources({ target }: Event): void {
    this._sources = sourcesIn((target as HTMLElement & { value: string }).value);
  }

  private _incomeIn(texts: Texts) {
    const incomes = this._sources.map((source): Income => {
      const every = texts[`every-${source}`];
      return { source, cents: Number(texts[`cents-${source}`]), every: PERIODS.find((each) => each === every) ?? 'month' };
    });
    return { incomes, getsBy: texts['getsBy'] ?? '' };
  }
}

/** In the order in which they are asked for. */
const sourcesIn = (text: string): Income['source'][] => SOURCES.filter((source) => text.split(',').includes(source));

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-income': BillingHelpIncome;
  }
}
