/** What stands in the margins of each printed page. Only the document's own style sheets reach there. */

/** Words for the margins. */
export interface PageMargins {
  /** Whose paper it is, on every page: pages get apart. */
  readonly footer: string;
  /** `Page {page} of {pages}`; empty for none. */
  readonly page: string;
}

/** The rule for the margins, in CSS. */
export function pageMarginsCss({ footer, page }: PageMargins): string {
  const numbers = page
    .split(/(\{pages?\})/)
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : quoted(part)))
    .join(' ');
  return `@page { @bottom-left { color: #4b5d63; font: 8pt sans-serif; content: ${quoted(footer)}; } @bottom-right { content: ${page === '' ? 'none' : numbers}; } }`;
}

/** A text as a string of CSS, from which nothing gets out. */
const quoted = (text: string): string => `"${text.replaceAll(/["\\\n\r\f]/g, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`;
