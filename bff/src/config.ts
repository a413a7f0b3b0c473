/**
 * The server's settings, read from the environment once and checked at start.
 * Everything has a default that runs the demo on one machine; a clinic sets
 * `DATABASE_URL`, `PORTAL_ORIGIN` and `PORTAL_SECRET`.
 */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { parseOfficeHours } from './office-hours.ts';
import type { OfficeHours } from './office-hours.ts';
import { makeAgeRules, TEEN_SCOPES } from './access/age-rules.ts';
import type { AgeRules } from './access/age-rules.ts';
import { ScopeSchema } from './access/scopes.ts';
import { ConfigError } from './config-error.ts';
import { keptFile } from './kept-file.ts';
import { keptPushKeys } from './notifications/push-keys.ts';
import type { PushKeys } from './notifications/push-keys.ts';

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['0', '1', 'false', 'true']).transform((value) => value === '1' || value === 'true');
const officeHours = z.string().transform((text, context) => {
  try {
    return parseOfficeHours(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'write days and hours like "Mon-Fri 07:00-18:00; Sat 09:00-12:00"' });
    return z.NEVER;
  }
});
/** As browsers send it: what is written in another way equals no origin that they ever name, and every write would be refused. */
const origin = z.string().transform((text, context) => {
  const written = text.replace(/\/$/, '');
  const meant = URL.canParse(written) ? new URL(written).origin : 'null';
  if (/^https?:/.test(meant) && written === meant) return written;
  const instead = /^https?:/.test(meant) ? `write ${meant}` : 'write an address like https://portal.example.org';
  context.addIssue({ code: 'custom', message: `${instead}: no path, user, capitals, or port that goes without saying` });
  return z.NEVER;
});
const timeZone = z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'name a time zone like America/Chicago');

/** With the letters that Stripe begins each kind of key with, so that none stands in another's place. */
const stripeKey = (kinds: string) => z.string().regex(new RegExp(`^(?:${kinds})_\\w{8,}$`), `this is no key that begins with ${kinds.replace('|', '_ or ')}_`);

/** Of Chrome and Edge, Firefox, Safari, and Edge on Windows. */
const PUSH_SERVICES = ['https://fcm.googleapis.com', 'https://*.push.services.mozilla.com', 'https://*.push.apple.com', 'https://*.notify.windows.com'];

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder that holds all state. */
  PORTAL_DATA: z.string().min(1).default('var'),
  /** The address patients type; cookies, links and the CSRF check depend on it. */
  PORTAL_ORIGIN: origin.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Signs session cookies. */
  PORTAL_SECRET: z.string().min(32).optional(),
  /** Fill an empty database with the demo world. */
  PORTAL_DEMO: flag.optional(),
  PORTAL_NAME: z.string().min(1).default('Northfield Health'),
  PORTAL_PHONE: z.string().min(3).default('(555) 555-0100'),
  /** Stands on letterheads, in one line. */
  PORTAL_ADDRESS: z.string().max(200).default('400 Harbor Street, Port Ellery, IL 60099'),
  /** The International Appointment Office, which helps people outside the United States. */
  PORTAL_INTERNATIONAL_PHONE: z.string().min(3).default('+1 555 555 0150'),
  PORTAL_INTERNATIONAL_EMAIL: z.email().default('international@northfieldhealth.example'),
  PORTAL_INTERNATIONAL_HOURS: officeHours.default(() => parseOfficeHours('Mon-Fri 07:00-18:00')),
  PORTAL_INTERNATIONAL_TIME_ZONE: timeZone.default('America/Chicago'),
  /** Minutes without activity after which a session ends. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(30).default(15),
  /** Requests that one session may send to one process in a minute, and of these those that search or export much. */
  SESSION_REQUESTS_A_MINUTE: z.coerce.number().int().min(300).default(1200),
  SESSION_SEARCHES_A_MINUTE: z.coerce.number().int().min(30).default(120),
  /** Whether everybody must have a second step at sign-in. */
  SECOND_FACTOR: z.enum(['optional', 'required']).default('optional'),
  /** Birthday from which a parent sees less of a child's chart. */
  TEEN_AGE: z.coerce.number().int().min(1).max(21).default(12),
  /** Birthday on which a parent's access ends. */
  ADULT_AGE: z.coerce.number().int().min(1).max(25).default(18),
  /** What a parent keeps between the two: scopes with commas between them. */
  TEEN_SCOPES: z
    .string()
    .transform((text) => text.split(',').map((scope) => scope.trim()))
    .pipe(z.array(ScopeSchema))
    .default([...TEEN_SCOPES]),
  /** Mail server, `smtp://user:password@host:587` or `smtps://…`; in demo mode mail stays in the portal without one. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Who mail is from: `Northfield Health <portal@example.org>`, or the address alone. */
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .optional(),
  /** Gateway for text messages, `https://ACCOUNT:TOKEN@api.twilio.com`; in demo mode texts stay in the portal without one. */
  SMS_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => new URL(url).username !== '' && new URL(url).password !== '', 'write account and token into it, like https://ACCOUNT:TOKEN@api.twilio.com')
    .optional(),
  /** Who texts are from: a number like `+15555550123`, or a name the gateway knows. */
  SMS_FROM: z
    .string()
    .regex(/^[+\w .-]{1,40}$/)
    .optional(),
  /** Days after a decision on which the papers that came with a request are deleted. */
  DOCUMENT_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  /** Folder that files go to, which all processes must share; without one they are in the database. */
  FILES_FOLDER: z.string().min(1).optional(),
  /** Scanner for malware (clamd): `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`; without one files are not looked at. */
  CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
  /** A FHIR server through which orders go to pharmacies, `https://user:password@host/fhir`; the demo has pharmacies of its own. */
  PHARMACY_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The FHIR server of the billing system, `https://user:password@host/fhir`: what is paid here is told there. Without it, that waits. */
  BILLING_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** A JSON file with the pharmacies that can be chosen; the demo has a list of its own. */
  PHARMACY_DIRECTORY: z.string().min(1).optional(),
  /** Who takes payments: `stripe`, `test` (the built-in gateway, which takes test cards only) or `none`. Without it: Stripe where its keys are set, else `test` in the demo. */
  PAYMENT_GATEWAY: z.enum(['stripe', 'test', 'none']).optional(),
  STRIPE_SECRET_KEY: stripeKey('sk|rk').optional(),
  STRIPE_PUBLISHABLE_KEY: stripeKey('pk').optional(),
  /** Of the endpoint `/api/payments/webhooks`. */
  STRIPE_WEBHOOK_SECRET: stripeKey('whsec').optional(),
  /** The built-in gateway's own port; without it the one after PORT, or any. */
  TEST_GATEWAY_PORT: port.optional(),
  /** The address at which browsers reach the built-in gateway, another one than the portal's; without it 127.0.0.1 and its port. */
  TEST_GATEWAY_ORIGIN: origin.optional(),
  /** Whoever carries questions to insurers (X12 270/271 by HTTP), `https://user:password@host/path`; the demo has insurers of its own. */
  ELIGIBILITY_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Our number there, and theirs. */
  ELIGIBILITY_SENDER: z.string().min(2).max(15).optional(),
  ELIGIBILITY_RECEIVER: z.string().min(2).max(15).optional(),
  /** National Provider Identifier of the health system. */
  ELIGIBILITY_NPI: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  /** A JSON file with the insurers that people can choose; the demo has a list of its own. */
  PAYER_DIRECTORY: z.string().min(1).optional(),
  /** File that anchors of the audit log are added to; best on storage that this machine can add to and not change. Without it, one beside the data. */
  AUDIT_ANCHOR_FILE: z.string().min(1).optional(),
  /** Address that each anchor is sent to (`POST`, JSON), on a machine that others look after. */
  AUDIT_ANCHOR_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Months that the audit log is kept after its own; seven years unless said otherwise (45 CFR 164.316(b)(2)(i) asks for six). */
  AUDIT_KEPT_MONTHS: z.coerce.number().int().min(12).max(1200).default(84),
  /** Keys for push notices (VAPID), made with `npx web-push generate-vapid-keys`; the demo makes its own. */
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{87}$/)
    .optional(),
  VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  /** Push services that are sent to: origins with commas between them, `*` in one for any part of its name. */
  PUSH_SERVICES: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .default([...PUSH_SERVICES]),
  /** Number of trusted proxies in front that append to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** What whoever reads `/metrics` must send (`Authorization: Bearer …`); in production nobody can without one. */
  METRICS_TOKEN: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
});

export interface InternationalOffice {
  readonly phone: string;
  readonly email: string;
  readonly hours: readonly OfficeHours[];
  /** IANA name. */
  readonly timeZone: string;
}

/** Who takes payments, and what is needed for it. */
export type PaymentSettings =
  | { readonly gateway: 'none' }
  | { readonly gateway: 'stripe'; readonly secretKey: string; readonly publishableKey: string; readonly webhookSecret: string }
  /** `port` is `undefined` where any will do. */
  | { readonly gateway: 'test'; readonly port: number | undefined; readonly origin: string | undefined };

export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Absolute path of the state folder. */
  readonly dataDir: string;
  /** No trailing slash. */
  readonly origin: string;
  readonly databaseUrl: string | undefined;
  readonly secret: string;
  readonly demo: boolean;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  /** How people outside the United States reach us. */
  readonly internationalOffice: InternationalOffice;
  readonly sessionIdleSeconds: number;
  /** Seconds after which a person signs in again however active they are. */
  readonly sessionMaxSeconds: number;
  readonly sessionRequestsAMinute: number;
  readonly sessionSearchesAMinute: number;
  readonly secondFactor: 'optional' | 'required';
  readonly ageRules: AgeRules;
  /** Days for which papers are kept after the decision on their request. */
  readonly documentDays: number;
  /** Absolute path of the folder that files go to; `undefined`: they are in the database. */
  readonly filesFolder: string | undefined;
  readonly clamdUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly textGateway: { readonly url: string; readonly from: string } | undefined;
  readonly pharmacyUrl: string | undefined;
  /** The billing system that payments are told to. */
  readonly billingUrl: string | undefined;
  /** Absolute path. */
  readonly pharmacyDirectory: string | undefined;
  readonly payments: PaymentSettings;
  /** How insurers are asked whether somebody is covered; `undefined`: nobody asks. */
  readonly eligibility: { readonly url: string; readonly sender: string; readonly receiver: string; readonly npi: string } | undefined;
  /** Absolute path. */
  readonly payerDirectory: string | undefined;
  /** Absolute path. */
  readonly anchorFile: string;
  readonly anchorUrl: string | undefined;
  /** Months that the audit log is kept after their own. */
  readonly auditKeptMonths: number;
  /** Without keys there are no push notices. */
  readonly pushKeys: PushKeys | undefined;
  readonly pushServices: readonly string[];
  readonly trustedProxies: number;
  /** Who may read `/metrics`: everybody, whoever has this token, or nobody. */
  readonly metrics: 'open' | 'closed' | { readonly token: string };
  readonly logLevel: string;
}

/** Reads and checks the settings. @throws {ConfigError} naming each variable that is wrong and what it should be. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) throw new ConfigError(describe(parsed.error));
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  const dataDir = resolve(values.PORTAL_DATA);
  const problems = [...(production ? problemsInProduction(values) : []), ...contradictions(values)];
  if (problems.length > 0) throw new ConfigError(inLines(problems));
  const demo = values.PORTAL_DEMO ?? !production;
  return {
    production,
    port: values.PORT,
    host: values.HOST,
    dataDir,
    origin: values.PORTAL_ORIGIN ?? `http://localhost:${values.PORT}`,
    databaseUrl: values.DATABASE_URL,
    secret: values.PORTAL_SECRET ?? keptSecret(dataDir),
    demo,
    name: values.PORTAL_NAME,
    phone: values.PORTAL_PHONE,
    address: values.PORTAL_ADDRESS,
    internationalOffice: {
      phone: values.PORTAL_INTERNATIONAL_PHONE,
      email: values.PORTAL_INTERNATIONAL_EMAIL,
      hours: values.PORTAL_INTERNATIONAL_HOURS,
      timeZone: values.PORTAL_INTERNATIONAL_TIME_ZONE,
    },
    sessionIdleSeconds: values.SESSION_IDLE_MINUTES * 60,
    sessionMaxSeconds: 12 * 60 * 60,
    sessionRequestsAMinute: values.SESSION_REQUESTS_A_MINUTE,
    sessionSearchesAMinute: values.SESSION_SEARCHES_A_MINUTE,
    secondFactor: values.SECOND_FACTOR,
    ageRules: makeAgeRules(values.TEEN_AGE, values.ADULT_AGE, values.TEEN_SCOPES),
    documentDays: values.DOCUMENT_DAYS,
    filesFolder: values.FILES_FOLDER === undefined ? undefined : resolve(values.FILES_FOLDER),
    clamdUrl: values.CLAMD_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? 'portal@localhost',
    textGateway: values.SMS_URL && values.SMS_FROM ? { url: values.SMS_URL, from: values.SMS_FROM } : undefined,
    pharmacyUrl: values.PHARMACY_URL,
    billingUrl: values.BILLING_URL,
    pharmacyDirectory: values.PHARMACY_DIRECTORY === undefined ? undefined : resolve(values.PHARMACY_DIRECTORY),
    payments: paymentSettings(values, demo),
    eligibility: eligibilityOf(values),
    payerDirectory: values.PAYER_DIRECTORY === undefined ? undefined : resolve(values.PAYER_DIRECTORY),
    anchorFile: resolve(values.AUDIT_ANCHOR_FILE ?? resolve(dataDir, 'audit-anchors.ndjson')),
    anchorUrl: values.AUDIT_ANCHOR_URL,
    auditKeptMonths: values.AUDIT_KEPT_MONTHS,
    pushKeys: pushKeys(values, demo ? dataDir : null),
    pushServices: values.PUSH_SERVICES,
    trustedProxies: values.TRUSTED_PROXIES,
    metrics: values.METRICS_TOKEN ? { token: values.METRICS_TOKEN } : production ? 'closed' : 'open',
    // A terminal shows the address and problems; a log collector wants every request.
    logLevel: values.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  };
}

type Values = z.output<typeof environment>;

/** What would lay patients' data open, or have nobody sign in. */
function problemsInProduction({ PORTAL_SECRET, PORTAL_ORIGIN, PORTAL_DEMO }: Values): string[] {
  return [
    PORTAL_SECRET ? [] : 'PORTAL_SECRET: set a random value of at least 32 characters in production.',
    PORTAL_ORIGIN?.startsWith('https:') ? [] : 'PORTAL_ORIGIN: set the address that patients type, with https, in production.',
    PORTAL_DEMO ? 'PORTAL_DEMO: leave it out in production. Its accounts have known passwords, and /dev/mail shows every code.' : [],
  ].flat();
}

function contradictions(values: Values): string[] {
  return [
    values.SMTP_URL && !values.MAIL_FROM ? 'MAIL_FROM: with SMTP_URL, say which address mail is from.' : [],
    values.SMS_URL && !values.SMS_FROM ? 'SMS_FROM: with SMS_URL, say which number texts are from.' : [],
    values.ELIGIBILITY_URL && !eligibilityOf(values) ? 'ELIGIBILITY_SENDER, ELIGIBILITY_RECEIVER, ELIGIBILITY_NPI: with ELIGIBILITY_URL, say all three.' : [],
    !values.VAPID_PUBLIC_KEY !== !values.VAPID_PRIVATE_KEY ? 'VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY: set both or none.' : [],
    missingOfStripe(values),
    values.PAYMENT_GATEWAY === 'test' && values.TEST_GATEWAY_ORIGIN && values.TEST_GATEWAY_ORIGIN === values.PORTAL_ORIGIN
      ? 'TEST_GATEWAY_ORIGIN: choose another one than PORTAL_ORIGIN. Card numbers are kept away from the portal by it.'
      : [],
    values.TEEN_AGE > values.ADULT_AGE ? 'TEEN_AGE: it comes after ADULT_AGE. Set it to the same where a parent sees all until then.' : [],
  ].flat();
}

function missingOfStripe({ PAYMENT_GATEWAY, STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_WEBHOOK_SECRET }: Values): string[] {
  const keys = { STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_WEBHOOK_SECRET };
  const missing = Object.entries(keys).flatMap(([name, value]) => (value === undefined ? [name] : []));
  const isWanted = PAYMENT_GATEWAY === 'stripe' || missing.length < Object.keys(keys).length;
  return isWanted && missing.length > 0 ? [`${missing.join(', ')}: Stripe needs all three of its keys.`] : [];
}

function paymentSettings(values: Values, demo: boolean): PaymentSettings {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_PUBLISHABLE_KEY: publishableKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = values;
  const gateway = values.PAYMENT_GATEWAY ?? (secretKey ? 'stripe' : demo ? 'test' : 'none');
  if (gateway === 'test') return { gateway, port: values.TEST_GATEWAY_PORT, origin: values.TEST_GATEWAY_ORIGIN };
  return gateway === 'stripe' && secretKey && publishableKey && webhookSecret ? { gateway, secretKey, publishableKey, webhookSecret } : { gateway: 'none' };
}

function eligibilityOf({
  ELIGIBILITY_URL: url,
  ELIGIBILITY_SENDER: sender,
  ELIGIBILITY_RECEIVER: receiver,
  ELIGIBILITY_NPI: npi,
}: Values): Config['eligibility'] {
  return url && sender && receiver && npi ? { url, sender, receiver, npi } : undefined;
}

function pushKeys(values: Values, demoDir: string | null): PushKeys | undefined {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = values;
  if (publicKey && privateKey) return { publicKey, privateKey };
  return demoDir === null ? undefined : keptPushKeys(demoDir);
}

/** A secret made on the first start and kept beside the data, so that demo sessions survive a restart. */
const keptSecret = (dataDir: string): string =>
  keptFile(
    dataDir,
    'secret',
    () => randomBytes(48).toString('base64url'),
    (text) => (text.length >= 32 ? text : null),
  );

const describe = (error: z.ZodError): string => inLines(error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));

const inLines = (problems: readonly string[]): string => `The settings are not usable.\n${problems.map((line) => `  ${line}`).join('\n')}`;
