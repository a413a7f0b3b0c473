/**
 * The page with the fields for a card or an account. Its policy lets it load
 * nothing and speak to nobody; what it hands to the page around it is a token.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const SCRIPT = readFileSync(new URL('./fields.js', import.meta.url), 'utf8');
const STYLE = readFileSync(new URL('./fields.css', import.meta.url), 'utf8');

interface Field {
  readonly name: string;
  readonly autocomplete: string;
  readonly whole?: boolean;
}

/** By the path of the page. */
const FIELDS: Readonly<Record<string, { readonly kind: 'card' | 'bank'; readonly fields: readonly Field[] }>> = {
  '/fields/card': {
    kind: 'card',
    fields: [
      { name: 'number', autocomplete: 'cc-number', whole: true },
      { name: 'expiry', autocomplete: 'cc-exp' },
      { name: 'code', autocomplete: 'cc-csc' },
    ],
  },
  '/fields/bank': {
    kind: 'bank',
    fields: [
      { name: 'routing', autocomplete: 'off' },
      { name: 'account', autocomplete: 'off' },
    ],
  },
};

export interface FieldsPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The page of a path, to be framed by the portal's pages alone. */
export function fieldsPage(portalOrigin: string): (path: string) => FieldsPage | undefined {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': [
      `default-src 'none'`,
      `script-src '${hashOf(SCRIPT)}'`,
      `style-src '${hashOf(STYLE)}'`,
      `connect-src 'none'`,
      `form-action 'none'`,
      `base-uri 'none'`,
      `frame-ancestors ${portalOrigin}`,
      `require-trusted-types-for 'script'`,
      `trusted-types 'none'`,
    ].join('; '),
  };
  return (path) => {
    const page = FIELDS[path];
    if (!page) return undefined;
    const fields = page.fields.map(fieldHtml).join('');
    const html = `<!doctype html><html lang="en" data-portal="${portalOrigin}" data-kind="${page.kind}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Payment details</title><style>${STYLE}</style></head><body><form novalidate>${fields}</form><script>${SCRIPT}</script></body></html>`;
    return { html, headers };
  };
}

function fieldHtml({ name, autocomplete, whole }: Field): string {
  return [
    `<div class="field${whole ? ' whole' : ''}"><label for="${name}" data-say="${name}"></label>`,
    `<p class="hint" id="${name}-hint" data-say="${name}Hint"></p>`,
    `<input id="${name}" inputmode="numeric" autocomplete="${autocomplete}" spellcheck="false" maxlength="30" aria-describedby="${name}-hint ${name}-error">`,
    `<p class="error" id="${name}-error" hidden></p></div>`,
  ].join('');
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
