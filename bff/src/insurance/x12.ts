/**
 * X12 as segments: what node-x12 writes and reads, strictly (counts and control
 * numbers must fit). Its paths into a document run out of their loop, so what is
 * read is walked segment by segment.
 */
import { X12Interchange, X12Parser } from 'node-x12';
import { EligibilityError } from './payer.ts';

export interface Segment {
  readonly tag: string;
  /** By their number, from 1; empty where there is none. */
  at(number: number): string;
}

export interface Transaction {
  /** The segments between ST and SE. */
  readonly segments: readonly Segment[];
  /** Between the repetitions of one element. */
  readonly repetition: string;
  /** Who sent it, as ISA06 says. */
  readonly sender: string;
}

export interface Envelope {
  readonly sender: string;
  readonly receiver: string;
  /** Of the transaction: `270` or `271`. */
  readonly set: string;
  /** Of the functional group: `HS` asks, `HB` answers. */
  readonly group: string;
  readonly at: Date;
  /** It is for trying out. */
  readonly isTest: boolean;
}

/** 5010, as HIPAA names it for 270 and 271. */
const VERSION = '005010X279A1';
const REPETITION = '^';
const ID_LENGTH = 15;

/** One transaction in its envelope. */
export function writeX12({ sender, receiver, set, group, at, isTest }: Envelope, segments: readonly (readonly [tag: string, ...elements: string[]])[]): string {
  const day = at.toISOString().slice(0, 10).replaceAll('-', '');
  const time = at.toISOString().slice(11, 16).replace(':', '');
  const wide = (text: string): string => clean(text).slice(0, ID_LENGTH).padEnd(ID_LENGTH);
  const interchange = new X12Interchange({ segmentTerminator: '~', elementDelimiter: '*', subElementDelimiter: ':' });
  const blank = ' '.repeat(10);
  interchange.setHeader([
    '00',
    blank,
    '00',
    blank,
    'ZZ',
    wide(sender),
    'ZZ',
    wide(receiver),
    day.slice(2),
    time,
    REPETITION,
    '00501',
    '000000001',
    '0',
    isTest ? 'T' : 'P',
    ':',
  ]);
  const functional = interchange.addFunctionalGroup();
  functional.setHeader([group, clean(sender), clean(receiver), day, time, '1', 'X', VERSION]);
  const transaction = functional.addTransaction();
  transaction.setHeader([set, '0001', VERSION]);
  for (const [tag, ...elements] of segments) transaction.addSegment(tag, trimmed(elements));
  return interchange.toString();
}

/** The one transaction of a document. @throws {EligibilityError} unreadable: it is no X12, is damaged, or holds another kind or several */
export function readX12(text: string, set: string): Transaction {
  const interchange = parse(text);
  const transactions = interchange.functionalGroups.flatMap((group) => group.transactions);
  const [transaction] = transactions;
  if (!transaction || transactions.length !== 1 || transaction.header.valueOf(1) !== set) throw new EligibilityError('unreadable');
  return {
    segments: transaction.segments.map((segment) => ({ tag: segment.tag, at: (number) => (segment.elements[number - 1]?.value ?? '').trim() })),
    repetition: interchange.header.valueOf(11),
    sender: interchange.header.valueOf(6).trim(),
  };
}

function parse(text: string): X12Interchange {
  try {
    const parsed = new X12Parser(true).parse(text);
    if (parsed instanceof X12Interchange && isWhole(parsed)) return parsed;
  } catch {
    // What it says of the fault can quote the document.
  }
  throw new EligibilityError('unreadable');
}

/** The reader looks at counts where they stand, and not whether they do: a document that breaks off has none. */
function isWhole({ trailer, functionalGroups }: X12Interchange): boolean {
  const trailers: readonly unknown[] = [trailer, ...functionalGroups.flatMap((group) => [group.trailer, ...group.transactions.map((one) => one.trailer)])];
  return trailers.every((one) => one !== undefined);
}

/** Text as X12 carries it: no delimiters, no accents, capitals. */
export function clean(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9 !"&'()+,\-./;?=%@_#$]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}

/** Empty elements at the end of a segment are left out. */
function trimmed(elements: readonly string[]): string[] {
  const last = elements.findLastIndex((element) => element !== '');
  return elements.slice(0, last + 1);
}
