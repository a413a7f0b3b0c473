/** Shapes of the account desk of a clinic. */
import { z } from '@hono/zod-openapi';
import { pageOf, PageQuery } from '../../lists/page-schema.ts';
import { StaffPermissionSchema } from '../sharing/schema.ts';
import { KeptDocument, RequestContent, RequestKind, RequestState } from '../requests/schema.ts';
import { lineOf, NAME_MOST, typedName } from '../../one-line.ts';

/** Staff say why, in words that the patient may read. */
export const reason = z.string().trim().min(10).max(500);

export const DeskRequestQuery = PageQuery.extend({ state: z.enum(['open', 'decided']).default('open'), kind: RequestKind.optional() });
export const DeskRequestParams = z.object({ requestId: z.uuid() });
export const DeskPaperParams = z.object({ requestId: z.uuid(), paperId: z.uuid() });

export const DeskRequestSummary = z
  .object({
    id: z.uuid(),
    kind: RequestKind,
    state: RequestState,
    createdAt: z.iso.datetime(),
    /** Who asks. */
    name: z.string(),
  })
  .openapi('DeskRequestSummary');

export const DeskRequestList = pageOf(DeskRequestSummary).openapi('DeskRequestList');

/** A chart of this clinic, by two identifiers. */
export const ChartMatch = z
  .object({
    id: z.uuid(),
    patientNumber: z.string(),
    name: z.string(),
    /** Null where the clinic does not know it. */
    birthDate: z.iso.date().nullable(),
    /** Somebody signs in as this patient. */
    hasAccount: z.boolean(),
    hasSecondFactor: z.boolean(),
    /** Not grown up yet: a code for the record goes to a guardian alone. */
    isMinor: z.boolean(),
  })
  .openapi('ChartMatch');

export const ChartMatches = z.object({ charts: z.array(ChartMatch) }).openapi('ChartMatches');

const person = { familyName: typedName, givenName: lineOf(NAME_MOST).default(''), birthDate: z.iso.date() };
const byNumber = { patientNumber: z.string().trim().min(3).max(40) };

/** By number, or by last name and birth date. */
export const ChartSearch = z.union([z.object(byNumber).strict(), z.object(person).strict()]).openapi('ChartSearch');

export const DeskRequest = DeskRequestSummary.extend({
  content: RequestContent,
  /** Papers that came with it, until some days after the decision. */
  papers: z.array(KeptDocument.extend({ name: z.string() })),
  /** The chart it is about, where the person is known already. */
  chart: ChartMatch.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.string().nullable(),
  answer: z.string().nullable(),
}).openapi('DeskRequest');

export const Decision = z
  .object({
    approved: z.boolean(),
    /** Mailed to the person: no health information. */
    answer: z.string().trim().min(1).max(1000),
    /** Whose record opens with a yes, where the request is about one. */
    chartId: z.uuid().optional(),
    /** What a yes to access for somebody else lets them do; without it, what was asked for, or everything. */
    permissions: z.array(StaffPermissionSchema).min(1).optional(),
    /** Its last day, by the clinic's calendar; `null` for none, and without it as was asked for. */
    lastDay: z.iso.date().nullable().optional(),
  })
  .strict()
  .openapi('Decision');

export const ChartParams = z.object({ chartId: z.uuid() });

/** Who gets the code of somebody who is not grown up: a parent or guardian whose identity was checked. */
export const NewCode = z
  .object({ guardian: lineOf(NAME_MOST).min(3).optional() })
  .strict()
  .openapi('NewCode');

/** Shown once, to be printed. */
export const ActivationCode = z
  .object({ code: z.string(), link: z.string(), expiresAt: z.iso.datetime(), name: z.string(), patientNumber: z.string(), guardian: z.string().nullable() })
  .openapi('ActivationCode');

export const Unlock = z.object({ reason, resetSecondFactor: z.boolean() }).strict().openapi('Unlock');

/** By what somebody signs in with, or their patient number. */
export const AccountSearch = z
  .object({ name: z.string().trim().min(3).max(254) })
  .strict()
  .openapi('AccountSearch');

/** Whoever can sign in and has to do with this clinic. */
export const DeskAccount = z
  .object({
    id: z.uuid(),
    name: z.string(),
    username: z.string().nullable(),
    email: z.string(),
    isStaff: z.boolean(),
    /** Nobody closes or opens their own. */
    isOwn: z.boolean(),
    /** Since when nobody signs in with it; `null` while it is open. */
    closedAt: z.iso.datetime().nullable(),
  })
  .openapi('DeskAccount');

export const DeskAccounts = z.object({ accounts: z.array(DeskAccount) }).openapi('DeskAccounts');

export const AccountParams = z.object({ accountId: z.uuid() });

export const AccountState = z.object({ open: z.boolean(), reason }).strict().openapi('AccountState');

export const EmergencyRequest = z.union([z.object({ ...byNumber, reason }).strict(), z.object({ ...person, reason }).strict()]).openapi('EmergencyRequest');

export const EmergencyAccess = z.object({ patientId: z.uuid(), displayName: z.string(), endsAt: z.iso.datetime() }).openapi('TakenEmergencyAccess');

export type DeskRequestSummary = z.infer<typeof DeskRequestSummary>;
export type DeskRequestList = z.infer<typeof DeskRequestList>;
export type DeskRequest = z.infer<typeof DeskRequest>;
export type ChartMatch = z.infer<typeof ChartMatch>;
export type ChartSearch = z.input<typeof ChartSearch>;
export type Decision = z.infer<typeof Decision>;
export type ActivationCode = z.infer<typeof ActivationCode>;
export type Unlock = z.infer<typeof Unlock>;
export type DeskAccount = z.infer<typeof DeskAccount>;
export type AccountState = z.infer<typeof AccountState>;
export type EmergencyRequest = z.input<typeof EmergencyRequest>;
export type TakenEmergencyAccess = z.infer<typeof EmergencyAccess>;
