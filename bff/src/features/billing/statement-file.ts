/** Reads a file of bills, row by row: either all of it is right, or each wrong row says what is wrong with it. Pure. */
import { toCents } from '../../fhir/money.ts';

export interface FileLine {
  readonly description: string;
  readonly code: string | null;
  readonly serviceOn: string | null;
  readonly chargeCents: number;
  readonly insuranceCents: number;
  readonly adjustmentCents: number;
}

export interface FileStatement {
  /** The row it begins in; the heading is row 1. */
  readonly row: number;
  readonly number: string;
  readonly patientNumber: string;
  readonly issuedOn: string;
  readonly dueOn: string | null;
  readonly paidCents: number;
  readonly lines: readonly FileLine[];
}

/** What is wrong with a row; `code` is for the page's words. */
export interface RowError {
  readonly row: number;
  readonly code: 'heading' | 'missing' | 'day' | 'amount' | 'currency' | 'differs' | 'patient' | 'known';
}

const COLUMNS = ['number', 'patient', 'sent', 'due', 'code', 'service', 'day', 'charge', 'insurance', 'discount', 'paid'] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Errors that are told at once; a file in another order has one in each row. */
const MOST_ERRORS = 50;

export function readStatementFile(content: string): { readonly statements: readonly FileStatement[]; readonly errors: readonly RowError[] } {
  const [heading = [], ...rows] = rowsOf(content.replace(/^\uFEFF/, ''));
  const names = heading.map((name) => name.trim().toLowerCase());
  if (COLUMNS.some((column) => !names.includes(column))) return { statements: [], errors: [{ row: 1, code: 'heading' }] };
  const errors: RowError[] = [];
  const byNumber = new Map<string, FileStatement & { readonly lines: FileLine[] }>();
  for (const [index, cells] of rows.entries()) {
    const row = index + 2;
    const values = Object.fromEntries(COLUMNS.map((column) => [column, (cells[names.indexOf(column)] ?? '').trim()])) as unknown as Row;
    const read = readRow(values, row);
    if ('code' in read) {
      errors.push(read);
      continue;
    }
    const known = byNumber.get(read.number);
    if (!known) byNumber.set(read.number, { ...read, lines: [...read.lines] });
    else if (HEAD.some((key) => known[key] !== read[key])) errors.push({ row, code: 'differs' });
    else known.lines.push(...read.lines);
  }
  return { statements: [...byNumber.values()], errors: errors.slice(0, MOST_ERRORS) };
}

/** What all rows of a bill say alike. */
const HEAD = ['patientNumber', 'issuedOn', 'dueOn', 'paidCents'] as const;

function readRow(values: Row, row: number): FileStatement | RowError {
  const { number, patient, sent, due, code, service, day } = values;
  if (!number || !patient || !sent || !service || !values.charge) return { row, code: 'missing' };
  if (![sent, due, day].every((text) => text === '' || isDay(text))) return { row, code: 'day' };
  const amounts = [values.charge, values.insurance, values.discount, values.paid].map((text) => (text === '' ? 0 : readCents(text)));
  const wrong = amounts.find((amount) => typeof amount === 'string');
  if (typeof wrong === 'string') return { row, code: wrong };
  const [chargeCents = 0, insuranceCents = 0, adjustmentCents = 0, paidCents = 0] = amounts as number[];
  return {
    row,
    number,
    patientNumber: patient,
    issuedOn: sent,
    dueOn: due || null,
    paidCents,
    lines: [{ description: service, code: code || null, serviceOn: day || null, chargeCents, insuranceCents, adjustmentCents }],
  };
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** With or without a dollar sign and thousands; money with the sign or the letters of another country is no mistake in writing. */
function readCents(text: string): number | 'amount' | 'currency' {
  const bare = text.replace(/^(-?)\s*(?:\$|USD\s*)/i, '$1').replaceAll(/(?<=\d),(?=\d{3})/g, '');
  const cents = /^-?\d+(\.\d{1,2})?$/.test(bare) ? toCents(bare) : null;
  if (cents !== null) return cents;
  return /[€£¥]|[A-Z]{3}/.test(bare) ? 'currency' : 'amount';
}

/** RFC 4180: cells in double quotes may have commas, line breaks and doubled quotes. Rows without a letter are left out. */
function rowsOf(content: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = () => {
    cells.push(cell);
    cell = '';
    if (cells.some((text) => text.trim() !== '')) rows.push(cells);
    cells = [];
  };
  for (let i = 0; i < content.length; i += 1) {
    const char = content.charAt(i);
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (content.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === ',') {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  endRow();
  return rows;
}
