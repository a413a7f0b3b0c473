/** Four questions that tell whether help is likely. Nothing of the answers is kept, here or on the server. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/money-field';
import '@portal/design-system/number-field';
import '@portal/design-system/page-header';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import '@portal/design-system/stack';
import { msg } from '@lit/localize';
import type { AssistanceTerms, Screening, ScreeningAnswer } from '@portal/bff/contract/assistance';
import { Action, FeaturePage, FormController, phoneHref, readTexts, Resource, saveFormDraft } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { beginApplication, readTerms, screen } from '../../api/help-api.ts';
import { AREAS, areaText, discountText, everyText, PERIODS } from '../../help/help-text.ts';
import { renderSteps } from '../../help/worked-out.ts';
import { draftName } from '../../help/steps.ts';

interface Answered extends ScreeningAnswer {
  readonly asked: Screening;
}

export class BillingHelpCheckPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      form {
        max-inline-size: 36rem;
      }

      .steps {
        display: grid;
        gap: var(--ds-space-2);
        margin: 0;
        padding-inline-start: var(--ds-space-5);
      }
    `,
  ];

  @state() private _answered: Answered | undefined;

  private readonly _terms = new Resource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading) => readTerms(api, subject, reading),
  });
  private readonly _check = new FormController(this, {
    values: (form): Screening => {
      const { size = '', area = '', income = '', every = '', insured = '' } = readTexts(form);
      return {
        size: Number(size),
        area: AREAS.find((each) => each === area) ?? 'contiguous',
        income: { cents: Number(income), every: PERIODS.find((each) => each === every) ?? 'month' },
        insured: insured === 'yes',
      };
    },
    send: async (asked, call): Promise<Answered> => ({ ...(await screen(this.api, this.subject, asked, call)), asked }),
    sent: async (answered) => {
      this._answered = answered;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.answer')?.focus();
    },
  });
  private readonly _begin = new Action(this, {
    send: async ({ size, area, insured }: Screening, call) => {
      const application = await beginApplication(this.api, this.subject, insured, call);
      // What was answered stands in the form already; that it could not is no reason not to begin.
      const texts = JSON.stringify({ size: String(size), area, insured: insured ? 'yes' : 'no' });
      await saveFormDraft(this.api, this.subject, draftName('household', application.id), texts).catch(() => undefined);
      return application;
    },
    done: ({ id }) => this.navigation.navigate(`/billing/help/${id}/household`),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${msg('Could you get help?', { id: 'billing.help.check-title' })}
        .backHref=${this.navigation.href('/billing/help')}
        .backLabel=${msg('Help with your bills', { id: 'billing.help.title' })}
      >
        ${msg('Four questions. We don’t keep your answers unless you apply.', { id: 'billing.help.check-lead' })}
      </ds-page-header>
      ${this._terms.render(msg('Loading the questions', { id: 'billing.help.check-loading' }), (terms) => (terms.rules ? html`${this._renderQuestions(terms)} ${this._renderAnswer(terms)}` : this._renderCall(terms)))}
    `;
  }

  private _renderCall({ phone }: AssistanceTerms) {
    return html`<ds-card .heading=${msg('Call us about help', { id: 'billing.help.call' })}>
      <p>${msg('This clinic doesn’t take applications online. Call and ask for help with your bills.', { id: 'billing.help.call-text' })}</p>
      ${phone ? html`<ds-button slot="footer" variant="primary" .href=${phoneHref(phone)}>${phone}</ds-button>` : nothing}
    </ds-card>`;
  }

  private _renderQuestions({ area }: AssistanceTerms) {
    return html`<ds-card>
      ${this._check.render(html`<ds-stack>
        <ds-number-field
          name="size"
          required
          min="1"
          max="12"
          .label=${msg('1. How many people live in your household?', { id: 'billing.help.q-size' })}
          .hint=${msg('Count yourself, your husband, wife or partner, and everyone you support.', { id: 'billing.help.q-size-hint' })}
        ></ds-number-field>
        <ds-radio-group
          name="area"
          required
          .label=${msg('2. Where do you live?', { id: 'billing.help.q-area' })}
          .options=${AREAS.map((value) => ({ value, label: areaText(value) }))}
          .value=${area}
        ></ds-radio-group>
        <ds-money-field
          name="income"
          required
          max="99999999"
          .label=${msg('3. How much money comes in, before taxes?', { id: 'billing.help.q-income' })}
          .hint=${msg('Add up everyone in the household. Enter 0 if there is none.', { id: 'billing.help.q-income-hint' })}
        ></ds-money-field>
        <ds-select
          name="every"
          .noMark=${true}
          .label=${msg('How often?', { id: 'billing.help.every' })}
          .options=${PERIODS.map((value) => ({ value, label: everyText(value) }))}
          .value=${'month'}
        ></ds-select>
        <ds-radio-group
          name="insured"
          required
          .label=${msg('4. Do you have health insurance?', { id: 'billing.help.q-insured' })}
          .options=${[
            { value: 'yes', label: msg('Yes', { id: 'billing.help.yes' }) },
            { value: 'no', label: msg('No', { id: 'billing.help.no' }) },
          ]}
        ></ds-radio-group>
        <div><ds-button type="submit" .variant=${this._answered ? 'secondary' : 'primary'}>${msg('See what is likely', { id: 'billing.help.see' })}</ds-button></div>
      </ds-stack>`)}
    </ds-card>`;
  }

  private _renderAnswer({ openId }: AssistanceTerms) {
    const answered = this._answered;
    if (!answered) return nothing;
    const { workedOut, mayHaveMedicaid } = answered;
    const { discount } = workedOut;
    return html`<ds-card class="answer" tabindex="-1" tone="accent" .heading=${discount > 0 ? msg('You can likely get help', { id: 'billing.help.likely' }) : msg('Help is less likely', { id: 'billing.help.unlikely' })}>
      <ds-stack>
        <p><strong>${discount > 0 ? discountText(discount) : msg('By these answers, your income is above the clinic’s limit. You can still apply: staff look at each case.', { id: 'billing.help.unlikely-text' })}</strong></p>
        ${renderSteps(workedOut, this.locale.locale)}
        ${
          mayHaveMedicaid
            ? html`<ds-alert tone="info" quiet>${msg('With this income, your state’s Medicaid program may also cover you. You can apply at HealthCare.gov or call 1-800-318-2596.', { id: 'billing.help.medicaid' })}</ds-alert>`
            : nothing
        }
        <p>${msg('This is no promise. Staff decide once they’ve seen your application.', { id: 'billing.help.no-promise' })}</p>
        ${this._begin.renderFailure()}
      </ds-stack>
      ${this._renderOnward(answered.asked, openId)}
    </ds-card>`;
  }

  private _renderOnward(asked: Screening, openId: string | null) {
    if (openId !== null)
      return html`<ds-button slot="footer" variant="primary" .href=${this.navigation.href(`/billing/help/${openId}`)}>${msg('See your application', { id: 'billing.help.see-yours' })}</ds-button>`;
    if (!this.subject.scopes.includes('billing:write')) return nothing;
    return html`<ds-button slot="footer" variant="primary" .busy=${this._begin.busy} @click=${() => this._begin.run(asked)}>${msg('Continue and apply', { id: 'billing.help.go-apply' })}</ds-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-check-page': BillingHelpCheckPage;
  }
}
