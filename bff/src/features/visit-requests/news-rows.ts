/** Who may hear of a request, and of a time that is offered. */
import { askedInChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';
import { offersInChart } from './offer-reach.ts';

export const requestRows: NewsRows = async (db, who, ids) => {
  const rows = await db.visitRequest.findMany({ where: { id: { in: [...ids] }, ...askedInChart(who) }, select: { id: true } });
  return rows.map(({ id }) => ({ id, openedAt: null }));
};

/** One that was answered, or ran out, is nothing to look at any more. */
export const offerRows: NewsRows = async (db, who, ids) => {
  const rows = await db.slotOffer.findMany({
    where: { id: { in: [...ids] }, ...(await offersInChart(db, who)) },
    select: { id: true, state: true, decidedAt: true, expiresAt: true },
  });
  return rows.map(({ id, state, decidedAt, expiresAt }) => ({ id, openedAt: state === 'offered' ? null : (decidedAt ?? expiresAt) }));
};
