/** Shapes of the records API. Times are UTC, ISO 8601, with the IANA zone to be shown in. */
import { z } from '@hono/zod-openapi';
import { DosageStep } from '../../fhir/dosage/dosage.ts';
import { ToldTime } from '../../fhir/told-time.ts';
import { pageOf } from '../../lists/page-schema.ts';
import { VisitSummary } from '../appointments/schema.ts';
import { OrderedVisit } from '../scheduling/schema.ts';

export const ResultParams = z.object({ reportId: z.uuid() });
export const DocumentParams = ResultParams.extend({ documentNumber: z.coerce.number().int().nonnegative().max(10_000) });

/** Where one value stands, by the laboratory's own judgement. */
export const ResultFlag = z.enum(['normal', 'low', 'high', 'critical-low', 'critical-high', 'abnormal', 'critical']);

/** The gravest of a report's values; `normal` only when every value was judged so. */
export const ResultSummaryFlag = z.enum(['normal', 'abnormal', 'critical', 'unknown']);

/** To what a time is known; null for a moment. */
export const TimePrecision = z.enum(['year', 'month', 'day']).nullable();

export const ResultSummary = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** When it was reported, or else collected. */
    issuedAt: z.iso.datetime().nullable(),
    issuedPrecision: TimePrecision,
    timeZone: z.string(),
    practitioner: z.string().nullable(),
    /** FHIR report status: final, preliminary, corrected, cancelled … */
    status: z.string(),
    /** When the laboratory took it back; null for one that holds. */
    withdrawnAt: z.iso.datetime().nullable(),
    /** Why: it was an error, its source deleted it, nobody can tell whose it is any more, or else. */
    withdrawnFor: z.enum(['error', 'deleted', 'unsure', 'other']).nullable(),
    flag: ResultSummaryFlag,
    /** Values that were found, each part of one counted. */
    valueCount: z.number().int(),
    outOfRangeCount: z.number().int(),
    /** Whether this user has marked it as seen. */
    seen: z.boolean(),
    /** Not seen yet, and issued in the last 90 days. */
    isNew: z.boolean(),
  })
  .openapi('ResultSummary');

/** Newest first. */
export const ResultList = pageOf(ResultSummary).openapi('ResultList');

/** What was measured, where it stands, and by which range. */
const measured = {
  number: z.number().nullable(),
  /** The number as it was sent, with a decimal point and all its zeros. */
  digits: z.string().nullable(),
  /** `<`, `<=`, `>=` or `>` before the number. */
  comparator: z.string().nullable(),
  unit: z.string().nullable(),
  /** A value that is not a number. */
  text: z.string().nullable(),
  /** Why there is no value: a code of HL7's data-absent-reason, or `recording` for a curve. */
  absentReason: z.string().nullable(),
  /** The same in the laboratory's words. */
  absentText: z.string().nullable(),
  referenceLow: z.number().nullable(),
  referenceHigh: z.number().nullable(),
  /** The limits as they were sent. */
  referenceLowDigits: z.string().nullable(),
  referenceHighDigits: z.string().nullable(),
  /** The unit of the range where it names one, else it is that of the value. */
  referenceUnit: z.string().nullable(),
  referenceText: z.string().nullable(),
  flag: ResultFlag.nullable(),
  /** What the laboratory says of it in words of its own, one a line. */
  labWords: z.string().nullable(),
};

/** One part of a measurement that has several, e.g. the two numbers of a blood pressure. */
export const ResultComponent = z.object({ name: z.string(), ...measured }).openapi('ResultComponent');

export const EarlierValue = z.object({ at: z.iso.datetime(), number: z.number(), digits: z.string().nullable() }).openapi('EarlierValue');

export const ResultValue = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** The panel it is a member of. */
    group: z.string().nullable(),
    measuredAt: z.iso.datetime().nullable(),
    /** FHIR observation status: final, preliminary, corrected, cancelled … */
    status: z.string(),
    /** `false` where its status says that nothing was found, or not yet. */
    given: z.boolean(),
    ...measured,
    note: z.string().nullable(),
    components: z.array(ResultComponent),
    /** Up to 12 earlier exact values of the same measurement in the same unit, oldest first. */
    earlier: z.array(EarlierValue),
  })
  .openapi('ResultValue');

/** A document that came with a result and can't be shown as text. */
export const ResultDocument = z
  .object({
    title: z.string().nullable(),
    contentType: z.string().nullable(),
    /** For its address; `null` where the document itself did not come. */
    number: z.number().int().nonnegative().nullable(),
  })
  .openapi('ResultDocument');

/** What the care team says about a result. */
export const ResultComment = z
  .object({
    id: z.uuid(),
    authorName: z.string(),
    authorRole: z.string().nullable(),
    body: z.string(),
    at: z.iso.datetime(),
    /** The conversation that it comes from, where the reader has it. */
    threadId: z.uuid().nullable(),
  })
  .openapi('ResultComment');

export const ResultDetail = ResultSummary.extend({
  collectedAt: z.iso.datetime().nullable(),
  collectedPrecision: TimePrecision,
  reportedAt: z.iso.datetime().nullable(),
  reportedPrecision: TimePrecision,
  /** When this user marked it as seen. */
  seenAt: z.iso.datetime().nullable(),
  conclusion: z.string().nullable(),
  /** Coded conclusions in words, one a line. */
  codedConclusion: z.string().nullable(),
  noteText: z.string().nullable(),
  documents: z.array(ResultDocument),
  /** Of the care team, the first first. */
  comments: z.array(ResultComment),
  /** In the order of the report, a panel's members after it. */
  values: z.array(ResultValue),
}).openapi('ResultDetail');

/** As exact as its source knows it: "2009", "2009-05", "2009-05-04", or a moment in UTC. */
export const KnownDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T[\d:.]+Z)?)?)?$/)
  .openapi('KnownDate');

/** `unclear`: the source does not say whether it still holds; `unconfirmed`: nobody has confirmed that it is so. */
const Standing = z.enum(['current', 'unconfirmed', 'unclear', 'past']);

export const ConditionEntry = z
  .object({
    id: z.uuid(),
    name: z.string(),
    standing: Standing,
    /** How far it is from confirmed: unconfirmed, provisional, differential …; null for what is confirmed or does not say. */
    doubt: z.string().nullable(),
    onset: KnownDate.nullable(),
    /** Where its source tells no date for it. */
    onsetTold: ToldTime.nullable(),
    ended: KnownDate.nullable(),
    endedTold: ToldTime.nullable(),
    /** When it was written down, which is not when it began. */
    recorded: KnownDate.nullable(),
  })
  .openapi('ConditionEntry');

export const MedicationEntry = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** `avoid`: it asks not to take the medicine. */
    standing: z.enum(['current', 'avoid', 'unclear', 'past']),
    /** FHIR status: active, on-hold, cancelled, completed, stopped, unknown. */
    status: z.string(),
    /** It asks, or asked, not to take the medicine. */
    notToTake: z.boolean(),
    /** In the order in which they are followed. */
    dosage: z.array(DosageStep),
    reason: z.string().nullable(),
    prescriber: z.string().nullable(),
    prescribed: KnownDate.nullable(),
  })
  .openapi('MedicationEntry');

export const AllergyEntry = z
  .object({
    id: z.uuid(),
    name: z.string(),
    standing: Standing,
    /** The next reaction may be a threat to life. */
    severe: z.boolean(),
    reaction: z.string().nullable(),
    onset: KnownDate.nullable(),
    /** Where its source tells no date for it. */
    onsetTold: ToldTime.nullable(),
    lastReaction: KnownDate.nullable(),
    recorded: KnownDate.nullable(),
  })
  .openapi('AllergyEntry');

export const ImmunizationEntry = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** Its code in CVX, the CDC's list of vaccines, by which those against the same illness are found. */
    cvx: z.string().nullable(),
    /** `false` for a vaccine that was planned but not given. */
    given: z.boolean(),
    /** When it was given or, for one that was not, when that was decided. */
    on: KnownDate.nullable(),
    /** Where its source tells no date for it. */
    onTold: ToldTime.nullable(),
    /** Why it was not given. */
    reason: z.string().nullable(),
    /** May be too weak to count. */
    subpotent: z.boolean(),
    place: z.string().nullable(),
    dose: z.string().nullable(),
  })
  .openapi('ImmunizationEntry');

/** A measurement that stands in no result: of a visit, or sent by a laboratory without a report. */
export const MeasurementEntry = z
  .object({
    id: z.uuid(),
    name: z.string(),
    measuredAt: z.iso.datetime().nullable(),
    measuredPrecision: TimePrecision,
    /** FHIR observation status. */
    status: z.string(),
    /** `false` where its status says that nothing was found, or not yet. */
    given: z.boolean(),
    ...measured,
    note: z.string().nullable(),
    components: z.array(ResultComponent),
  })
  .openapi('MeasurementEntry');

/** A list of the record: what counts now first, then the past, each newest first. */
const recordList = <Entry extends z.ZodType>(entry: Entry) => pageOf(entry).extend({ timeZone: z.string() });

export const ConditionList = recordList(ConditionEntry).openapi('ConditionList');
export const MedicationList = recordList(MedicationEntry).openapi('MedicationList');
export const AllergyList = recordList(AllergyEntry).openapi('AllergyList');
export const ImmunizationList = recordList(ImmunizationEntry).openapi('ImmunizationList');

/** Newest first. */
export const MeasurementList = recordList(MeasurementEntry).openapi('MeasurementList');

/** An encounter, or the booking it began as. */
export const PastVisitParams = z.object({ pastVisitId: z.uuid() });

/** What was written about a visit. */
export const VisitNote = z
  .object({
    id: z.uuid(),
    name: z.string(),
    at: z.iso.datetime().nullable(),
    atPrecision: TimePrecision,
    /** Null where its source does not say. */
    writtenBy: z.string().nullable(),
    /** Plain text, never HTML. */
    text: z.string(),
  })
  .openapi('VisitNote');

export const ProcedureEntry = z
  .object({ id: z.uuid(), name: z.string(), status: z.string(), performed: KnownDate, reason: z.string().nullable() })
  .openapi('ProcedureEntry');

/** The first of a list, and how many there are. */
const firstOf = <Entry extends z.ZodType>(entry: Entry) => z.object({ items: z.array(entry), count: z.number().int().nonnegative() });

/** What came of a visit that took place. */
export const AfterVisitSummary = z
  .object({
    visit: VisitSummary.extend({ reason: z.string().nullable(), address: z.string().nullable(), clinicPhone: z.string().nullable() }),
    notes: firstOf(VisitNote),
    /** Vital signs that were measured at it. */
    measurements: firstOf(MeasurementEntry),
    /** Tests that belong to it. */
    results: firstOf(ResultSummary),
    /** What has the visit's day, by the clinic's calendar. Its source does not say that it belongs to the visit. */
    sameDay: z.object({
      conditions: firstOf(ConditionEntry),
      medications: firstOf(MedicationEntry),
      immunizations: firstOf(ImmunizationEntry),
      procedures: firstOf(ProcedureEntry),
    }),
    /** Null for who may not read visits. */
    next: z
      .object({
        /** Ordered on that day, and not booked yet. */
        orders: z.array(OrderedVisit),
        /** The next one that is planned, whatever for. */
        visit: VisitSummary.nullable(),
      })
      .nullable(),
  })
  .openapi('AfterVisitSummary');

/** One measure of "My health". */
export const HealthMeasure = z
  .object({
    key: z.enum(['a1c', 'blood-pressure', 'weight', 'ldl', 'egfr', 'heart-rate']),
    /** Why it stands here: a goal of theirs, a condition that is followed by it, or that it is measured often. */
    why: z.enum(['goal', 'condition', 'often']),
    at: z.iso.datetime(),
    precision: TimePrecision,
    /** FHIR observation status. */
    status: z.string(),
    /** The result it stands in, if any. */
    reportId: z.uuid().nullable(),
    /** One number, or the two of a blood pressure. */
    amounts: z
      .array(z.object({ number: z.number(), digits: z.string(), comparator: z.string().nullable(), unit: z.string().nullable(), flag: ResultFlag.nullable() }))
      .min(1),
    /** Against the value before, where both are exact and in one unit; for each number. */
    change: z
      .object({
        since: z.iso.datetime(),
        precision: TimePrecision,
        amounts: z.array(z.object({ direction: z.enum(['up', 'down', 'same']), digits: z.string() })),
      })
      .nullable(),
    /** Its first number over time, oldest first; empty without at least two that can stand on one line. */
    line: z.array(z.object({ at: z.iso.datetime(), number: z.number() })),
    /** Their own goal in its own words; `met` is null where that can't be told. */
    goal: z.object({ text: z.string(), met: z.boolean().nullable() }).nullable(),
  })
  .openapi('HealthMeasure');

/** The measures that matter to somebody, the most first. */
export const HealthStrip = z.object({ items: z.array(HealthMeasure), timeZone: z.string() }).openapi('HealthStrip');

/** The records part of the home page. */
export const RecordsHome = z
  .object({
    newCount: z.number().int(),
    /** New reports, at most 10, those out of range first, critical ones before them; each with the visit it came from. */
    fresh: z.array(
      z.object({
        report: ResultSummary,
        visit: z.object({ id: z.uuid(), title: z.string(), on: z.iso.date() }).nullable(),
      }),
    ),
    /** Whether anything of "My health" was ever measured. */
    measured: z.boolean(),
  })
  .openapi('RecordsHome');

export type ResultFlag = z.infer<typeof ResultFlag>;
export type ResultSummaryFlag = z.infer<typeof ResultSummaryFlag>;
export type ResultSummary = z.infer<typeof ResultSummary>;
export type ResultList = z.infer<typeof ResultList>;
export type ResultComponent = z.infer<typeof ResultComponent>;
export type EarlierValue = z.infer<typeof EarlierValue>;
export type ResultValue = z.infer<typeof ResultValue>;
export type TimePrecision = z.infer<typeof TimePrecision>;
export type ResultDocument = z.infer<typeof ResultDocument>;
export type ResultComment = z.infer<typeof ResultComment>;
export type ResultDetail = z.infer<typeof ResultDetail>;
export type { ToldTime } from '../../fhir/told-time.ts';
export type { CodedDose, DosageStep } from '../../fhir/dosage/dosage.ts';
export type ConditionEntry = z.infer<typeof ConditionEntry>;
export type MedicationEntry = z.infer<typeof MedicationEntry>;
export type AllergyEntry = z.infer<typeof AllergyEntry>;
export type ImmunizationEntry = z.infer<typeof ImmunizationEntry>;
export type ConditionList = z.infer<typeof ConditionList>;
export type MedicationList = z.infer<typeof MedicationList>;
export type AllergyList = z.infer<typeof AllergyList>;
export type ImmunizationList = z.infer<typeof ImmunizationList>;
export type MeasurementEntry = z.infer<typeof MeasurementEntry>;
export type MeasurementList = z.infer<typeof MeasurementList>;
export type VisitNote = z.infer<typeof VisitNote>;
export type ProcedureEntry = z.infer<typeof ProcedureEntry>;
export type AfterVisitSummary = z.infer<typeof AfterVisitSummary>;
export type HealthMeasure = z.infer<typeof HealthMeasure>;
export type HealthStrip = z.infer<typeof HealthStrip>;
export type RecordsHome = z.infer<typeof RecordsHome>;
