/** Links between what waits at the desk: requests without an answer, those that have one, and the wait list. */
import { msg } from '@lit/localize';
import { defineElement, WaysNav } from '@portal/shell/contract';
import type { Way } from '@portal/shell/contract';
import { property } from 'lit/decorators.js';

export type DeskList = 'open' | 'decided' | 'waiting';

export class AppointmentsDeskNav extends WaysNav {
  /** The list that is open. */
  @property() current: DeskList | undefined;

  protected override get label(): string {
    return msg('Lists of requests', { id: 'appointments.desk.lists' });
  }

  protected override get ways(): readonly Way[] {
    const ways = [
      { list: 'open', path: '/visit-requests', label: msg('Waiting for an answer', { id: 'appointments.asking.open' }) },
      { list: 'decided', path: '/visit-requests/answered', label: msg('Answered or canceled', { id: 'appointments.desk.decided' }) },
      { list: 'waiting', path: '/visit-requests/wait-list', label: msg('Wait list', { id: 'appointments.desk.waiting' }) },
    ] as const;
    return ways.map(({ list, ...way }) => ({ ...way, isCurrent: list === this.current }));
  }
}

// Not a view the shell mounts, so its pages bring it along.
defineElement('appointments-desk-nav', AppointmentsDeskNav);

declare global {
  interface HTMLElementTagNameMap {
    'appointments-desk-nav': AppointmentsDeskNav;
  }
}
