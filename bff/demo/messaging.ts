/** Whom people of the demo's clinics can write to, what for, how soon an answer comes, and what a message may cost. */
import type { Tx } from '../src/database/database.ts';
import type { Prisma } from '../src/database/generated/client.ts';
import { CLINICS, demoId } from './ids.ts';
import type { ClinicName } from './ids.ts';

type Words = { en: string; es: string };
const words = (en: string, es: string): Words => ({ en, es });

const COST = words(
  'Your care team may bill for an answer that takes medical decisions and more than 5 minutes. Most insurance covers it; you may owe a copay of up to $25. We ask you again before anything is billed.',
  'Es posible que su equipo médico cobre por una respuesta que requiera decisiones médicas y más de 5 minutos. La mayoría de los seguros la cubre; su copago puede ser de hasta $25. Le preguntaremos de nuevo antes de cobrar.',
);

type Team = Omit<Prisma.MessageTeamCreateManyInput, 'id' | 'clinicId' | 'position'>;

const TEAMS: Readonly<Record<string, Team>> = {
  nurses: {
    pool: 'clinical',
    names: words('Nurses', 'Enfermería'),
    purpose: words('Questions about your health, test results and medicines', 'Preguntas sobre su salud, resultados de pruebas y medicamentos'),
    categories: ['question', 'test_result', 'medication', 'form'],
    answerDays: 2,
    costNotice: COST,
    costCategories: ['question'],
  },
  physicians: {
    pool: 'physician',
    names: words('Your doctor’s office', 'Consultorio de su médico'),
    purpose: words(
      'What only your doctor can answer, for example about your treatment',
      'Lo que solo su médico puede responder, por ejemplo sobre su tratamiento',
    ),
    categories: ['question', 'test_result', 'medication'],
    answerDays: 3,
    costNotice: COST,
  },
  scheduling: {
    pool: 'scheduling',
    names: words('Appointments', 'Citas'),
    purpose: words('Visits that you can’t plan online', 'Citas que no puede programar en línea'),
    categories: ['appointment', 'form'],
    answerDays: 1,
  },
  billing: {
    pool: 'billing',
    names: words('Billing', 'Facturación'),
    purpose: words('Bills, payments and insurance', 'Facturas, pagos y seguro'),
    categories: ['billing'],
    answerDays: 2,
  },
};

/** Summit has no doctor who answers messages at the moment. */
const AWAY = words(
  'This team takes no messages this month. Write to the nurses: they ask a doctor where it is needed.',
  'Este equipo no recibe mensajes este mes. Escriba a enfermería: consultan a un médico si hace falta.',
);

const NURSE_LINES: Readonly<Record<ClinicName, string>> = { lakeside: '+12245550111', summit: '+13035550111' };

export const teamId = (clinic: ClinicName, team: string): string => demoId('MessageTeam', `${clinic}/${team}`);

/** Writes them once; what is there stays as it is. */
export async function seedMessaging(tx: Tx): Promise<void> {
  if ((await tx.messageTeam.count()) > 0) return;
  for (const clinic of Object.keys(CLINICS) as ClinicName[]) {
    const clinicId = CLINICS[clinic].id;
    await tx.clinic.update({ where: { id: clinicId }, data: { nurseLine: NURSE_LINES[clinic], readReceipts: clinic === 'lakeside' } });
    await tx.messageTeam.createMany({
      data: Object.entries(TEAMS).map(([name, team], position) => ({
        ...team,
        id: teamId(clinic, name),
        clinicId,
        position,
        ...(clinic === 'summit' && name === 'physicians' ? { refusal: AWAY } : {}),
      })),
    });
  }
}
