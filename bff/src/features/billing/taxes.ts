/**
 * What was paid in a year: what sources told, and what was paid here. A payment
 * of the portal that a source tells back is counted once, by the number that went
 * out with it.
 */
import { inChartSql } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Portal } from '../../portal.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import { DAY, titleSql } from './bill-sql.ts';
import type { TaxPayment, TaxYear, TaxYearParams, TaxYears } from './schema.ts';

/** The patient, whether the access is reduced, and the clinic's time zone. */
const PARAMS = { patient: '$1', reduced: '$2' } as const;
const ZONE = '$3';

const PAID = `
  select told."paidOn" as "on", told.cents, told.method, told."statementId" from statement_payment told
  where ${inChartSql('told', PARAMS)} and not exists (select from payment own where own.id = told."portalPaymentId" and own.state = 'succeeded')
  union all
  select (own."settledAt" at time zone ${ZONE})::date, part.cents, initcap(own."methodBrand") || ' ' || own."methodLast4", part."statementId"
  from payment own join payment_part part on part."paymentId" = own.id
  where ${inChartSql('own', PARAMS)} and own.state = 'succeeded'
  union all
  select (back."settledAt" at time zone ${ZONE})::date, -part.cents, initcap(own."methodBrand") || ' ' || own."methodLast4", part."statementId"
  from refund back join payment own on own.id = back."paymentId" join refund_part part on part."refundId" = back.id
  where ${inChartSql('own', PARAMS)} and back.state = 'succeeded'`;

const YEARS = `select extract(year from paid."on")::int as year, sum(paid.cents)::int as cents
  from (${PAID}) paid join statement s on s.id = paid."statementId" where ${inChartSql('s', PARAMS)} group by 1 order by 1 desc`;

const ONE = `select to_char(paid."on", ${DAY}) as "on", paid.cents, paid.method, s.number as "statementNumber", ${titleSql('s', PARAMS.reduced)} as title,
    (select to_char(max(l."serviceOn"), ${DAY}) from statement_line l where l."statementId" = s.id) as "serviceOn"
  from (${PAID}) paid join statement s on s.id = paid."statementId"
  where ${inChartSql('s', PARAMS)} and extract(year from paid."on") = $4::int order by paid."on", s.number`;

/** Years in which something was paid. */
export async function readTaxYears(portal: Portal, who: PatientWho): Promise<TaxYears> {
  const { zone } = await clinicOf(portal, who);
  return { years: await portal.db.sql<TaxYears['years'][number]>('tax_years', YEARS, [who.patientId, who.reduced, zone]) };
}

/** What was paid in one year; nothing where nothing was. */
export async function readTaxYear(portal: Portal, who: PatientWho, { year }: TaxYearParams): Promise<TaxYear> {
  const { zone, payee } = await clinicOf(portal, who);
  const payments = await portal.db.sql<TaxPayment>('tax_year', ONE, [who.patientId, who.reduced, zone, year]);
  return { year, cents: payments.reduce((sum, { cents }) => sum + cents, 0), payments, payee, today: dayIn(zone, portal.now()) };
}

async function clinicOf({ db }: Portal, { patientId }: PatientWho) {
  const patient = await db.prisma.patient.findUnique({ where: { id: patientId }, select: { clinic: { include: { organization: true } } } });
  const clinic = patient?.clinic;
  if (!clinic) return { zone: FALLBACK_ZONE, payee: null };
  const address = [clinic.addressLine, clinic.city, [clinic.state, clinic.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return {
    zone: clinic.timeZone,
    payee: { name: clinic.organization?.name ?? clinic.name, address: address || null, phone: clinic.organization?.phone ?? clinic.phone },
  };
}
