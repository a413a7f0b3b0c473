/** The way of a refill as a timeline: what happened, and what comes next. */
import '@portal/design-system/timeline';
import { msg } from '@lit/localize';
import type { TimelineEvent } from '@portal/design-system/classes/timeline';
import type { Refill, RefillState } from '@portal/bff/contract/refills';
import { formatDateTime } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import { html } from 'lit';
import { stateText, stepByText } from './refill-text.ts';

/** The steps of one that goes well. What comes by mail is never picked up. */
const WAY: readonly RefillState[] = ['asked', 'in_review', 'approved', 'sent', 'ready', 'picked_up'];
const WAY_BY_MAIL: readonly RefillState[] = ['asked', 'in_review', 'approved', 'sent', 'shipped'];

/** Words for a step that is still to come. */
function comingText(state: RefillState): string {
  switch (state) {
    case 'in_review':
      return msg('Your care team looks at it', { id: 'records.refill.next-review' });
    case 'sent':
      return msg('It goes to the pharmacy', { id: 'records.refill.next-sent' });
    case 'ready':
      return msg('The pharmacy has it ready', { id: 'records.refill.next-ready' });
    case 'shipped':
      return msg('The pharmacy sends it to you by mail', { id: 'records.refill.next-shipped' });
    default:
      return msg('You pick it up', { id: 'records.refill.next-picked-up' });
  }
}

function icon(state: RefillState): NonNullable<TimelineEvent['icon']> {
  switch (state) {
    case 'refused':
    case 'failed':
      return 'alert';
    case 'canceled':
      return 'close';
    default:
      return 'check';
  }
}

const tone = (state: RefillState): NonNullable<TimelineEvent['tone']> =>
  state === 'failed' ? 'danger' : state === 'refused' ? 'warning' : state === 'canceled' ? 'neutral' : 'success';

/** What happened, oldest first, then what comes. */
function eventsOf({ history, state, pharmacy, clinic, dueBy }: Refill, viewer: LocaleSettings): readonly TimelineEvent[] {
  const mails = pharmacy.kind === 'mail';
  const done = history.map((step, index) => ({
    id: `done-${index}`,
    at: step.at,
    when: formatDateTime(step.at, clinic.timeZone, viewer),
    title: stateText(step.state, mails),
    text: stepByText(step),
    icon: icon(step.state),
    tone: tone(step.state),
  }));
  const way = mails ? WAY_BY_MAIL : WAY;
  const at = way.indexOf(state);
  // One that ended early has nothing before it. Approval is no step that people wait for.
  const coming = at < 0 || dueBy === null ? [] : way.slice(at + 1).filter((step) => step !== 'approved');
  return [
    ...done,
    ...coming.map((step, index) => ({
      id: `next-${index}`,
      at: '',
      when: index === 0 ? msg('Next', { id: 'records.refill.next' }) : msg('Then', { id: 'records.refill.then' }),
      title: comingText(step),
      tone: 'neutral' as const,
    })),
  ];
}

export function renderTimeline(refill: Refill, viewer: LocaleSettings) {
  return html`<ds-timeline
    group-by="none"
    order="oldest-first"
    .events=${eventsOf(refill, viewer)}
    .current=${refill.dueBy === null ? '' : `done-${refill.history.length - 1}`}
    .timeZone=${refill.clinic.timeZone}
  ></ds-timeline>`;
}
