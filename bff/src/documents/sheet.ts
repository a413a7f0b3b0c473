/**
 * The pages of one document: where the next thing stands, what is a tag and what
 * only looks (an artifact, which nobody is read). Nothing here breaks in two by
 * itself: whoever draws asks for its height first.
 */
import PDFDocument from 'pdfkit';
import { setImmediate } from 'node:timers/promises';
import type { Face, Typeface } from './typeface.ts';

declare global {
  // What the library knows, and its types leave out.
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      scope?: 'Row' | 'Column';
      placement?: 'Block';
      bbox?: [number, number, number, number];
    }
  }
}

/** US Letter in points. What is drawn fits A4 as well, printed as large as it is. */
export const PAGE = { width: 612, height: 792, side: 54, top: 54, bottom: 60 } as const;
export const WIDTH = PAGE.width - 2 * PAGE.side;
const FOOT = PAGE.height - PAGE.bottom;

/** Dark enough on white for every size (4.5:1), and the same on a printer without colors. */
export const INK = { text: '#14212b', quiet: '#52606b', line: '#c9d1d7', strong: '#14212b', soft: '#f1f4f6' } as const;

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly color: string;
}

export const STYLES = {
  text: { face: 'regular', size: 10.5, color: INK.text },
  strong: { face: 'bold', size: 10.5, color: INK.text },
  small: { face: 'regular', size: 9, color: INK.quiet },
  label: { face: 'bold', size: 9, color: INK.quiet },
  sender: { face: 'bold', size: 13, color: INK.text },
  h1: { face: 'bold', size: 22, color: INK.text },
  h2: { face: 'bold', size: 13.5, color: INK.text },
  amount: { face: 'bold', size: 24, color: INK.text },
} as const satisfies Record<string, Style>;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** What does not fit is cut, with dots. */
  readonly height?: number;
}

export type Tag = PDFKit.PDFStructureElement;

export interface SheetOptions {
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly now: Date;
  readonly typeface: Typeface;
  /** Stands above the second page and those after it. */
  readonly running: string;
}

/** So long something may be drawn before others have their turn, in milliseconds. */
const TURN_MS = 8;

export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  /** Where the next thing begins. */
  y: number = PAGE.top;
  private readonly _root: Tag;
  private readonly _running: string;
  private _turn = performance.now();

  constructor({ language, title, author, now, typeface, running }: SheetOptions) {
    const options: PDFKit.PDFDocumentOptions = {
      size: [PAGE.width, PAGE.height],
      // Nothing is ever broken by the library.
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: language,
      bufferPages: true,
      autoFirstPage: false,
      // Else it loads one that no document embeds.
      font: '',
      info: { Title: title, Author: author, Creator: author, CreationDate: now, ModDate: now },
    };
    // The types of the library don't know this one.
    this.pdf = new PDFDocument(Object.assign<PDFKit.PDFDocumentOptions, object>(options, { subset: 'PDF/UA' }));
    for (const [face, file] of Object.entries(typeface.files)) this.pdf.registerFont(face, file);
    this._running = running;
    this.pdf.addPage();
    this._root = this.pdf.struct('Document');
    this.pdf.addStructure(this._root);
  }

  /** What is left of the page. */
  get room(): number {
    return FOOT - this.y;
  }

  /** How much a whole page has below its running head. */
  get most(): number {
    return FOOT - PAGE.top - 24;
  }

  /** Goes to the next page where so much does not fit any more. @returns whether it did */
  need(height: number): boolean {
    if (height <= this.room) return false;
    this.pdf.addPage();
    this.y = PAGE.top;
    this.artifact(() => {
      this.put(this._running, STYLES.small, { x: PAGE.side, y: this.y, width: WIDTH, height: 12 });
      this.rule(this.y + 14, INK.line, 0.5);
    });
    this.y += 24;
    return true;
  }

  /** Others have their turn, where this took its own. */
  async rest(): Promise<void> {
    if (performance.now() - this._turn < TURN_MS) return;
    await setImmediate();
    this._turn = performance.now();
  }

  /** Opens each typeface, one in a turn: it takes as long as some pages. */
  async warm(): Promise<void> {
    for (const style of [STYLES.text, STYLES.strong]) {
      this.widthOf('0', style);
      await setImmediate();
    }
    this._turn = performance.now();
  }

  /** A tag that others are put into. */
  group(name: string, parent: Tag = this._root): Tag {
    const tag = this.pdf.struct(name);
    parent.add(tag);
    return tag;
  }

  /** A tag with what is drawn as its content. */
  tag(name: string, draw: () => void, { parent = this._root, ...options }: PDFKit.Mixins.StructureElementOptions & { readonly parent?: Tag } = {}): void {
    const tag = this.pdf.struct(name, options, draw);
    parent.add(tag);
    tag.end();
  }

  /** What is only seen. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Pagination'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  put(text: string, style: Style, { x, y, width, align = 'left', height }: Place): void {
    this._use(style);
    this.pdf.text(text, x, y, { width, align, lineGap: LINE_GAP, ...(height === undefined ? {} : { height, ellipsis: true }) });
  }

  heightOf(text: string, style: Style, width: number): number {
    this._use(style);
    return this.pdf.heightOfString(text, { width, lineGap: LINE_GAP });
  }

  widthOf(text: string, style: Style): number {
    this._use(style);
    return this.pdf.widthOfString(text);
  }

  rule(y: number, color: string, weight: number, [from, to]: readonly [number, number] = [PAGE.side, PAGE.side + WIDTH]): void {
    this.pdf.moveTo(from, y).lineTo(to, y).lineWidth(weight).strokeColor(color).stroke();
  }

  /** Writes the foot of each page, when their number is known, and ends the document. */
  async end(foot: string, page: (number: number, of: number) => string): Promise<void> {
    const { count } = this.pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.pdf.switchToPage(index);
      this.artifact(() => this._foot(foot, page(index + 1, count)));
      await this.rest();
    }
    this._root.end();
    this.pdf.end();
  }

  private _foot(foot: string, number: string): void {
    const y = PAGE.height - 40;
    this.rule(y - 7, INK.line, 0.5);
    this.put(foot, STYLES.small, { x: PAGE.side, y, width: WIDTH - 100, height: 12 });
    this.put(number, STYLES.small, { x: PAGE.side + WIDTH - 100, y, width: 100, align: 'right' });
  }

  private _use({ face, size, color }: Style): void {
    this.pdf.font(face).fontSize(size).fillColor(color);
  }
}

const LINE_GAP = 1.5;
