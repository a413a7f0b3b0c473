/** A standard-charges file as CSV: what it says of itself in rows 1 and 2, the names of its columns in row 3, then a price in each row. */
import type { ChargeFileFacts, Found } from './charge-row.ts';
import { checkRow } from './check-row.ts';
import { columnsOf } from './csv-columns.ts';
import type { Columns } from './csv-columns.ts';
import { csvRecords } from './csv-records.ts';
import type { CsvRecord } from './csv-records.ts';
import { isoDay, knownVersion } from './file-facts.ts';
import { ChargesUnreadable } from './unreadable.ts';

const isBlank = ({ cells }: CsvRecord): boolean => cells.every((cell) => cell === '');

/** @throws {ChargesUnreadable} */
export async function* readCsv(chunks: AsyncIterable<Buffer>): AsyncGenerator<Found> {
  const head: CsvRecord[] = [];
  let columns: Columns | undefined;
  for await (const record of csvRecords(chunks)) {
    if (isBlank(record)) continue;
    if (columns) {
      yield* rowOf(columns, record);
      continue;
    }
    head.push(record);
    const [names, values, headers] = head;
    if (head.length === 1 && !record.cells.some((cell) => cell.toLowerCase() === 'hospital_name'))
      throw new ChargesUnreadable('Line 1 has no hospital_name: this is no standard-charges file of CMS, in CSV or JSON.');
    if (!names || !values || !headers) continue;
    const facts = factsOf(names, values);
    columns = columnsOf(headers.line, headers.cells);
    yield { kind: 'facts', facts, layout: columns.layout };
  }
  if (!columns) throw new ChargesUnreadable('The file ends before its third line, which has the names of the columns.');
}

function* rowOf(columns: Columns, { line, cells }: CsvRecord): Generator<Found> {
  if (cells.slice(columns.count).some((cell) => cell !== ''))
    yield { kind: 'problem', problem: { line, text: 'It has more cells than there are columns. A text with a comma belongs in quotation marks.' } };
  else yield* checkRow(columns.rowOf(line, cells));
}

function factsOf(names: CsvRecord, values: CsvRecord): ChargeFileFacts {
  const cell = (wanted: string): string => values.cells[names.cells.findIndex((name) => name.toLowerCase() === wanted)] ?? '';
  return {
    hospitalName: cell('hospital_name'),
    version: knownVersion(cell('version'), values.line),
    updatedOn: isoDay(cell('last_updated_on')),
    npis: cell('type_2_npi')
      .split('|')
      .map((npi) => npi.trim())
      .filter((npi) => npi !== ''),
  };
}
