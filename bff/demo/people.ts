/** Who can sign in to the demo world, and what each may do. Printed at start, used by tests. */
import { CLINICS, demoId, PATIENT_IDS, PRACTITIONER_IDS } from './ids.ts';

export type Scope = `${'appointments' | 'records' | 'messages' | 'billing' | 'account' | 'desk' | 'staff'}:${'read' | 'write'}`;

const FEATURES = ['appointments', 'records', 'messages', 'billing', 'account'] as const;
const ALL_SCOPES: readonly Scope[] = FEATURES.flatMap((feature) => [`${feature}:read`, `${feature}:write`] as const);
const CARE_SCOPES: readonly Scope[] = ['appointments:read', 'records:read', 'messages:read', 'messages:write', 'account:read'];
const ACCOUNT_DESK: readonly Scope[] = ['desk:read', 'desk:write'];
const DESK_SCOPES: readonly Scope[] = ['appointments:read', 'appointments:write', 'messages:read', 'messages:write', 'account:read', ...ACCOUNT_DESK];
const NURSE_SCOPES: readonly Scope[] = [...CARE_SCOPES, ...ACCOUNT_DESK];
const BILLING_SCOPES: readonly Scope[] = ['billing:read', 'billing:write', 'messages:read', 'messages:write', 'account:read'];
const ADMINISTRATOR_SCOPES: readonly Scope[] = ['staff:read', 'staff:write'];

/** One password for all: this is an invented world. */
export const DEMO_PASSWORD = 'northfield-blue-heron';

export interface DemoGrant {
  patientId: string | null;
  clinicId: string | null;
  relationship: 'self' | 'parent' | 'caregiver' | 'staff';
  scopes: readonly Scope[];
  /** Days from the seeding on after which it ends; null for no end. */
  endsAfterDays: number | null;
}

export interface DemoPerson {
  userId: string;
  username: string;
  email: string;
  /** Whether they showed that the address is theirs. */
  emailConfirmed: boolean;
  password: string;
  displayName: string;
  role: 'patient' | 'physician' | 'nurse' | 'scheduler' | 'billing' | 'administrator';
  /** Set for staff. */
  practitionerId: string | null;
  /** Who this is; continues the name to one sentence. */
  summary: string;
  grants: readonly DemoGrant[];
}

const chart = (patientId: string, relationship: DemoGrant['relationship'], scopes: readonly Scope[], endsAfterDays: number | null = null): DemoGrant => ({
  patientId,
  clinicId: null,
  relationship,
  scopes,
  endsAfterDays,
});

const desk = (clinicId: string, scopes: readonly Scope[]): DemoGrant => ({
  patientId: null,
  clinicId,
  relationship: 'staff',
  scopes,
  endsAfterDays: null,
});

/** He shows what the portal says and does until an e-mail address is confirmed. */
const UNCONFIRMED = 'luis';

const person = (
  username: string,
  displayName: string,
  role: DemoPerson['role'],
  summary: string,
  grants: readonly DemoGrant[],
  practitionerId: string | null = null,
): DemoPerson => ({
  userId: demoId('User', username),
  username,
  email: `${displayName.toLowerCase().replace(' ', '.')}@example.org`,
  emailConfirmed: username !== UNCONFIRMED,
  password: DEMO_PASSWORD,
  displayName,
  role,
  practitionerId,
  summary,
  grants,
});

const LAKESIDE = CLINICS.lakeside.id;
const SUMMIT = CLINICS.summit.id;

/** The same people by name, for tests that need one of them. */
export const PEOPLE = {
  dana: person('dana', 'Dana Whitfield', 'patient', 'is 52, has diabetes and high blood pressure, and looks after June, Theo and her father Walter', [
    chart(PATIENT_IDS.dana, 'self', ALL_SCOPES),
    chart(PATIENT_IDS.june, 'parent', ALL_SCOPES),
    chart(PATIENT_IDS.theo, 'parent', ALL_SCOPES),
    chart(
      PATIENT_IDS.walter,
      'caregiver',
      ALL_SCOPES.filter((scope) => !scope.startsWith('billing:')),
      365,
    ),
  ]),
  walter: person('walter', 'Walter Brandt', 'patient', 'is 81 and Dana’s father', [chart(PATIENT_IDS.walter, 'self', ALL_SCOPES)]),
  luis: person('luis', 'Luis Herrera', 'patient', 'is 29, has no insurance and a large bill from the emergency room', [
    chart(PATIENT_IDS.luis, 'self', ALL_SCOPES),
  ]),
  raman: person('raman', 'Priya Raman', 'physician', 'is a family physician at the Lakeside clinic', [desk(LAKESIDE, CARE_SCOPES)], PRACTITIONER_IDS.raman),
  ortega: person('ortega', 'Samuel Ortega', 'physician', 'is an internist at the Summit clinic', [desk(SUMMIT, CARE_SCOPES)], PRACTITIONER_IDS.ortega),
  lindqvist: person(
    'grace',
    'Grace Lindqvist',
    'nurse',
    'is a nurse and answers messages for both clinics',
    [desk(LAKESIDE, NURSE_SCOPES), desk(SUMMIT, NURSE_SCOPES)],
    PRACTITIONER_IDS.lindqvist,
  ),
  nowak: person(
    'tomasz',
    'Tomasz Nowak',
    'scheduler',
    'books visits for both clinics',
    [desk(LAKESIDE, DESK_SCOPES), desk(SUMMIT, DESK_SCOPES)],
    PRACTITIONER_IDS.nowak,
  ),
  fontaine: person(
    'alicia',
    'Alicia Fontaine',
    'billing',
    'answers questions about bills for both clinics',
    [desk(LAKESIDE, BILLING_SCOPES), desk(SUMMIT, BILLING_SCOPES)],
    PRACTITIONER_IDS.fontaine,
  ),
  quint: person('harper', 'Harper Quint', 'administrator', 'decides who works at both clinics, and opens no records', [
    desk(LAKESIDE, ADMINISTRATOR_SCOPES),
    desk(SUMMIT, ADMINISTRATOR_SCOPES),
  ]),
} satisfies Record<string, DemoPerson>;

/** Agrees to refunds that Alicia asks for, as Alicia does to hers. Comes with what was paid (`payments.ts`), which a test's database begins without. */
export const SECOND_AT_BILLS: DemoPerson = person('maren', 'Maren Solberg', 'billing', 'gives refunds at both clinics a second look', [
  desk(LAKESIDE, BILLING_SCOPES),
  desk(SUMMIT, BILLING_SCOPES),
]);

/** Everybody who can sign in, patients first. */
export const DEMO_PEOPLE: readonly DemoPerson[] = Object.values(PEOPLE);
