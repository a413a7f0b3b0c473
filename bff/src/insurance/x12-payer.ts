/** Insurers that are asked in X12, however it gets to them. */
import { readAnswer } from './answer-271.ts';
import { writeInquiry } from './inquiry-270.ts';
import type { Asker } from './inquiry-270.ts';
import { EligibilityError } from './payer.ts';
import type { EligibilityPayer, X12Transport } from './payer.ts';

/** Insurers answer in real time within 20 seconds (CAQH CORE 156). */
const ANSWER_MS = 20_000;
/** No answer is larger. */
const MAX_BYTES = 1024 * 1024;

export function x12Payer(asker: Asker, transport: X12Transport): EligibilityPayer {
  return {
    async ask(inquiry, signal) {
      const answer = await transport(writeInquiry(asker, inquiry), AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]));
      return readAnswer(answer, inquiry);
    },
  };
}

/** By HTTP: the document is posted as it is. @param url with user and password in it where the other side asks for them */
export function httpTransport(url: string): X12Transport {
  const { username, password, protocol, host, pathname, search } = new URL(url);
  const address = `${protocol}//${host}${pathname}${search}`;
  const headers = {
    'content-type': 'application/edi-x12',
    accept: 'application/edi-x12',
    ...(username ? { authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}` } : {}),
  };
  return async (request, signal) => {
    let answer: Response;
    try {
      answer = await fetch(address, { method: 'POST', headers, body: request, redirect: 'error', signal });
    } catch {
      throw new EligibilityError('unreachable');
    }
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new EligibilityError(answer.status === 429 || answer.status === 503 ? 'busy' : 'unreachable');
    }
    return readBounded(answer);
  };
}

async function readBounded(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of answer.body ?? []) {
      size += part.byteLength;
      if (size > MAX_BYTES) break;
      parts.push(part);
    }
  } catch {
    throw new EligibilityError('unreachable');
  }
  if (size > MAX_BYTES) throw new EligibilityError('unreadable');
  return Buffer.concat(parts).toString('utf8');
}
