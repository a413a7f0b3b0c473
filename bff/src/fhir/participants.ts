/** Who of the participants of a visit is the one who is seen (R4 Appointment.participant, Encounter.participant). */
import type { CodeableConcept, Reference } from './fhir-types.ts';

/** As both types of resource have it. */
export interface Participant {
  readonly who: Reference | undefined;
  readonly type?: readonly CodeableConcept[] | undefined;
  /** `accepted`, `declined`, `tentative`, `needs-action`; an encounter has none. */
  readonly status?: string | undefined;
}

/** HL7's v3-ParticipationType, and R4's own: who leads a visit. */
const LEADS: ReadonlySet<string> = new Set(['PPRF', 'ATND']);
/** Who sent the patient, is called back, came along, wrote it down or told of it, and is not the one who is seen. */
const ASIDE: ReadonlySet<string> = new Set('REF REFB REFT CALLBCK ESC DIS ADM TRANS ENT INF WIT NOT PRCP TRC translator emergency'.split(' '));

const codesOf = ({ type }: Participant): string[] => (type ?? []).flatMap(({ coding }) => (coding ?? []).flatMap(({ code }) => code ?? []));

/** One who is only named for another part, or declined, takes no part as the one who is seen. */
function takesPart(participant: Participant): boolean {
  const codes = codesOf(participant);
  return participant.status !== 'declined' && !(codes.length > 0 && codes.every((code) => ASIDE.has(code)));
}

const rank = (participant: Participant): number =>
  (codesOf(participant).some((code) => LEADS.has(code)) ? 0 : 1) + (participant.status === 'tentative' ? 2 : 0);

/** Those who take part, who leads first, then in the order of the source. */
export const takingPart = (participants: readonly Participant[]): Participant[] => participants.filter(takesPart).toSorted((a, b) => rank(a) - rank(b));
