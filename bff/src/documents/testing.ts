/** Reads documents as another program does, in tests. */
import { getDocumentProxy } from 'unpdf';

/** One tag with what is below it, in the order it is read. */
export interface TagNode {
  readonly name: string;
  readonly alt: string | null;
  readonly text: string;
  readonly below: readonly TagNode[];
}

export interface ReadDocument {
  readonly title: unknown;
  readonly language: string | null;
  readonly isMarked: boolean;
  /** The text of each page, artifacts too, in one line. */
  readonly pages: readonly string[];
  readonly text: string;
  /** Whether each font is in the file. */
  readonly fonts: readonly string[];
  /** The tags of each page. */
  readonly tags: readonly TagNode[];
}

interface Struct {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Struct[];
}

export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const whole = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown; Language?: string } };
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  const pages: string[] = [];
  const tags: TagNode[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const byMark = new Map<string, string>();
    const open: string[] = [];
    let all = '';
    for (const item of content.items) {
      if ('str' in item) {
        all += `${item.str}${item.hasEOL ? ' ' : ''}`;
        const mark = open.at(-1);
        if (mark) byMark.set(mark, `${byMark.get(mark) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      } else if (item.type === 'endMarkedContent') {
        open.pop();
        all += ' ';
      } else open.push(item.id ?? '');
    }
    pages.push(line(all));
    const tree = (await page.getStructTree()) as Struct | null;
    if (tree) tags.push(...nodesOf(tree, byMark));
  }
  return {
    title: info.Title,
    language: info.Language ?? null,
    isMarked: marks?.Marked === true,
    pages,
    text: pages.join(' '),
    fonts: [...whole.matchAll(/\/FontName \/([\w+-]+)/g)].map(([, name = '']) => name),
    tags,
  };
}

const line = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function nodesOf(struct: Struct, byMark: ReadonlyMap<string, string>): TagNode[] {
  const below = (struct.children ?? []).flatMap((child) => nodesOf(child, byMark));
  if (struct.role === undefined || struct.role === 'Root') return below;
  const own = (struct.children ?? []).flatMap(({ type, id }) => (type === 'content' && id ? [byMark.get(id) ?? ''] : []));
  // A page tells of the tags of others, too, without what is in them.
  if (own.length === 0 && below.length === 0) return [];
  return [{ name: struct.role, alt: struct.alt ?? null, text: line([...own, ...below.map(({ text }) => text)].join(' ')), below }];
}

/** All tags of a name, in the order they are read. */
export const tagsOf = (tags: readonly TagNode[], name: string): TagNode[] =>
  tags.flatMap((tag) => [...(tag.name === name ? [tag] : []), ...tagsOf(tag.below, name)]);
