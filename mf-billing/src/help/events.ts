/** What happened to an application, as a timeline shows it. */
import { msg } from '@lit/localize';
import type { ApplicationEvent } from '@portal/bff/contract/assistance';
import type { TimelineEvent } from '@portal/design-system/classes/timeline';
import { discountText } from './help-text.ts';

/** @param by who did it, where that is to be shown */
export function timelineOf(events: readonly ApplicationEvent[], by: (event: ApplicationEvent) => string = () => ''): TimelineEvent[] {
  return events.map((event) => {
    const { id, at, kind, words, discount } = event;
    const facts = [discount === null ? '' : discountText(discount), words, by(event)].filter(Boolean);
    return { id, at, title: titleOf(kind), tone: TONES[kind] ?? 'neutral', ...(facts.length > 0 ? { text: facts.join(' · ') } : {}) };
  });
}

const TONES: Partial<Record<ApplicationEvent['kind'], NonNullable<TimelineEvent['tone']>>> = {
  'more-asked': 'warning',
  approved: 'success',
  refused: 'danger',
};

function titleOf(kind: ApplicationEvent['kind']): string {
  switch (kind) {
    case 'sent':
      return msg('Application sent', { id: 'billing.help.event-sent' });
    case 'more-asked':
      return msg('The clinic asked for more', { id: 'billing.help.event-more-asked' });
    case 'more-sent':
      return msg('More was sent', { id: 'billing.help.event-more-sent' });
    case 'approved':
      return msg('Approved', { id: 'billing.help.event-approved' });
    case 'refused':
      return msg('Not approved', { id: 'billing.help.state-refused' });
    case 'appealed':
      return msg('A second look was asked for', { id: 'billing.help.event-appealed' });
    case 'withdrawn':
      return msg('Canceled', { id: 'billing.help.state-canceled' });
    case 'no-answer':
      return msg('Closed: nothing came', { id: 'billing.help.state-closed' });
    case 'over':
      return msg('Help ended', { id: 'billing.help.event-over' });
  }
}
