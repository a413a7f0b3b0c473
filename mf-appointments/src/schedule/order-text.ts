/** What was ordered and is to be scheduled, in words. */
import { msg, str } from '@lit/localize';
import type { VisitToSchedule } from '@portal/bff/contract/appointments';
import { formatPlainDate } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';

type Ordered = Pick<VisitToSchedule, 'orderedBy' | 'notBefore' | 'scheduleBy' | 'overdue'>;

/** Who ordered it, and when it is to be done. */
export function orderText(order: Ordered, { locale }: LocaleSettings): string {
  const { orderedBy } = order;
  const by = orderedBy === null ? '' : msg(str`Ordered by ${orderedBy}.`, { id: 'appointments.order.by' });
  return [by, orderDaysText(order, locale)].filter(Boolean).join(' ');
}

/** From when and by when it is to be done. */
function orderDaysText({ notBefore, scheduleBy, overdue }: Ordered, locale: LocaleSettings['locale']): string {
  const from = notBefore === null ? '' : formatPlainDate(notBefore, locale);
  if (scheduleBy === null) return from && msg(str`Please come on ${from} or later.`, { id: 'appointments.order.from' });
  const day = formatPlainDate(scheduleBy, locale);
  if (overdue) return msg(str`This was due by ${day}. Please book it now.`, { id: 'appointments.order.overdue' });
  return from
    ? msg(str`Please come between ${from} and ${day}.`, { id: 'appointments.order.between' })
    : msg(str`Please come by ${day}.`, { id: 'appointments.order.until' });
}
