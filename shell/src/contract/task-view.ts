/** The states of loading, drawn the same on every page: waiting, failed with what to do next, done. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/skeleton';
import { msg } from '@lit/localize';
import type { Task } from '@lit/task';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ApiError } from './api-error.ts';

/**
 * Renders a task: a skeleton while it runs, an alert with a way to try again
 * when it fails, and `complete` with its data.
 * @param label what is loading, read to screen readers, e.g. "Loading your visits"
 */
export function renderTask<Args extends readonly unknown[], Data>(
  task: Task<Args, Data>,
  label: string,
  complete: (data: Data) => TemplateResult,
): TemplateResult | undefined {
  return task.render({
    initial: () => html`<ds-skeleton variant="card" .label=${label}></ds-skeleton>`,
    pending: () => (task.value === undefined ? html`<ds-skeleton variant="card" .label=${label}></ds-skeleton>` : complete(task.value)),
    error: (error) => html`
      <ds-alert tone="danger" .heading=${msg('This did not load', { id: 'shell.contract.load-failed' })}>
        ${describeError(error)}
        <ds-button slot="actions" variant="secondary" @click=${() => task.run()}>
          ${msg('Try again', { id: 'shell.contract.try-again' })}
        </ds-button>
      </ds-alert>
    `,
    complete,
  });
}

/** One sentence for a person about a request that failed, saying what to do next. */
export function describeError(error: unknown): string {
  const status = error instanceof ApiError ? error.status : undefined;
  switch (status) {
    case 0:
      return msg('We could not reach the portal. Check your internet connection, then try again.', { id: 'shell.error.offline' });
    case 401:
      return msg('You were signed out to keep your records safe. Sign in again to go on.', { id: 'shell.error.signed-out' });
    case 403:
      return msg('Your access does not include this. Ask the person whose record this is, or call us.', { id: 'shell.error.scope' });
    case 404:
      return msg('We could not find this. It may have moved. Go back and try from there.', { id: 'shell.error.not-found' });
    case 409:
    case 412:
      return msg('This changed after you opened it. Load it again to see what is new.', { id: 'shell.error.changed' });
    case 429:
      return msg('That was a lot of tries at once. Wait a minute, then try again.', { id: 'shell.error.rate-limited' });
    case 503:
      return msg('The portal is having trouble right now. Nothing was lost. Try again in a minute.', { id: 'shell.error.unavailable' });
    default:
      return msg('Something went wrong on our side. Try again, or call us if it goes on.', { id: 'shell.error.unknown' });
  }
}
