/** One application: where it stands, what happens next, and what can be done. */
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '@portal/design-system/timeline';
import { msg } from '@lit/localize';
import type { Application } from '@portal/bff/contract/assistance';
import { Action, defineElement, FeaturePage, formatMoney, readFormDraft, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { ownPaperAddress, readApplication, withdraw } from '../../api/help-api.ts';
import { timelineOf } from '../../help/events.ts';
import { helpBadge, helpTitle } from '../../help/help-text.ts';
import { headingOf, nextTexts } from '../../help/next-text.ts';
import { householdFacts, incomeFacts, reasonFacts } from '../../help/said.ts';
import { draftName } from '../../help/steps.ts';
import { BillingHelpAppeal } from './billing-help-appeal.ts';
import { BillingHelpMore } from './billing-help-more.ts';

defineElement('billing-help-more', BillingHelpMore);
defineElement('billing-help-appeal', BillingHelpAppeal);

interface Loaded {
  readonly application: Application;
  /** What was typed and not sent. */
  readonly kept: string;
}

export class BillingHelpApplicationPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      .text {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Asked whether it is really to be canceled. */
  @state() private _asksCancel = false;

  private readonly _loaded = new Resource(this, {
    args: () => [this.api, this.subject, this.params['applicationId'] ?? ''] as const,
    load: async ([api, subject, id], reading): Promise<Loaded> => {
      const application = await readApplication(api, subject, id, reading);
      const step = application.state === 'needs_more' ? 'more' : application.appealBy ? 'appeal' : null;
      const kept = step && this._mayWrite ? await readFormDraft(api, subject, draftName(step, id), reading.signal) : null;
      return { application, kept: kept ?? '' };
    },
    live: ['billing.help-changed', 'billing.changed'],
  });

  private readonly _cancel = new Action(this, {
    send: ({ id }: Application) => withdraw(this.api, this.subject, id),
    said: () => msg('Your application is canceled.', { id: 'billing.help.canceled' }),
    done: () => this.navigation.navigate('/billing/help'),
    failed: () => this._loaded.refresh(),
  });

  override render() {
    const application = this._loaded.value?.application;
    return html`
      <ds-page-header
        .heading=${application ? helpTitle(application, this.locale.locale) : msg('Application for help', { id: 'billing.help.application' })}
        .backHref=${this.navigation.href('/billing/help')}
        .backLabel=${msg('Help with your bills', { id: 'billing.help.title' })}
      ></ds-page-header>
      ${this._loaded.render(msg('Loading your application', { id: 'billing.help.application-loading' }), (loaded) => this._renderApplication(loaded))}
    `;
  }

  private get _mayWrite(): boolean {
    return this.subject.scopes.includes('billing:write');
  }

  private _renderApplication({ application, kept }: Loaded) {
    return html`
      ${this._renderState(application)}
      ${
        application.state === 'needs_more' && this._mayWrite
          ? html`<billing-help-more .application=${application} .kept=${kept} @help-changed=${this._onChanged}></billing-help-more>`
          : nothing
      }
      ${
        application.appealBy && this._mayWrite
          ? html`<billing-help-appeal .application=${application} .kept=${kept} @help-changed=${this._onChanged}></billing-help-appeal>`
          : nothing
      }
      ${this._renderBills(application)} ${this._renderEvents(application)} ${this._renderSaid(application)} ${this._renderPapers(application)} ${this._renderCancel(application)}
    `;
  }

  private _renderState(application: Application) {
    const badge = helpBadge(application);
    const { state: stands, id, discount, interestFreeMonths } = application;
    return html`<ds-card class="state" tone="accent" .heading=${headingOf(application)}>
      <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
      <ds-stack>
        ${application.answer && (stands === 'approved' || stands === 'refused') ? html`<p class="text">${application.answer}</p>` : nothing}
        ${nextTexts(application, this.locale).map((text) => html`<p>${text}</p>`)}
      </ds-stack>
      ${
        stands === 'draft'
          ? html`<ds-button slot="footer" variant="primary" .href=${this.navigation.href(`/billing/help/${id}/household`)}>${msg('Keep going', { id: 'billing.help.keep-going' })}</ds-button>`
          : nothing
      }
      ${
        stands === 'approved' && discount !== 100 && interestFreeMonths > 0
          ? html`<ds-button slot="footer" .href=${this.navigation.href('/billing/plans/new')}>${msg('Pay the rest bit by bit', { id: 'billing.help.plan' })}</ds-button>`
          : nothing
      }
    </ds-card>`;
  }

  private _renderBills({ bills }: Application) {
    if (bills.length === 0) return nothing;
    return html`<ds-card .heading=${msg('What we took off', { id: 'billing.help.taken' })}>
      <ds-key-value-list
        .items=${bills.map(({ statementId, number, cents }) => ({
          label: html`<a href=${this.navigation.href(`/billing/statements/${statementId}`)}>${number}</a>`,
          value: formatMoney(0 - cents, this.locale.locale),
        }))}
      ></ds-key-value-list>
    </ds-card>`;
  }

  private _renderEvents({ events, timeZone }: Application) {
    if (events.length === 0) return nothing;
    return html`<ds-card .heading=${msg('What happened', { id: 'billing.help.events' })}>
      <ds-timeline .events=${timelineOf(events)} .timeZone=${timeZone} heading-level="3"></ds-timeline>
    </ds-card>`;
  }

  private _renderSaid(application: Application) {
    const { locale } = this.locale;
    if (application.state === 'draft') return nothing;
    return html`<ds-card .heading=${msg('What you told us', { id: 'billing.help.said' })}>
      <ds-key-value-list
        .items=${[...householdFacts(application), ...incomeFacts(application, locale), ...reasonFacts(application, locale)]}
      ></ds-key-value-list>
    </ds-card>`;
  }

  private _renderPapers({ id, state: stands, papers }: Application) {
    if (stands === 'draft' || papers.length === 0) return nothing;
    const label = msg('Documents you sent', { id: 'billing.help.sent-papers' });
    return html`<ds-card .heading=${label}>
      <ds-list divided .label=${label}>
        ${papers.map(
          ({ id: paperId, name, scan }) => html`<ds-list-item>
            ${
              scan === 'clean' || scan === 'unchecked'
                ? html`<ds-link .href=${ownPaperAddress(this.subject, id, paperId)} download=${name}>${name}</ds-link>`
                : name
            }
            ${scan === 'waiting' ? html`<span slot="meta">${msg('We’re still checking this file. Look again in a few minutes.', { id: 'billing.help.paper-waiting' })}</span>` : nothing}
          </ds-list-item>`,
        )}
      </ds-list>
    </ds-card>`;
  }

  private _renderCancel(application: Application) {
    const { state: stands } = application;
    if (!this._mayWrite || (stands !== 'draft' && stands !== 'sent' && stands !== 'needs_more')) return nothing;
    if (!this._asksCancel)
      return html`<div><ds-button variant="quiet" @click=${this._onAskCancel}>${msg('Cancel this application', { id: 'billing.help.cancel' })}</ds-button></div>`;
    return html`<ds-card class="cancel" .heading=${msg('Cancel this application?', { id: 'billing.help.cancel-sure' })}>
      <p>${msg('Your bills are then no longer on hold. You can apply again at any time.', { id: 'billing.help.cancel-text' })}</p>
      ${this._cancel.renderFailure()}
      <ds-button slot="footer" variant="danger" .busy=${this._cancel.busy} @click=${() => this._cancel.run(application)}>${msg('Cancel this application', { id: 'billing.help.cancel' })}</ds-button>
      <ds-button slot="footer" @click=${() => (this._asksCancel = false)}>${msg('Keep it', { id: 'billing.help.cancel-keep' })}</ds-button>
    </ds-card>`;
  }

  private async _onAskCancel(): Promise<void> {
    this._asksCancel = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.cancel ds-button')?.focus();
  }

  private async _onChanged(): Promise<void> {
    await this._loaded.refresh();
    // The form that had the focus is gone.
    this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-application-page': BillingHelpApplicationPage;
  }
}
