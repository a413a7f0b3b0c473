/**
 * The text attached to a report, and which of its documents are none. What can't
 * be made into text without losing its sense is named as a document instead; a
 * link is never followed.
 */
import type { z } from 'zod';
import { decodeText } from './charset.ts';
import { fhirText } from './fhir-types.ts';
import type { attachment } from './fhir-types.ts';
import { htmlText } from './html-text.ts';
import { rtfText } from './rtf-text.ts';

type Attachment = z.output<typeof attachment>;

/** A document that is there, but not as text. */
export interface AttachedDocument {
  title: string | null;
  contentType: string | null;
  /** Where it stands among the attachments; `null` where its bytes did not come, or are of a kind that is not given out. */
  number: number | null;
}

/** What its first bytes say that a document is; `null` for kinds that are not given out. */
export type DocumentKind = 'application/pdf' | 'image/jpeg' | 'image/png';

interface Read {
  kind: 'plain' | 'html' | 'rtf';
  text: string;
}

/** The media type of a content type, and its charset. */
function typeOf(contentType: string | undefined): { type: string; charset: string | null } {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  const charset = parameters.find((one) => /^charset\s*=/i.test(one))?.split('=')[1];
  return { type: type.toLowerCase(), charset: charset?.trim().replace(/^"(.*)"$/, '$1') ?? null };
}

function readAttachment({ contentType, data }: Attachment): Read | null {
  if (!data) return null;
  const { type, charset } = typeOf(contentType);
  const bytes = Buffer.from(data, 'base64');
  switch (type) {
    case 'text/plain':
    case 'text/markdown': {
      const text = decodeText(bytes, charset);
      return text === null ? null : { kind: 'plain', text };
    }
    case 'text/html':
    case 'application/xhtml+xml': {
      const html = decodeText(bytes, charset, 'html');
      const text = html === null ? null : htmlText(html);
      return text === null ? null : { kind: 'html', text };
    }
    case 'text/rtf':
    case 'application/rtf': {
      const text = rtfText(bytes.toString('latin1'));
      return text === null ? null : { kind: 'rtf', text };
    }
    default:
      return null;
  }
}

const MAGIC: readonly (readonly [kind: DocumentKind, begins: string])[] = [
  ['application/pdf', '%PDF-'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
];

/** The bytes of an attachment, and what they are. The content type it came with is not believed. */
export function attachedDocument({ data }: Pick<Attachment, 'data'>): { kind: DocumentKind; bytes: Buffer } | null {
  if (!data) return null;
  const bytes = Buffer.from(data, 'base64');
  const head = bytes.toString('latin1', 0, 8);
  const kind = MAGIC.find(([, begins]) => head.startsWith(begins))?.[0];
  return kind ? { kind, bytes } : null;
}

/** Reads all attachments. Of several forms of one report (R4: they say the same) the plainest counts. */
export function attachedText(attachments: readonly Attachment[] | undefined): { text: string | null; documents: AttachedDocument[] } {
  const read = (attachments ?? []).map((one) => ({ one, is: readAttachment(one) }));
  const texts = read.flatMap(({ is }) => (is ? [{ kind: is.kind, text: fhirText.parse(is.text) }] : [])).filter(({ text }) => text);
  const kind = (['plain', 'html', 'rtf'] as const).find((each) => texts.some((text) => text.kind === each));
  const documents = read.flatMap(({ one, is }, number) =>
    is ? [] : [{ title: one.title || null, contentType: typeOf(one.contentType).type || null, number: attachedDocument(one) ? number : null }],
  );
  return {
    text: texts.flatMap((one) => (one.kind === kind ? one.text : [])).join('\n\n') || null,
    documents,
  };
}
