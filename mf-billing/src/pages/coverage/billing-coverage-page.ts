/** One plan: what is on file, what its insurer said of it in plain words, what care costs by it, and telling us that it changed or ended. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/key-value-list';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/stack';
import '../../insurance/billing-card-photos.ts';
import '../../insurance/billing-end-plan.ts';
import '../../insurance/billing-plan-progress.ts';
import { msg, str } from '@lit/localize';
import type { CoverageDetail } from '@portal/bff/contract/insurance';
import { Action, ApiError, describeError, FeaturePage, formatDateTime, formatPlainDate, phoneHref, Resource } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { checkCoverage, openCardPhoto, readCoverage } from '../../api/insurance-api.ts';
import { checkBadge, checkText, coverageBadge, positionText, relationText, serviceText, shareText } from '../../insurance/insurance-text.ts';

export class BillingCoveragePage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      p {
        margin: 0;
      }

      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  private readonly _coverage = new Resource(this, {
    args: () => [this.api, this.subject, this._id] as const,
    load: ([api, subject, id], reading) => readCoverage(api, subject, id, reading),
    keeps: true,
    live: 'billing.insurance-changed',
  });

  private readonly _check = new Action(this, {
    send: (_input: void, call) => checkCoverage(this.api, this.subject, this._id, call),
    said: () => msg('We’re asking your insurance. The answer shows up here.', { id: 'billing.check.asked' }),
    done: (check) => this._coverage.patch((coverage) => ({ ...coverage, check })),
    failed: () => this._coverage.refresh(),
    describe: describeCheck,
  });

  override render() {
    const coverage = this._coverage.value;
    return html`
      <ds-page-header
        .heading=${coverage?.payerName ?? msg('Your plan', { id: 'billing.coverage.title' })}
        .eyebrow=${coverage ? positionText(coverage.position) : ''}
        .backHref=${this.navigation.href('/billing/insurance')}
        .backLabel=${msg('Insurance', { id: 'billing.insurance.title' })}
      ></ds-page-header>
      ${this._coverage.render(msg('Loading this plan', { id: 'billing.coverage.loading' }), (shown) => this._renderCoverage(shown))}
    `;
  }

  private get _id(): string {
    return this.params['coverageId'] ?? '';
  }

  private get _canWrite(): boolean {
    return this.subject.scopes.includes('billing:write');
  }

  private _renderCoverage(coverage: CoverageDetail) {
    return html`
      ${coverage.pending ? html`<ds-alert tone="info">${msg('You told us of a change. Our staff will look at it. Until then, nothing changes.', { id: 'billing.coverage.pending' })}</ds-alert>` : nothing}
      ${this._renderCheck(coverage)}
      ${
        coverage.state === 'active'
          ? html`<ds-card .heading=${msg('How far you are this year', { id: 'billing.coverage.progress' })}>
              <billing-plan-progress .costs=${coverage.costs} .zone=${coverage.timeZone}></billing-plan-progress>
            </ds-card>`
          : nothing
      }
      ${this._renderShares(coverage)} ${this._renderFacts(coverage)}
      ${
        this._canWrite && coverage.state !== 'ended' && coverage.pending === null
          ? html`<billing-end-plan .coverageId=${coverage.id} .payer=${coverage.payerName} @plan-ended=${() => this._coverage.refresh()}></billing-end-plan>`
          : nothing
      }
    `;
  }

  private _renderCheck(coverage: CoverageDetail) {
    const { check, payerName, payerPhone, asking, timeZone } = coverage;
    const badge = check && checkBadge(check.state);
    return html`<ds-card .heading=${msg('What your insurance says', { id: 'billing.coverage.check' })}>
      ${badge ? html`<ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>` : nothing}
      <ds-stack>
        <p aria-live="polite">
          ${check ? checkText(check, payerName, this.locale.locale) : msg(str`We haven’t asked ${payerName} about this plan yet.`, { id: 'billing.check.never' })}
        </p>
        ${check ? html`<p class="muted">${formatDateTime(check.answeredAt ?? check.askedAt, timeZone, this.locale)}</p>` : nothing}
        ${asking === 'possible' ? nothing : html`<p>${cannotText(asking)}</p>`} ${this._check.renderFailure()}
      </ds-stack>
      ${
        this._canWrite && asking === 'possible'
          ? html`<ds-button slot="footer" variant="primary" .busy=${this._check.busy || check?.state === 'waiting'} @click=${() => this._check.run()}
              >${msg('Check my coverage now', { id: 'billing.check.now' })}</ds-button
            >`
          : nothing
      }
      ${payerPhone ? html`<ds-button slot="footer" .href=${phoneHref(payerPhone)}>${msg(str`Call ${payerName}: ${payerPhone}`, { id: 'billing.coverage.call' })}</ds-button>` : nothing}
    </ds-card>`;
  }

  private _renderShares({ costs }: CoverageDetail) {
    const items = costs.shares.flatMap((share) => {
      const label = serviceText(share.service);
      return label ? [{ label, value: shareText(share, this.locale.locale) }] : [];
    });
    if (items.length === 0) return nothing;
    return html`<ds-card .heading=${msg('What you pay for care', { id: 'billing.coverage.shares' })}>
      <ds-stack>
        <ds-key-value-list .items=${items}></ds-key-value-list>
        <p class="muted">${msg('For doctors in your plan’s network. You may have to meet your deductible first.', { id: 'billing.coverage.shares-note' })}</p>
      </ds-stack>
    </ds-card>`;
  }

  private _renderFacts(coverage: CoverageDetail) {
    const { locale } = this.locale;
    const badge = coverageBadge(coverage, locale);
    const day = (value: string | null) => value && formatPlainDate(value, locale);
    const facts = [
      { label: msg('Plan', { id: 'billing.insurance.plan' }), value: coverage.planName },
      { label: msg('Member number', { id: 'billing.insurance.member' }), value: coverage.memberNumber && html`<bdi>${coverage.memberNumber}</bdi>` },
      { label: msg('Group number', { id: 'billing.coverage.group' }), value: coverage.groupNumber && html`<bdi>${coverage.groupNumber}</bdi>` },
      { label: msg('Network', { id: 'billing.coverage.network' }), value: coverage.network },
      {
        label: msg('Who holds the plan', { id: 'billing.coverage.holder' }),
        value: coverage.subscriberName ?? (coverage.relation && relationText(coverage.relation)),
      },
      { label: msg('Starts', { id: 'billing.coverage.starts' }), value: day(coverage.startsOn) },
      { label: msg('Last day', { id: 'billing.coverage.ends' }), value: day(coverage.endsOn) },
      {
        label: msg('Checked by our staff', { id: 'billing.coverage.verified' }),
        value: coverage.verifiedAt && formatDateTime(coverage.verifiedAt, coverage.timeZone, this.locale),
      },
    ];
    return html`<ds-card .heading=${msg('What we have on file', { id: 'billing.coverage.file' })}>
      <ds-badge slot="header" .tone=${badge.tone}>${badge.text}</ds-badge>
      <ds-stack>
        <ds-key-value-list .items=${facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))}></ds-key-value-list>
        <billing-card-photos .photos=${coverage.photos} .open=${this._openPhoto}></billing-card-photos>
      </ds-stack>
      ${
        this._canWrite && coverage.pending === null
          ? html`<ds-button slot="footer" .href=${this.navigation.href(`/billing/insurance/${coverage.id}/change`)}>${msg('Something changed', { id: 'billing.coverage.change' })}</ds-button>`
          : nothing
      }
    </ds-card>`;
  }

  private readonly _openPhoto = (photoId: string): Promise<ArrayBuffer> => openCardPhoto(this.api, this.subject, photoId);
}

function cannotText(asking: CoverageDetail['asking']): string {
  if (asking === 'no-member-number')
    return msg('We can’t ask your insurance, because we don’t have your member number. Tell us with “Something changed”.', { id: 'billing.check.no-member' });
  if (asking === 'no-subscriber')
    return msg('We can’t ask your insurance, because we don’t know who holds the plan. Tell us with “Something changed”.', { id: 'billing.check.no-holder' });
  return msg('We can’t ask this insurance company online. Call the number on your card.', { id: 'billing.check.no-way' });
}

function describeCheck(error: unknown): string {
  if (error instanceof ApiError && error.code === 'insurance/asked-just-now')
    return msg('Your insurance was asked a moment ago. Wait a few minutes, then ask again.', { id: 'billing.check.just-now' });
  if (error instanceof ApiError && error.code === 'insurance/cannot-ask') return cannotText('no-way');
  return describeError(error);
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-coverage-page': BillingCoveragePage;
  }
}
