/** Links between the lists of visits, shown on each of them. */
import { msg } from '@lit/localize';
import { defineElement, FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { VisitView } from '@portal/bff/contract/appointments';
import { LIST_PATHS } from './list-paths.ts';

export class AppointmentsListsNav extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: var(--portal-list-ways, block);
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ds-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      a {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--ds-target);
        padding-inline: var(--ds-space-4);
        border: 1px solid var(--ds-color-control-border);
        border-radius: var(--ds-radius-full);
        background: var(--ds-color-surface);
        color: var(--ds-color-text);
        text-decoration: none;
      }

      a:hover {
        background: var(--ds-color-hover);
        text-decoration: underline;
      }

      a:focus-visible {
        outline: 3px solid var(--ds-color-focus);
        outline-offset: 2px;
      }

      a[aria-current] {
        border: 2px solid var(--ds-color-primary);
        background: var(--ds-color-primary-soft);
        font-weight: var(--ds-weight-bold);
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The list that is open. */
  @property() current: VisitView | undefined;

  override render() {
    return html`
      <nav aria-label=${msg('Lists of visits', { id: 'appointments.lists.label' })}>
        <ul>
          ${(Object.keys(LIST_PATHS) as VisitView[]).map(
            (view) => html`
              <li>
                <a href=${this.navigation.href(LIST_PATHS[view])} aria-current=${view === this.current ? 'page' : nothing}>${listName(view)}</a>
              </li>
            `,
          )}
        </ul>
      </nav>
    `;
  }
}

/** What a list is called. */
export function listName(view: VisitView): string {
  switch (view) {
    case 'upcoming':
      return msg('Upcoming', { id: 'appointments.visits.upcoming' });
    case 'requests':
      return msg('Requests', { id: 'appointments.lists.requests' });
    case 'past':
      return msg('Past', { id: 'appointments.visits.past' });
    case 'canceled':
      return msg('Canceled', { id: 'appointments.lists.canceled' });
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('appointments-lists-nav', AppointmentsListsNav);

declare global {
  interface HTMLElementTagNameMap {
    'appointments-lists-nav': AppointmentsListsNav;
  }
}
