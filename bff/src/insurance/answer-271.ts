/**
 * What an insurer answers: X12 271 (005010X279A1). It is taken for an answer only
 * when it has our trace number, and as one about the patient only when name and
 * birth date are theirs.
 */
import { benefitOf } from './benefit-271.ts';
import type { CoverageBenefit } from './benefit.ts';
import { EligibilityError } from './payer.ts';
import type { EligibilityAnswer, EligibilityInquiry, EligibilityOutcome, Insured } from './payer.ts';
import { clean, readX12 } from './x12.ts';
import type { Segment } from './x12.ts';

/** Levels of the hierarchy (HL03). */
const SUBSCRIBER = '22';
const DEPENDENT = '23';

/** Reject reasons (AAA03) that say who was asked about is not known. */
const NOT_FOUND: ReadonlySet<string> = new Set(['58', '64', '65', '67', '68', '71', '72', '73', '75', '76', '77', '78']);
/** Those that say that another time may do. */
const BUSY: ReadonlySet<string> = new Set(['42', '80']);

/** Dates (DTP01) of a plan: from when, until when, or both at once. */
const BEGINS: ReadonlySet<string> = new Set(['346', '356']);
const ENDS: ReadonlySet<string> = new Set(['347', '357']);
const SPANS: ReadonlySet<string> = new Set(['291', '307']);

interface Read {
  level: string;
  /** Between LS and LE stands who else has to do with a benefit. */
  isAside: boolean;
  traces: string[];
  people: Map<string, { name: Segment; born: string | null }>;
  reasons: string[];
  isActive: boolean;
  isInactive: boolean;
  planName: string | null;
  startsOn: string | null;
  endsOn: string | null;
  benefits: CoverageBenefit[];
}

/** @throws {EligibilityError} unreadable; busy: the insurer says that it can't answer now */
export function readAnswer(text: string, inquiry: EligibilityInquiry): EligibilityAnswer {
  const { segments, repetition } = readX12(text, '271');
  const read: Read = {
    level: '',
    isAside: false,
    traces: [],
    people: new Map(),
    reasons: [],
    isActive: false,
    isInactive: false,
    planName: null,
    startsOn: null,
    endsOn: null,
    benefits: [],
  };
  const level = inquiry.dependent ? DEPENDENT : SUBSCRIBER;
  for (const segment of segments) take(read, segment, level, repetition);
  const reasons = [...new Set(read.reasons)];
  if (reasons.some((reason) => BUSY.has(reason))) throw new EligibilityError('busy');
  // A refusal above the person has no trace of theirs.
  if (reasons.length === 0 && !read.traces.includes(inquiry.trace)) throw new EligibilityError('unreadable');
  return { ...read, outcome: outcomeOf(read, reasons, inquiry, level), reasons };
}

function outcomeOf(read: Read, reasons: readonly string[], { subscriber, dependent }: EligibilityInquiry, level: string): EligibilityOutcome {
  if (reasons.length > 0) return reasons.some((reason) => NOT_FOUND.has(reason)) ? 'not_found' : 'refused';
  const person = read.people.get(level);
  if (!person || !isThem(person, dependent ?? subscriber)) return 'wrong_person';
  if (read.isActive) return 'active';
  if (read.isInactive) return 'inactive';
  // Neither is said of the plan: there is nothing to go by.
  throw new EligibilityError('unreadable');
}

/** The same family name and, where both say one, the same birth date. A given name can be short for another. */
function isThem({ name, born }: { name: Segment; born: string | null }, { familyName, birthDate }: Insured): boolean {
  if (clean(name.at(3)) !== clean(familyName)) return false;
  return born === null || birthDate === null || born === birthDate;
}

function take(read: Read, segment: Segment, level: string, repetition: string): void {
  const { tag } = segment;
  if (tag === 'HL') {
    read.level = segment.at(3);
    read.isAside = false;
  } else if (tag === 'LS' || tag === 'LE') read.isAside = tag === 'LS';
  else if (tag === 'TRN') read.traces.push(segment.at(2));
  else if (tag === 'AAA') read.reasons.push(segment.at(3));
  else if (read.isAside) return;
  else if (tag === 'NM1' && (segment.at(1) === 'IL' || segment.at(1) === '03')) read.people.set(read.level, { name: segment, born: null });
  else if (tag === 'DMG') noteBirth(read, segment);
  else if (read.level === level) takeOfPerson(read, segment, repetition);
}

function noteBirth(read: Read, segment: Segment): void {
  const person = read.people.get(read.level);
  if (person && segment.at(1) === 'D8') person.born = dayOf(segment.at(2));
}

function takeOfPerson(read: Read, segment: Segment, repetition: string): void {
  if (segment.tag === 'DTP') takeDate(read, segment);
  else if (segment.tag === 'MSG') {
    const last = read.benefits.at(-1);
    if (last && last.note === null && segment.at(1)) read.benefits[read.benefits.length - 1] = { ...last, note: segment.at(1) };
  } else if (segment.tag === 'EB') {
    const kind = segment.at(1);
    // 1 to 5 are kinds of active coverage, 6 to 8 of one that is not.
    if (/^[1-5]$/.test(kind)) read.isActive = true;
    else if (/^[678]$/.test(kind)) read.isInactive = true;
    if (/^[1-8]$/.test(kind) && segment.at(5)) read.planName ??= segment.at(5);
    const benefit = benefitOf(segment, repetition);
    if (benefit) read.benefits.push(benefit);
  }
}

function takeDate(read: Read, segment: Segment): void {
  const [what, format, text] = [segment.at(1), segment.at(2), segment.at(3)];
  const [from = '', until = ''] = format === 'RD8' ? text.split('-') : [text, text];
  if (BEGINS.has(what) || (SPANS.has(what) && format === 'RD8')) read.startsOn ??= dayOf(from);
  if (ENDS.has(what) || (SPANS.has(what) && format === 'RD8')) read.endsOn ??= dayOf(until);
}

/** `20261124` as a day; null for what is none. */
function dayOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  const written = `${year}-${month}-${day}`;
  return year && !Number.isNaN(Date.parse(written)) && new Date(written).toISOString().startsWith(written) ? written : null;
}
