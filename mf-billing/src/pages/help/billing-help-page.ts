/** Help with bills: how the clinic helps, what is under way, and the way to four questions or to an application. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/link';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import { msg, str } from '@lit/localize';
import type { Applications, ApplicationSummary, AssistanceTerms } from '@portal/bff/contract/assistance';
import { Action, FeaturePage, formatMoney, PagedResource, phoneHref, whoseText } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { beginApplication, listApplications, readTerms } from '../../api/help-api.ts';
import { helpBadge, helpTitle, untilText } from '../../help/help-text.ts';

interface Loaded extends Applications {
  readonly terms: AssistanceTerms;
}

export class BillingHelpPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      ul {
        display: grid;
        gap: var(--ds-space-2);
        margin: 0;
        padding-inline-start: var(--ds-space-5);
      }
    `,
  ];

  private readonly _help = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: async ([api, subject], reading, part): Promise<Loaded> => {
      const [terms, applications] = await Promise.all([readTerms(api, subject, reading), listApplications(api, subject, part, reading)]);
      return { ...applications, terms };
    },
    live: ['billing.help-changed', 'billing.changed'],
    row: 'ds-list-item',
  });

  private readonly _begin = new Action(this, {
    send: (_none: void, call) => beginApplication(this.api, this.subject, null, call),
    done: ({ id }) => this.navigation.navigate(`/billing/help/${id}/household`),
  });

  override render() {
    return html`
      <ds-page-header
        .heading=${whoseText(this.subject, msg('Help with your bills', { id: 'billing.help.title' }), (person) => msg(str`Help with ${person}’s bills`, { id: 'billing.help.theirs' }))}
        .headingLevel=${this.headingLevel}
        .backHref=${this.navigation.href('/billing')}
        .backLabel=${msg('Billing', { id: 'billing.overview.title' })}
      >
        ${msg('Can’t pay all of it? You’re not alone. The clinic can lower your bills, or take them off.', { id: 'billing.help.lead' })}
      </ds-page-header>
      ${this._help.render(msg('Loading how we can help', { id: 'billing.help.loading' }), (help) => html`${this._renderStart(help)} ${this._renderApplications(help)} ${this._renderRules(help.terms)}`)}
    `;
  }

  private _renderStart({ terms, items }: Loaded) {
    const { rules, openId, othersOpen, owedCents } = terms;
    if (!rules) return this._renderCall(terms);
    const open = items.find(({ id }) => id === openId);
    if (open?.state === 'draft')
      return html`<ds-card tone="accent" .heading=${msg('Your application isn’t finished', { id: 'billing.help.unfinished' })}>
        <p>${msg('What you answered is saved. You can keep going anytime.', { id: 'billing.help.unfinished-text' })}</p>
        <ds-button slot="footer" variant="primary" .href=${this.navigation.href(`/billing/help/${open.id}/household`)}>${msg('Keep going', { id: 'billing.help.keep-going' })}</ds-button>
      </ds-card>`;
    if (openId !== null) return nothing;
    return html`<ds-card tone="accent" .heading=${msg('See if you could get help', { id: 'billing.help.start' })}>
      <ds-stack>
        ${owedCents > 0 ? html`<p>${msg(str`You owe ${formatMoney(owedCents, this.locale.locale)} now.`, { id: 'billing.help.owe' })}</p>` : nothing}
        <p>${msg('Four short questions tell you what is likely. We don’t keep your answers.', { id: 'billing.help.four' })}</p>
        ${othersOpen ? html`<ds-alert tone="info" quiet>${msg('Someone else who looks after this record has already applied. These bills are on hold until there is an answer.', { id: 'billing.help.others' })}</ds-alert>` : nothing}
        ${this._begin.renderFailure()}
      </ds-stack>
      <ds-button slot="footer" variant="primary" .href=${this.navigation.href('/billing/help/check')}>${msg('Answer four questions', { id: 'billing.help.check' })}</ds-button>
      ${
        this.subject.scopes.includes('billing:write')
          ? html`<ds-button slot="footer" .busy=${this._begin.busy} @click=${() => this._begin.run()}>${msg('Apply right away', { id: 'billing.help.apply' })}</ds-button>`
          : nothing
      }
    </ds-card>`;
  }

  private _renderCall({ phone }: AssistanceTerms) {
    return html`<ds-card .heading=${msg('Call us about help', { id: 'billing.help.call' })}>
      <p>${msg('This clinic doesn’t take applications online. Call and ask for help with your bills.', { id: 'billing.help.call-text' })}</p>
      ${phone ? html`<ds-button slot="footer" variant="primary" .href=${phoneHref(phone)}>${phone}</ds-button>` : nothing}
    </ds-card>`;
  }

  private _renderApplications({ items }: Loaded) {
    if (items.length === 0) return nothing;
    const label = msg('Your applications', { id: 'billing.help.applications' });
    return html`<ds-card .heading=${label}>
      <ds-list divided .label=${label}>
        ${repeat(
          items,
          ({ id }) => id,
          (application) => this._renderRow(application),
        )}
      </ds-list>
      ${this._help.renderMore({ label: msg('Older applications', { id: 'billing.help.older' }) })}
    </ds-card>`;
  }

  private _renderRow(application: ApplicationSummary) {
    const { locale } = this.locale;
    const badge = helpBadge(application);
    const { state, helpUntil } = application;
    return html`<ds-list-item .href=${this.navigation.href(`/billing/help/${application.id}`)}>
      ${helpTitle(application, locale)}
      ${state === 'approved' && helpUntil ? html`<span slot="meta">${untilText(helpUntil, locale)}</span>` : nothing}
      <ds-badge slot="trailing" .tone=${badge.tone}>${badge.text}</ds-badge>
    </ds-list-item>`;
  }

  private _renderRules({ rules, phone }: AssistanceTerms) {
    if (!rules) return nothing;
    const { bands, hardship, interestFreeMonths, decisionDays, helpMonths } = rules;
    return html`<ds-card .heading=${msg('How the clinic helps', { id: 'billing.help.rules' })}>
      <ds-stack>
        <ul>
          ${bands.map(({ upTo, discount }) => html`<li>${msg(str`Income up to ${upTo}% of the federal poverty guideline: ${discount}% off`, { id: 'billing.help.rule-band' })}</li>`)}
          ${hardship ? html`<li>${msg(str`Bills of ${hardship.share}% of a year’s income or more: ${hardship.discount}% off, whatever the income`, { id: 'billing.help.rule-hardship' })}</li>` : nothing}
          ${interestFreeMonths > 0 ? html`<li>${msg(str`What is left: up to ${interestFreeMonths} months to pay, with no interest`, { id: 'billing.help.rule-interest' })}</li>` : nothing}
          <li>${msg(str`We answer within ${decisionDays} business days. Help lasts ${helpMonths} months.`, { id: 'billing.help.rule-days' })}</li>
        </ul>
        <p>${msg('While we look at your application, your bills are on hold. None of them go to collections.', { id: 'billing.help.hold' })}</p>
        ${phone ? html`<p>${msg('Questions? Call us:', { id: 'billing.help.questions' })} <ds-link .href=${phoneHref(phone)}>${phone}</ds-link></p>` : nothing}
      </ds-stack>
    </ds-card>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-page': BillingHelpPage;
  }
}
