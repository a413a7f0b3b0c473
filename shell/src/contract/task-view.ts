/** The states of loading, drawn the same on every page: waiting, failed with what to do next, done. */
import '@portal/design-system/alert';
import '@portal/design-system/button';
import '@portal/design-system/skeleton';
import { msg } from '@lit/localize';
import type { Task } from '@lit/task';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { describeError } from './describe-error.ts';

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
