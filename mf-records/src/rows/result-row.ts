/** A test result as a row of a list, which opens it. */
import '@portal/design-system/badge';
import '@portal/design-system/cluster';
import '@portal/design-system/icon';
import '@portal/design-system/list-item';
import { msg } from '@lit/localize';
import type { ResultSummary } from '@portal/bff/contract/records';
import { testName } from '@portal/bff/contract/test-names';
import { formatKnownInstant } from '@portal/shell/contract';
import type { FeatureElement } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { statusText, summaryBadge } from '../result-text.ts';

/** @param opened The address that is open beside the list, if any */
export function renderResult(
  result: ResultSummary,
  { navigation, locale: { locale } }: Pick<FeatureElement, 'navigation' | 'locale'>,
  opened: string | null = null,
) {
  const href = navigation.href(`/records/results/${result.id}`);
  const badge = summaryBadge(result);
  const status = statusText(result.status);
  const day = result.issuedAt ? formatKnownInstant(result.issuedAt, result.issuedPrecision, result.timeZone, locale) : null;
  return html`
    <ds-list-item .href=${href} ?current=${href === opened}>
      ${testName(result.name, locale)}
      <ds-icon slot="start" name="flask"></ds-icon>
      <div slot="meta">${[day, result.practitioner].filter(Boolean).join(' · ')}</div>
      ${status ? html`<div slot="meta">${status}</div>` : nothing}
      <ds-cluster slot="trailing" gap="2">
        ${result.isNew ? html`<ds-badge tone="info">${msg('New', { id: 'records.results.new' })}</ds-badge>` : nothing}
        <ds-badge .tone=${badge.tone}>${badge.text}</ds-badge>
      </ds-cluster>
    </ds-list-item>
  `;
}
