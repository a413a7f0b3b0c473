/** Links between the lists of visits, shown on each of them. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';
import type { VisitView } from '@portal/bff/contract/appointments';
import { LIST_PATHS } from './list-paths.ts';

export class AppointmentsListsNav extends WaysNav {
  /** The list that is open. */
  @property() current: VisitView | undefined;

  protected override get label(): string {
    return msg('Lists of visits', { id: 'appointments.lists.label' });
  }

  protected override get ways(): readonly Way[] {
    return (Object.keys(LIST_PATHS) as VisitView[]).map((view) => ({ path: LIST_PATHS[view], label: listName(view), isCurrent: view === this.current }));
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
