/**
 * Writes one patient's chart: each method adds a FHIR resource under a stable
 * id and gives the id back.
 */
import { CLINICS, demoId, PRACTITIONER_IDS } from './ids.ts';
import type { ClinicName, StaffName } from './ids.ts';
import { momentAt } from '../src/time/calendar.ts';
import { PANELS, TESTS } from './labs.ts';
import type { TestName } from './labs.ts';
import { concept, hl7, loinc, paymentResource, plainText, referTo } from './resources.ts';
import type { Code, Resource } from './resources.ts';
import { STAFF_NAMES } from './staff-names.ts';

/** A day and, in clinic time, an hour: when something happened. */
export interface Moment {
  day: string;
  time: string;
}

/** What is dispensed of a medicine at a time. */
export interface Supply {
  quantity: number;
  unit: string;
  /** Null where nobody says how long it lasts. */
  days: number | null;
  /** Allowed after the first fill. */
  refills: number;
  /** The last day on which the prescription holds. */
  until?: string;
  /** Days on which it was picked up, and where. */
  fills: readonly string[];
  pharmacy: string;
}

interface Prescribed {
  status?: string;
  supply?: Supply;
}

const dispenseRequest = ({ quantity, unit, days, refills, until }: Supply): object => ({
  ...(until ? { validityPeriod: { end: until } } : {}),
  numberOfRepeatsAllowed: refills,
  quantity: { value: quantity, unit },
  ...(days === null ? {} : { expectedSupplyDuration: { value: days, unit: 'days', system: 'http://unitsofmeasure.org', code: 'd' } }),
});

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

export class Chart {
  readonly resources: Resource[] = [];
  readonly patientId: string;
  private readonly _name: string;
  private readonly _clinic: ClinicName;

  constructor(name: string, patientId: string, clinic: ClinicName) {
    this._name = name;
    this.patientId = patientId;
    this._clinic = clinic;
  }

  /** Adds a resource whose id comes from its type and `key`. */
  add(resourceType: string, key: string, fields: Readonly<Record<string, unknown>>): string {
    const id = demoId(resourceType, `${this._name}/${key}`);
    this.resources.push({ resourceType, id, ...fields });
    return id;
  }

  /** The id of one of this chart's bills. */
  billId(key: string): string {
    return demoId('Invoice', `${this._name}/${key}`);
  }

  /** The id of one of this chart's visits. */
  visitId(key: string): string {
    return demoId('Encounter', `${this._name}/${key}`);
  }

  /** What was paid for one of its bills, in cents. */
  paid(key: string, billId: string, paidOn: string, cents: number, method: string): void {
    this.resources.push(paymentResource({ id: demoId('PaymentNotice', `${this._name}/${key}`), billId, paidOn, cents, method }));
  }

  get subject(): object {
    return referTo('Patient', this.patientId);
  }

  /** The moment in clinic time as a FHIR instant. */
  at({ day, time }: Moment): string {
    return momentAt(CLINICS[this._clinic].timeZone, day, time).toISOString();
  }

  encounter(
    key: string,
    when: Moment,
    until: string,
    staff: StaffName,
    facts: {
      type: Code;
      title: string;
      reason: string;
      class?: string;
      place?: string;
    },
  ): string {
    return this.add('Encounter', key, {
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: facts.class ?? 'AMB' },
      type: [concept(facts.type, facts.title)],
      subject: this.subject,
      participant: [{ individual: referTo('Practitioner', PRACTITIONER_IDS[staff], STAFF_NAMES[staff]) }],
      period: { start: this.at(when), end: this.at({ day: when.day, time: until }) },
      reasonCode: [{ text: facts.reason }],
      location: [{ location: facts.place ? { display: facts.place } : referTo('Location', CLINICS[this._clinic].id) }],
    });
  }

  /** The clinician's note of a visit, in plain words. */
  note(key: string, when: Moment, staff: StaffName, encounterId: string, text: string, code = loinc('11506-3', 'Progress note')): string {
    return this.add('DiagnosticReport', `note/${key}`, {
      status: 'final',
      category: [concept(loinc('34109-9', 'Note'))],
      code: concept(code),
      subject: this.subject,
      encounter: referTo('Encounter', encounterId),
      performer: [referTo('Practitioner', PRACTITIONER_IDS[staff])],
      effectiveDateTime: this.at(when),
      issued: this.at(when),
      presentedForm: [plainText(text)],
    });
  }

  /** A lab order with its results, in the given order. `collected` may lie before `issued`. */
  panel(
    panel: keyof typeof PANELS,
    key: string,
    values: Partial<Record<TestName, number>>,
    facts: {
      collected: Moment;
      issued: Moment;
      staff: StaffName;
      encounterId?: string | undefined;
      conclusion?: string;
    },
  ): string {
    const encounter = facts.encounterId ? { encounter: referTo('Encounter', facts.encounterId) } : {};
    const times = { effectiveDateTime: this.at(facts.collected), issued: this.at(facts.issued) };
    const results = (Object.entries(values) as [TestName, number][]).map(([name, value]) => {
      const { code, unit, ...limits } = TESTS[name];
      const bound = (limit: number): object => ({ value: limit, unit });
      const id = this.add('Observation', `${panel}/${name}/${key}`, {
        status: 'final',
        category: [{ coding: [{ system: CATEGORY, code: 'laboratory' }] }],
        code: concept(code),
        subject: this.subject,
        ...encounter,
        ...times,
        valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
        referenceRange: [
          {
            ...('low' in limits ? { low: bound(limits.low) } : {}),
            ...('high' in limits ? { high: bound(limits.high) } : {}),
          },
        ],
      });
      return referTo('Observation', id, code.display);
    });
    return this.add('DiagnosticReport', `${panel}/${key}`, {
      status: 'final',
      category: [hl7('v2-0074', 'LAB')],
      code: concept(PANELS[panel]),
      subject: this.subject,
      ...encounter,
      ...times,
      performer: [referTo('Practitioner', PRACTITIONER_IDS[facts.staff])],
      result: results,
      ...(facts.conclusion ? { conclusion: facts.conclusion } : {}),
    });
  }

  private _vital(key: string, when: Moment, encounterId: string, code: Code, fields: object): void {
    this.add('Observation', `vital/${key}`, {
      status: 'final',
      category: [{ coding: [{ system: CATEGORY, code: 'vital-signs' }] }],
      code: concept(code),
      subject: this.subject,
      encounter: referTo('Encounter', encounterId),
      effectiveDateTime: this.at(when),
      ...fields,
    });
  }

  bloodPressure(key: string, when: Moment, encounterId: string, systolic: number, diastolic: number): void {
    const part = (code: Code, value: number): object => ({ code: concept(code), valueQuantity: { value, unit: 'mm[Hg]' } });
    this._vital(`bp/${key}`, when, encounterId, loinc('85354-9', 'Blood pressure'), {
      component: [part(loinc('8480-6', 'Systolic blood pressure'), systolic), part(loinc('8462-4', 'Diastolic blood pressure'), diastolic)],
    });
  }

  /** Weight in kilograms. */
  weight(key: string, when: Moment, encounterId: string, value: number): void {
    this._vital(`weight/${key}`, when, encounterId, loinc('29463-7', 'Body weight'), { valueQuantity: { value, unit: 'kg' } });
  }

  /** Height in centimeters. */
  height(key: string, when: Moment, encounterId: string, value: number): void {
    this._vital(`height/${key}`, when, encounterId, loinc('8302-2', 'Body height'), { valueQuantity: { value, unit: 'cm' } });
  }

  condition(code: Code, onset: string, abated?: string): string {
    return this.add('Condition', code.code, {
      clinicalStatus: hl7('condition-clinical', abated ? 'resolved' : 'active'),
      verificationStatus: hl7('condition-ver-status', 'confirmed'),
      category: [hl7('condition-category', 'problem-list-item')],
      code: concept(code),
      subject: this.subject,
      onsetDateTime: onset,
      recordedDate: onset,
      ...(abated ? { abatementDateTime: abated } : {}),
    });
  }

  /** With its supply, and what was dispensed of it so far. */
  medication(code: Code, since: string, staff: StaffName, dosage: string, reason: string, { status = 'active', supply }: Prescribed = {}): string {
    const id = this.add('MedicationRequest', code.code, {
      status,
      intent: 'order',
      medicationCodeableConcept: concept(code),
      subject: this.subject,
      authoredOn: since,
      requester: referTo('Practitioner', PRACTITIONER_IDS[staff], STAFF_NAMES[staff]),
      reasonCode: [{ text: reason }],
      dosageInstruction: [{ text: dosage }],
      ...(supply ? { dispenseRequest: dispenseRequest(supply) } : {}),
    });
    for (const day of supply?.fills ?? []) this._dispense(code, id, day, supply as Supply);
    return id;
  }

  private _dispense(code: Code, prescriptionId: string, day: string, { quantity, unit, days, pharmacy }: Supply): void {
    this.add('MedicationDispense', `${code.code}/${day}`, {
      status: 'completed',
      medicationCodeableConcept: concept(code),
      subject: this.subject,
      authorizingPrescription: [referTo('MedicationRequest', prescriptionId)],
      performer: [{ actor: { display: pharmacy } }],
      quantity: { value: quantity, unit },
      ...(days === null ? {} : { daysSupply: { value: days, unit: 'days', system: 'http://unitsofmeasure.org', code: 'd' } }),
      whenHandedOver: day,
    });
  }

  allergy(code: Code, category: 'medication' | 'food' | 'environment', criticality: 'low' | 'high', reaction: string, recorded: string): string {
    return this.add('AllergyIntolerance', code.code, {
      clinicalStatus: hl7('allergyintolerance-clinical', 'active'),
      verificationStatus: hl7('allergyintolerance-verification', 'confirmed'),
      category: [category],
      criticality,
      code: concept(code),
      patient: this.subject,
      recordedDate: recorded,
      reaction: [{ manifestation: [{ text: reaction }] }],
    });
  }

  immunization(code: Code, day: string, dose?: { number: number; of?: number }): string {
    return this.add('Immunization', `${code.code}/${day}`, {
      status: 'completed',
      vaccineCode: concept(code),
      patient: this.subject,
      occurrenceDateTime: day,
      location: referTo('Location', CLINICS[this._clinic].id),
      ...(dose ? { protocolApplied: [{ doseNumberPositiveInt: dose.number, ...(dose.of ? { seriesDosesPositiveInt: dose.of } : {}) }] } : {}),
    });
  }

  procedure(code: Code, day: string, reason: string): string {
    return this.add('Procedure', `${code.code}/${day}`, {
      status: 'completed',
      code: concept(code),
      subject: this.subject,
      performedDateTime: day,
      reasonCode: [{ text: reason }],
    });
  }

  /** `targets` are upper limits of what is measured. */
  goal(
    key: string,
    description: string,
    achievement: string,
    startDate: string,
    dueDate: string,
    targets: readonly { readonly measure: Code; readonly below: number; readonly unit: string }[],
  ): string {
    return this.add('Goal', key, {
      lifecycleStatus: 'active',
      achievementStatus: hl7('goal-achievement', achievement),
      description: { text: description },
      subject: this.subject,
      startDate,
      target: targets.map(({ measure, below, unit }) => ({
        measure: concept(measure),
        detailQuantity: { value: below, comparator: '<', unit },
        dueDate,
      })),
    });
  }
}
