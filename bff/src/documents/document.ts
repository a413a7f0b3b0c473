/**
 * Documents that people take along, as tagged PDFs (PDF/UA-1): the brand's
 * name, whose it is, and below it what a feature puts in. Text comes in as it is:
 * nothing in it is markup, and what the typeface lacks is spelled without it.
 */
import { INK, PAGE, Sheet, STYLES, WIDTH } from './sheet.ts';
import type { Style } from './sheet.ts';
import { drawShares } from './shares.ts';
import type { Shares } from './shares.ts';
import { drawTable } from './table.ts';
import type { TableOptions } from './table.ts';
import { loadTypeface } from './typeface.ts';
import type { Typeface } from './typeface.ts';

/** A label and what stands beside it. */
export type Fact = readonly [label: string, value: string];

export interface DocumentHead {
  /** What the document is; its first heading. */
  readonly title: string;
  readonly language: string;
  readonly sender: { readonly name: string; readonly contact: string };
  /** Whose it is, and the day. */
  readonly facts: readonly Fact[];
  /** At the foot of each page. */
  readonly foot: string;
  readonly page: (number: number, of: number) => string;
  readonly now: Date;
}

/** What stands out above all: an amount, and beside it what to do. */
export interface Panel {
  readonly label: string;
  readonly amount: string;
  /** Each a sentence or two; what is strong stands below what is not. */
  readonly beside: readonly { readonly text: string; readonly strong?: string }[];
}

/** What a feature puts into a document, from the top to the bottom. */
export interface DocumentBody {
  heading(text: string): void;
  paragraph(text: string, options?: { readonly quiet?: boolean }): void;
  list(items: readonly string[]): void;
  facts(facts: readonly Fact[]): Promise<void>;
  panel(panel: Panel): void;
  /** A bar of the parts of a whole; a table below it says them in words. */
  shares(shares: Shares): void;
  table(options: TableOptions): Promise<void>;
}

/**
 * The document's bytes. It is drawn in turns with other work; whoever takes no more of it ends it.
 * @param fill - puts in what it says
 */
export async function* writeDocument(head: DocumentHead, fill: (body: DocumentBody) => Promise<void>): AsyncGenerator<Uint8Array> {
  const typeface = await loadTypeface();
  const { plain } = typeface;
  const title = plain(head.title);
  const name = plain(head.sender.name);
  const sheet = new Sheet({
    language: head.language,
    title: unmarked(title),
    author: unmarked(name),
    now: head.now,
    typeface,
    running: `${name} · ${title}`,
  });
  await sheet.warm();
  await drawHead(sheet, head, plain);
  await fill(bodyOf(sheet, typeface));
  await sheet.end(plain(head.foot), (number, of) => plain(head.page(number, of)));
  yield* sheet.pdf as AsyncIterable<Uint8Array>;
}

/** The library writes these into XML as they are. */
const unmarked = (text: string): string => text.replaceAll('&', '+').replaceAll(/[<>]/g, ' ');

async function drawHead(sheet: Sheet, head: DocumentHead, plain: Typeface['plain']): Promise<void> {
  const half = WIDTH / 2;
  const [name, contact] = [plain(head.sender.name), plain(head.sender.contact)];
  const nameHeight = sheet.heightOf(name, STYLES.sender, half - 12);
  const contactHeight = sheet.heightOf(contact, STYLES.small, half);
  sheet.tag('P', () => sheet.put(name, STYLES.sender, { x: PAGE.side, y: sheet.y, width: half - 12 }));
  if (contact) sheet.tag('P', () => sheet.put(contact, STYLES.small, { x: PAGE.side + half, y: sheet.y + 3, width: half, align: 'right' }));
  sheet.y += Math.max(nameHeight, contactHeight + 3) + 8;
  sheet.artifact(() => sheet.rule(sheet.y, INK.strong, 1.5), 'Layout');
  sheet.y += 22;
  put(sheet, 'H1', plain(head.title), STYLES.h1);
  sheet.y += 10;
  drawStrip(
    sheet,
    head.facts.map(([label, value]) => [plain(label), plain(value)]),
  );
  sheet.y += 14;
}

/** Whose it is: labels with their values below, side by side. */
function drawStrip(sheet: Sheet, facts: readonly Fact[]): void {
  const gap = 14;
  const widths = facts.map(([label, value]) => Math.max(sheet.widthOf(label, STYLES.label), sheet.widthOf(value, STYLES.strong)) + 1);
  const spare = WIDTH - gap * (facts.length - 1);
  const sum = widths.reduce((total, width) => total + width, 0);
  // A long name takes more lines, and leaves the others theirs.
  const others = sum - (widths[0] ?? 0);
  const laid = sum <= spare ? widths : [spare - others, ...widths.slice(1)];
  const lines = Math.max(...facts.map(([, value], index) => sheet.heightOf(value, STYLES.strong, laid[index] ?? spare)));
  const table = sheet.group('Table');
  const xs = laid.map((_, index) => PAGE.side + laid.slice(0, index).reduce((total, width) => total + width + gap, 0));
  for (const [part, style] of [
    [0, STYLES.label],
    [1, STYLES.strong],
  ] as const) {
    const row = sheet.group('TR', table);
    for (const [index, fact] of facts.entries()) {
      const place = { x: xs[index] ?? PAGE.side, y: sheet.y + part * 14, width: laid[index] ?? spare };
      const draw = (): void => sheet.put(fact[part], style, place);
      if (part === 0) sheet.tag('TH', draw, { parent: row, scope: 'Column' });
      else sheet.tag('TD', draw, { parent: row });
    }
    row.end();
  }
  table.end();
  sheet.y += 14 + lines;
}

/** One text over the whole width; a long one goes on, paragraph by paragraph. */
function put(sheet: Sheet, tag: string, text: string, style: Style): void {
  const height = Math.min(sheet.heightOf(text, style, WIDTH), sheet.most);
  sheet.need(height);
  sheet.tag(tag, () => sheet.put(text, style, { x: PAGE.side, y: sheet.y, width: WIDTH, height: height + 2 }));
  sheet.y += height;
}

function bodyOf(sheet: Sheet, { plain, lines }: Typeface): DocumentBody {
  const table = async ({ rows, columns, ...options }: TableOptions): Promise<void> => {
    await drawTable(sheet, {
      ...options,
      columns: columns.map((column) => ({ ...column, label: plain(column.label) })),
      rows: rows.map((one) => ({
        ...one,
        cells: one.cells.map((cell) => (typeof cell === 'string' ? plain(cell) : { text: plain(cell.text), ...(cell.note ? { note: plain(cell.note) } : {}) })),
      })),
    });
    sheet.y += 12;
  };
  return {
    heading: (text) => {
      // Not alone at the foot of a page.
      sheet.y += 8;
      sheet.need(80);
      put(sheet, 'H2', plain(text), STYLES.h2);
      sheet.y += 6;
    },
    paragraph: (text, { quiet = false } = {}) => {
      for (const part of lines(text).split(/\n{2,}/)) put(sheet, 'P', part, quiet ? STYLES.small : STYLES.text);
      sheet.y += 7;
    },
    list: (items) => {
      drawList(sheet, items.map(plain));
      sheet.y += 5;
    },
    facts: (facts) =>
      table({
        columns: [{ label: '', fit: true }, { label: '' }],
        rows: facts.map(([label, value]) => ({ cells: [label, value] })),
      }),
    panel: (panel) => {
      drawPanel(sheet, {
        label: plain(panel.label),
        amount: plain(panel.amount),
        beside: panel.beside.map(({ text, strong }) => ({ text: plain(text), ...(strong ? { strong: plain(strong) } : {}) })),
      });
      sheet.y += 14;
    },
    shares: ({ alt, parts }) => drawShares(sheet, { alt: plain(alt), parts }),
    table,
  };
}

function drawList(sheet: Sheet, items: readonly string[]): void {
  const indent = 14;
  const list = sheet.group('L');
  for (const text of items) {
    const height = sheet.heightOf(text, STYLES.text, WIDTH - indent);
    sheet.need(height);
    const item = sheet.group('LI', list);
    sheet.tag('Lbl', () => sheet.put('•', STYLES.text, { x: PAGE.side + 2, y: sheet.y, width: indent }), { parent: item });
    sheet.tag('LBody', () => sheet.put(text, STYLES.text, { x: PAGE.side + indent, y: sheet.y, width: WIDTH - indent }), { parent: item });
    item.end();
    sheet.y += height + 3;
  }
  list.end();
}

function drawPanel(sheet: Sheet, { label, amount, beside }: Panel): void {
  const pad = 14;
  const gap = 20;
  const amountWidth = Math.max(sheet.widthOf(amount, STYLES.amount), sheet.widthOf(label, STYLES.label)) + 2;
  const rest = WIDTH - 2 * pad - amountWidth;
  const width = beside.length === 0 ? 0 : rest / beside.length - gap;
  const heights = beside.map(({ text, strong }) => sheet.heightOf(text, STYLES.text, width) + (strong ? sheet.heightOf(strong, STYLES.strong, width) : 0));
  const height = Math.max(44, ...heights) + 2 * pad - 4;
  sheet.need(height);
  const { y } = sheet;
  sheet.artifact(() => sheet.pdf.roundedRect(PAGE.side, y, WIDTH, height, 6).fill(INK.soft), 'Layout');
  const x = PAGE.side + pad;
  sheet.tag('P', () => sheet.put(label, STYLES.label, { x, y: y + pad, width: amountWidth }));
  sheet.tag('P', () => sheet.put(amount, STYLES.amount, { x, y: y + pad + 13, width: amountWidth }));
  for (const [index, { text, strong }] of beside.entries()) {
    const at = { x: x + amountWidth + gap + index * (width + gap), width };
    const below = sheet.heightOf(text, STYLES.text, width);
    sheet.tag('P', () => sheet.put(text, STYLES.text, { ...at, y: y + pad }));
    if (strong) sheet.tag('P', () => sheet.put(strong, STYLES.strong, { ...at, y: y + pad + below }));
  }
  sheet.y += height;
}
