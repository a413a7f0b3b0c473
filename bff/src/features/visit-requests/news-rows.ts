/** Who may hear of a request or an offer: news of visits can be about either. */
import { askedInChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';
import { offersInChart } from './offer-reach.ts';

export const visitRequestRows: NewsRows = async (db, who, id) => {
  const [requests, offers] = await Promise.all([
    db.visitRequest.count({ where: { id, ...askedInChart(who) } }),
    db.slotOffer.count({ where: { id, ...(await offersInChart(db, who)) } }),
  ]);
  return requests + offers;
};
