/** The plain text attached to a document; anything else (HTML, PDF, a link) is not taken. */
import { isUtf8 } from 'node:buffer';
import type { z } from 'zod';
import { fhirText } from './fhir-types.ts';
import type { attachment } from './fhir-types.ts';

const PLAIN_TEXT = /^text\/(plain|markdown)\b/i;

/** All plain-text attachments one after the other, or null when there is none. */
export function attachedText(attachments: readonly z.output<typeof attachment>[] | undefined): string | null {
  const texts = (attachments ?? []).flatMap(({ contentType, data }) => {
    if (!data || !contentType || !PLAIN_TEXT.test(contentType)) return [];
    const bytes = Buffer.from(data, 'base64');
    return isUtf8(bytes) ? [fhirText.parse(bytes.toString('utf8'))] : [];
  });
  return texts.filter(Boolean).join('\n\n') || null;
}
