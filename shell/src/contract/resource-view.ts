/** The states of what a page shows, drawn the same on every page: waiting, failed with what to do next, there, and not read again. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/skeleton';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ApiError, isAway, isRefusal } from './api-error.ts';
import { describeAway, describeError } from './describe-error.ts';

/** What is drawn of a `Resource`. */
export interface Shown<Data> {
  readonly value: Data | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  readonly isSlow: boolean;
  refresh(): Promise<void>;
}

export interface ResourceRenderOptions {
  /** The page says itself, from `error`, that it could not be read again. */
  readonly bare?: boolean;
  /** Drawn in place of the usual alert when it did not load. */
  readonly failed?: (error: unknown) => unknown;
}

export function renderResource<Data>(
  shown: Shown<Data>,
  label: string,
  complete: (data: Data) => unknown,
  { bare = false, failed }: ResourceRenderOptions,
): TemplateResult {
  const { value, error } = shown;
  if (value !== undefined) return html`${bare ? nothing : renderStale(shown)}${complete(value)}`;
  if (error === undefined) return html`${renderSlow(shown)}<ds-skeleton variant="card" .label=${label}></ds-skeleton>`;
  if (failed) return html`${failed(error)}`;
  if (isRefusal(error)) return renderRefusal(error);
  if (isAway(error)) {
    return html`
      <ds-alert tone="warning" .heading=${msg('This is not here yet', { id: 'shell.contract.not-yet' })}>
        ${describeAway()} ${renderAgain(shown)}
      </ds-alert>
    `;
  }
  return html`
    <ds-alert tone="danger" .heading=${msg('This did not load', { id: 'shell.contract.load-failed' })}>
      ${describeError(error)} ${renderAgain(shown)}
    </ds-alert>
  `;
}

/** Says, while it is still being read, that it takes longer than usual. */
export function renderSlow({ isSlow }: Pick<Shown<unknown>, 'isSlow'>): TemplateResult | typeof nothing {
  return isSlow ? html`<p role="status">${msg('This is taking longer than usual. We keep trying.', { id: 'shell.contract.slow' })}</p>` : nothing;
}

/** It is not there, or not for this person: no failure, and nothing to try again. */
function renderRefusal(error: unknown): TemplateResult {
  const isMissing = error instanceof ApiError && error.status === 404;
  const heading = isMissing ? msg('This is not here', { id: 'shell.contract.nothing-here' }) : msg('You can’t open this', { id: 'shell.contract.no-access' });
  return html`<ds-alert tone="info" .heading=${heading}>${describeError(error)}</ds-alert>`;
}

/** Says that what is shown could not be read again. */
function renderStale<Data>(shown: Shown<Data>): TemplateResult | typeof nothing {
  if (shown.error === undefined) return nothing;
  return html`
    <ds-alert tone="warning" quiet .heading=${msg('This may be out of date', { id: 'shell.contract.stale' })}>
      ${isAway(shown.error) ? describeAway() : describeError(shown.error)} ${renderAgain(shown)}
    </ds-alert>
  `;
}

function renderAgain<Data>(shown: Shown<Data>): TemplateResult {
  return html`<ds-button slot="actions" variant="secondary" .busy=${shown.loading} @click=${() => shown.refresh()}>
    ${msg('Try again', { id: 'shell.contract.try-again' })}
  </ds-button>`;
}
