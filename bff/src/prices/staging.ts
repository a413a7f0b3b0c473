/** Writes prices beside those that people see, in statements of some thousand rows each. */
import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { ChargeRow } from './charge-row.ts';

/** Rows of one statement: many more would take longer than a statement may. */
const BATCH = 2_000;

const ITEMS = `insert into charge_item (id, "fileId", description, setting, codes, modifiers, "grossCents", "cashCents", "minCents", "maxCents")
  select i.id, $1::uuid, i.description, i.setting::"CareSetting", string_to_array(i.codes, ' '), i.modifiers, i.gross, i.cash, i.min, i.max
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::int[], $10::int[])
    as i(id, description, setting, codes, modifiers, gross, cash, min, max)
  on conflict (id) do nothing`;

const RATES = `insert into charge_rate (id, "itemId", "payerName", "planName", "dollarCents", percent, "isAlgorithm", "lowCents", "medianCents", "highCents")
  select gen_random_uuid(), r.item, r.payer, r.plan, r.dollar, r.percent, r.algorithm, r.low, r.median, r.high
  from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::int[], $6::boolean[], $7::int[], $8::int[], $9::int[])
    as r(item, payer, plan, dollar, percent, algorithm, low, median, high)`;

/** Takes rows in the order of the file and writes them; {@link end} writes the rest. */
export class Staging {
  private _rows: ChargeRow[] = [];
  private _size = 0;
  private readonly _db: Pick<Database, 'sql'>;
  private readonly _fileId: string;

  constructor(db: Pick<Database, 'sql'>, fileId: string) {
    this._db = db;
    this._fileId = fileId;
  }

  async add(row: ChargeRow): Promise<void> {
    this._rows.push(row);
    // A row of a wide file can have a hundred rates.
    this._size += 1 + row.rates.length;
    if (this._size >= BATCH) await this._write();
  }

  async end(): Promise<void> {
    await this._write();
  }

  private async _write(): Promise<void> {
    const rows = this._rows;
    if (rows.length === 0) return;
    this._rows = [];
    this._size = 0;
    // A tall file names a service once for each plan: the same service has the same id.
    const items = new Map(rows.map((row) => [itemId(this._fileId, row), row]));
    const all = [...items.values()];
    await this._db.sql('stage_charge_items', ITEMS, [
      this._fileId,
      [...items.keys()],
      all.map(({ description }) => description),
      all.map(({ setting }) => setting),
      all.map(({ codes }) => codes.join(' ')),
      all.map(({ modifiers }) => modifiers),
      all.map(({ grossCents }) => grossCents),
      all.map(({ cashCents }) => cashCents),
      all.map(({ minCents }) => minCents),
      all.map(({ maxCents }) => maxCents),
    ]);
    const rates = rows.flatMap((row) => row.rates.map((rate) => ({ ...rate, item: itemId(this._fileId, row) })));
    if (rates.length === 0) return;
    await this._db.sql('stage_charge_rates', RATES, [
      rates.map(({ item }) => item),
      rates.map(({ payerName }) => payerName),
      rates.map(({ planName }) => planName),
      rates.map(({ dollarCents }) => dollarCents),
      rates.map(({ percent }) => percent),
      rates.map(({ isAlgorithm }) => isAlgorithm),
      rates.map(({ lowCents }) => lowCents),
      rates.map(({ medianCents }) => medianCents),
      rates.map(({ highCents }) => highCents),
    ]);
  }
}

/** Of all that tells a service from others: two that differ in their price are two. */
function itemId(fileId: string, { description, codes, setting, modifiers, grossCents, cashCents, minCents, maxCents }: ChargeRow): string {
  const hash = createHash('sha1')
    .update(JSON.stringify([fileId, description, codes, setting, modifiers, grossCents, cashCents, minCents, maxCents]))
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex');
}
