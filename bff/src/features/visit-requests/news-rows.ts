/** Who may hear of a request, and of a time that is offered. */
import { askedInChart } from '../../access/reach.ts';
import type { NewsRows } from '../../notifications/news-rows.ts';
import { offersInChart } from './offer-reach.ts';

export const requestRows: NewsRows = (db, who, id) => db.visitRequest.count({ where: { id, ...askedInChart(who) } });

export const offerRows: NewsRows = async (db, who, id) => db.slotOffer.count({ where: { id, ...(await offersInChart(db, who)) } });
