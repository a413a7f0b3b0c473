/** Tables of documents: the head is repeated on each page that they go on to, and told once. */
import { drawKey } from './shares.ts';
import type { Shade } from './shares.ts';
import { INK, PAGE, STYLES, WIDTH } from './sheet.ts';
import type { Sheet, Style, Tag } from './sheet.ts';

export interface Column {
  /** None where no column of the table has one. */
  readonly label: string;
  /** As wide as what stands in it, which is one line; the others share what is left. */
  readonly fit?: boolean;
  readonly align?: 'left' | 'right';
}

export interface Cell {
  readonly text: string;
  /** Smaller, below it. */
  readonly note?: string;
}

export interface Row {
  /** The first is the head of the row. */
  readonly cells: readonly (string | Cell)[];
  /** A sum of those above. */
  readonly total?: boolean;
  /** A patch of this color before it, as in a picture above. */
  readonly key?: Shade;
}

export interface TableOptions {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Of the width of the page; all of it without. */
  readonly share?: number;
}

const GAP = 12;
const PAD = 5;
const KEY = 16;
/** No more of a fitting column. */
const FIT_MOST = 130;
/** So much is left for each of the others, as far as it goes. */
const FREE_LEAST = 110;
/** No fitting column is made narrower. */
const SOFT_LEAST = 64;

interface Layout {
  readonly columns: readonly (Column & { readonly x: number; readonly width: number })[];
  readonly hasHead: boolean;
  readonly end: number;
}

const whole = (cell: string | Cell): Cell => (typeof cell === 'string' ? { text: cell } : cell);

export async function drawTable(sheet: Sheet, options: TableOptions): Promise<void> {
  const layout = await layOut(sheet, options);
  const table = sheet.group('Table');
  if (layout.hasHead) {
    const [first] = options.rows;
    sheet.need(headHeight(sheet, layout) + (first ? rowHeight(sheet, layout, first) : 0));
    const head = sheet.group('THead', table);
    drawHead(sheet, layout, sheet.group('TR', head));
    head.end();
  }
  const body = sheet.group('TBody', table);
  for (const row of options.rows) {
    const height = rowHeight(sheet, layout, row);
    if (sheet.need(height) && layout.hasHead) sheet.artifact(() => drawHead(sheet, layout, undefined));
    drawRow(sheet, layout, row, height, sheet.group('TR', body));
    await sheet.rest();
  }
  body.end();
  table.end();
}

async function layOut(sheet: Sheet, { columns, rows, share = 1 }: TableOptions): Promise<Layout> {
  const inner = WIDTH * share;
  const widths: number[] = [];
  for (const index of columns.keys()) widths.push(await fitted(sheet, columns, rows, index));
  const flexible = columns.filter(({ fit }) => !fit).length;
  const left = (): number => inner - GAP * (columns.length - 1) - widths.reduce((sum, width) => sum + width, 0);
  // Where little is left, the longest words take more lines; amounts, and what is short, stay in one.
  const soft = [...columns.entries()].filter(([, { fit, align }]) => fit && align !== 'right').map(([index]) => index);
  for (let most = FIT_MOST; most >= SOFT_LEAST && left() < flexible * FREE_LEAST; most -= 2)
    for (const index of soft) widths[index] = Math.min(widths[index] ?? 0, most);
  const free = left() / Math.max(1, flexible);
  let x: number = PAGE.side;
  const laid = columns.map((column, index) => {
    const width = column.fit ? (widths[index] ?? 0) : free;
    const at = { ...column, x, width };
    x += width + GAP;
    return at;
  });
  return { columns: laid, hasHead: columns.some(({ label }) => label !== ''), end: PAGE.side + inner };
}

/** As wide as the widest of a column's cells; nothing for one that takes what is left. */
async function fitted(sheet: Sheet, columns: readonly Column[], rows: readonly Row[], index: number): Promise<number> {
  const column = columns[index];
  if (!column?.fit) return 0;
  let widest = sheet.widthOf(column.label, STYLES.label);
  for (const { cells, total } of rows) {
    widest = Math.max(widest, sheet.widthOf(whole(cells[index] ?? '').text, total ? STYLES.strong : STYLES.text));
    await sheet.rest();
  }
  return Math.min(Math.ceil(widest) + 1, FIT_MOST);
}

const headHeight = (sheet: Sheet, { columns }: Layout): number =>
  Math.max(...columns.map(({ label, width }) => sheet.heightOf(label || ' ', STYLES.label, width))) + PAD + 2;

/** @param tag - none on the pages that it is repeated on */
function drawHead(sheet: Sheet, layout: Layout, tag: Tag | undefined): void {
  const height = headHeight(sheet, layout);
  for (const { label, x, width, align = 'left' } of layout.columns) {
    const own = sheet.heightOf(label || ' ', STYLES.label, width);
    const draw = (): void => sheet.put(label, STYLES.label, { x, y: sheet.y + height - PAD - own, width, align });
    if (tag) sheet.tag('TH', draw, { parent: tag, scope: 'Column' });
    else draw();
  }
  tag?.end();
  const rule = (): void => sheet.rule(sheet.y + height, INK.strong, 1, [PAGE.side, layout.end]);
  if (tag) sheet.artifact(rule, 'Layout');
  else rule();
  sheet.y += height;
}

const styleOf = (row: Row): Style => (row.total ? STYLES.strong : STYLES.text);

function cellHeight(sheet: Sheet, cell: Cell, style: Style, width: number): number {
  const note = cell.note ? sheet.heightOf(cell.note, STYLES.small, width) : 0;
  return sheet.heightOf(cell.text || ' ', style, width) + note;
}

function rowHeight(sheet: Sheet, { columns, hasHead }: Layout, row: Row): number {
  const own = Math.max(
    ...columns.map(({ width }, index) => cellHeight(sheet, whole(row.cells[index] ?? ''), styleOf(row), width - (index === 0 && row.key ? KEY : 0))),
  );
  // A text without an end is cut where the page ends.
  return Math.min(own + 2 * PAD, sheet.most - (hasHead ? 60 : 0));
}

function drawRow(sheet: Sheet, { columns, end }: Layout, row: Row, height: number, tag: Tag): void {
  const style = styleOf(row);
  const top = sheet.y + PAD;
  sheet.artifact(() => {
    if (row.total) sheet.rule(sheet.y, INK.strong, 0.75, [PAGE.side, end]);
    if (row.key) drawKey(sheet, row.key, PAGE.side, top + 1.5);
    sheet.rule(sheet.y + height, INK.line, 0.5, [PAGE.side, end]);
  }, 'Layout');
  for (const [index, column] of columns.entries()) {
    const { text, note } = whole(row.cells[index] ?? '');
    const indent = index === 0 && row.key ? KEY : 0;
    const [x, width] = [column.x + indent, column.width - indent];
    const { align = 'left' } = column;
    const draw = (): void => {
      sheet.put(text, style, { x, y: top, width, align, height: height - 2 * PAD + 2 });
      if (note) {
        const below = sheet.heightOf(text, style, width);
        const room = height - 2 * PAD - below;
        if (room > 0) sheet.put(note, STYLES.small, { x, y: top + below, width, align, height: room + 2 });
      }
    };
    if (index === 0) sheet.tag('TH', draw, { parent: tag, scope: 'Row' });
    else sheet.tag('TD', draw, { parent: tag });
  }
  tag.end();
  sheet.y += height;
}
