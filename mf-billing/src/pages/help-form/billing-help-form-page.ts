/** One step of an application for help, at an address of its own; each is saved before the next one comes. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/page-header';
import '@portal/design-system/progress-steps';
import { msg, str } from '@lit/localize';
import type { Application } from '@portal/bff/contract/assistance';
import { defineElement, FeaturePage, readFormDraft, Resource } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { readApplication } from '../../api/help-api.ts';
import { draftName, nextStep, stateOf, stepBefore, stepIn, stepLabel, STEPS } from '../../help/steps.ts';
import type { HelpStep } from '../../help/steps.ts';
import { BillingHelpDocuments } from './billing-help-documents.ts';
import { BillingHelpHousehold } from './billing-help-household.ts';
import { BillingHelpIncome } from './billing-help-income.ts';
import { BillingHelpReasons } from './billing-help-reasons.ts';
import { BillingHelpSign } from './billing-help-sign.ts';
import type { StepSavedEvent } from './step-element.ts';

defineElement('billing-help-household', BillingHelpHousehold);
defineElement('billing-help-income', BillingHelpIncome);
defineElement('billing-help-documents', BillingHelpDocuments);
defineElement('billing-help-reasons', BillingHelpReasons);
defineElement('billing-help-sign', BillingHelpSign);

interface Loaded {
  readonly application: Application;
  /** What was typed into this step and not saved. */
  readonly kept: string;
}

export class BillingHelpFormPage extends FeaturePage {
  private readonly _loaded = new Resource(this, {
    args: () => [this.api, this.subject, this._id, this._step] as const,
    load: async ([api, subject, id, step], reading): Promise<Loaded> => {
      const hasDraft = step === 'household' || step === 'income' || step === 'reasons';
      const [application, kept] = await Promise.all([
        readApplication(api, subject, id, reading),
        hasDraft ? readFormDraft(api, subject, draftName(step, id), reading.signal) : null,
      ]);
      return { application, kept: kept ?? '' };
    },
  });

  override render() {
    const number = STEPS.indexOf(this._step) + 1;
    return html`
      <ds-page-header
        .heading=${stepLabel(this._step)}
        .eyebrow=${msg(str`Help with your bills, step ${number} of ${STEPS.length}`, { id: 'billing.help.step-of' })}
        .backHref=${this.navigation.href('/billing/help')}
        .backLabel=${msg('Save and leave', { id: 'billing.help.leave' })}
      ></ds-page-header>
      ${this._loaded.render(msg('Loading your application', { id: 'billing.help.application-loading' }), (loaded) =>
        loaded.application.state === 'draft' ? this._renderStep(loaded) : this._renderSent(loaded.application),
      )}
    `;
  }

  private get _id(): string {
    return this.params['applicationId'] ?? '';
  }

  private get _step(): HelpStep {
    return stepIn(this.params['step']);
  }

  private _renderStep({ application, kept }: Loaded) {
    const step = this._step;
    const before = stepBefore(step);
    return html`
      <ds-progress-steps
        .label=${msg('Steps of the application', { id: 'billing.help.steps' })}
        .current=${step}
        .steps=${STEPS.map((id) => ({ id, label: stepLabel(id), state: stateOf(id, step, application), href: this._href(id) }))}
      ></ds-progress-steps>
      <ds-card @step-saved=${this._onSaved}>
        ${step === 'household' ? html`<billing-help-household .application=${application} .kept=${kept}></billing-help-household>` : nothing}
        ${step === 'income' ? html`<billing-help-income .application=${application} .kept=${kept}></billing-help-income>` : nothing}
        ${step === 'documents' ? html`<billing-help-documents .application=${application}></billing-help-documents>` : nothing}
        ${step === 'reasons' ? html`<billing-help-reasons .application=${application} .kept=${kept}></billing-help-reasons>` : nothing}
        ${step === 'sign' ? html`<billing-help-sign .application=${application}></billing-help-sign>` : nothing}
        ${before ? html`<ds-button slot="footer" variant="quiet" .href=${this._href(before)}>${msg(str`Back: ${stepLabel(before)}`, { id: 'billing.help.step-back' })}</ds-button>` : nothing}
      </ds-card>
    `;
  }

  private _renderSent({ id }: Application) {
    return html`<ds-alert tone="info" .heading=${msg('This application was sent', { id: 'billing.help.was-sent' })}>
      ${msg('You can see where it stands, and what happens next.', { id: 'billing.help.was-sent-text' })}
      <ds-button slot="actions" .href=${this.navigation.href(`/billing/help/${id}`)}>${msg('See your application', { id: 'billing.help.see-yours' })}</ds-button>
    </ds-alert>`;
  }

  private readonly _href = (step: HelpStep): string => this.navigation.href(`/billing/help/${this._id}/${step}`);

  private _onSaved({ detail }: StepSavedEvent): void {
    this.navigation.navigate(detail.state === 'draft' ? `/billing/help/${this._id}/${nextStep(this._step)}` : `/billing/help/${this._id}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-form-page': BillingHelpFormPage;
  }
}
