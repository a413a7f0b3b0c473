/** The question to an insurer: X12 270 (005010X279A1), about the plan as a whole on one day. */
import type { EligibilityInquiry, Insured } from './payer.ts';
import { clean, writeX12 } from './x12.ts';

/** Who we are to insurers. */
export interface Asker {
  /** Our number at whoever carries the question. */
  readonly sender: string;
  readonly receiver: string;
  readonly name: string;
  /** National Provider Identifier. */
  readonly npi: string;
  readonly isTest: boolean;
}

type Line = readonly [tag: string, ...elements: string[]];

/** The plan as a whole: insurers answer it with all that they tell. */
const WHOLE_PLAN = '30';

const compact = (day: string): string => day.replaceAll('-', '');

export function writeInquiry(asker: Asker, inquiry: EligibilityInquiry): string {
  const { trace, payer, memberNumber, subscriber, dependent, on, at } = inquiry;
  const moment = at.toISOString();
  const asked: readonly Line[] = [
    ['DTP', '291', 'D8', compact(on)],
    ['EQ', WHOLE_PLAN],
  ];
  const traced: Line = ['TRN', '1', trace, `9${clean(asker.sender).replaceAll(' ', '').slice(0, 9).padEnd(9, '0')}`];
  return writeX12({ sender: asker.sender, receiver: asker.receiver, set: '270', group: 'HS', at, isTest: asker.isTest }, [
    ['BHT', '0022', '13', trace, compact(moment.slice(0, 10)), moment.slice(11, 16).replace(':', '')],
    ['HL', '1', '', '20', '1'],
    ['NM1', 'PR', '2', clean(payer.name).slice(0, 60), '', '', '', '', 'PI', clean(payer.id)],
    ['HL', '2', '1', '21', '1'],
    ['NM1', '1P', '2', clean(asker.name).slice(0, 60), '', '', '', '', 'XX', clean(asker.npi)],
    ['HL', '3', '2', '22', dependent ? '1' : '0'],
    ...(dependent ? [] : [traced]),
    ['NM1', 'IL', '1', ...nameOf(subscriber), '', '', '', 'MI', clean(memberNumber)],
    ...bornOf(subscriber),
    ...(dependent
      ? ([['HL', '4', '3', '23', '0'], traced, ['NM1', '03', '1', ...nameOf(dependent)], ...bornOf(dependent), ...asked] as const satisfies readonly Line[])
      : asked),
  ]);
}

const nameOf = ({ familyName, givenName }: Insured): [string, string] => [clean(familyName).slice(0, 60), clean(givenName).slice(0, 35)];

const bornOf = ({ birthDate }: Insured): Line[] => (birthDate === null ? [] : [['DMG', 'D8', compact(birthDate)]]);
