/** The public prices of one service at one clinic. */
import type { Portal } from '../../portal.ts';
import type { PublicPrice } from './allowed.ts';
import type { Setting } from './schema.ts';

const SQL = `select i.description, i."grossCents", i."cashCents", i."minCents", i."maxCents", to_char(f."updatedOn", 'YYYY-MM-DD') as "updatedOn",
    coalesce((select json_agg(json_build_object('payerName', r."payerName", 'planName', r."planName", 'dollarCents', r."dollarCents", 'percent', r.percent,
      'lowCents', r."lowCents", 'medianCents', r."medianCents", 'highCents', r."highCents")) from charge_rate r where r."itemId" = i.id), '[]') as rates
  from charge_item i join charge_file f on f.id = i."fileId" and f.state = 'live'
  where f."clinicId" = $1 and i.codes @> array[$2::text] and i.codes[1] = $2 and i.modifiers is null and i.setting in ($3::"CareSetting", 'both')
  order by i.description, i.id`;

export interface ServicePrices {
  /** As the clinic names it. */
  readonly description: string;
  readonly prices: readonly PublicPrice[];
  /** The day of the prices. */
  readonly pricesOf: string | null;
}

/** `null` where the clinic has no price of it. */
export async function readPrices(
  { db }: Pick<Portal, 'db'>,
  { clinicId, service, setting }: { readonly clinicId: string; readonly service: string; readonly setting: Setting },
): Promise<ServicePrices | null> {
  const rows = await db.sql<PublicPrice & { description: string; updatedOn: string | null }>('read_service_prices', SQL, [clinicId, service, setting]);
  const [first] = rows;
  return first ? { description: first.description, pricesOf: first.updatedOn, prices: rows } : null;
}
