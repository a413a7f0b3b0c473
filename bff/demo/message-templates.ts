/** What the demo's teams often answer. */
import type { Tx } from '../src/database/database.ts';
import { CLINICS, demoId } from './ids.ts';
import type { ClinicName } from './ids.ts';

type Pool = 'clinical' | 'physician' | 'scheduling' | 'billing';
interface Template {
  readonly pool: Pool;
  readonly name: string;
  readonly en: string;
  readonly es: string;
}

const TEMPLATES: Readonly<Record<string, Template>> = {
  normal: {
    pool: 'clinical',
    name: 'Normal result',
    en: 'Hello {first name},\n\nYour {result} is in the usual range. You don’t need to do anything now.\n\nWrite to us again if you have questions.\n\n{my name}',
    es: 'Hola, {nombre}:\n\nSu {resultado} está en el rango habitual. No tiene que hacer nada por ahora.\n\nEscríbanos de nuevo si tiene preguntas.\n\n{mi nombre}',
  },
  dose: {
    pool: 'clinical',
    name: 'How to take a medicine',
    en: 'Hello {first name},\n\nTake {medicine} {how often}. Call us if you feel worse or get a rash.\n\n{my name}',
    es: 'Hola, {nombre}:\n\nTome {medicamento} {cada cuánto}. Llámenos si se siente peor o le sale un sarpullido.\n\n{mi nombre}',
  },
  call: {
    pool: 'clinical',
    name: 'Please call us',
    en: 'Hello {first name},\n\nWe would like to talk about this with you. Please call us before {visit date}.\n\n{my name}',
    es: 'Hola, {nombre}:\n\nNos gustaría hablar de esto con usted. Llámenos antes del {fecha de la cita}.\n\n{mi nombre}',
  },
  review: {
    pool: 'physician',
    name: 'I looked at your result',
    en: 'Hello {first name},\n\nI looked at your {result}. {what it means}\n\n{my name}',
    es: 'Hola, {nombre}:\n\nRevisé su {resultado}. {qué significa}\n\n{mi nombre}',
  },
  times: {
    pool: 'scheduling',
    name: 'Free times',
    en: 'Hello {first name},\n\nWe have time for you on {day and time}. Does that work for you?\n\n{my name}',
    es: 'Hola, {nombre}:\n\nTenemos lugar para usted el {día y hora}. ¿Le viene bien?\n\n{mi nombre}',
  },
  plan: {
    pool: 'billing',
    name: 'Pay in parts',
    en: 'Hello {first name},\n\nYou can pay this bill in {number} parts. Open Billing to set it up.\n\n{my name}',
    es: 'Hola, {nombre}:\n\nPuede pagar esta factura en {número} partes. Abra Facturación para hacerlo.\n\n{mi nombre}',
  },
};

export async function seedMessageTemplates(tx: Tx, at: Date): Promise<void> {
  for (const clinic of Object.keys(CLINICS) as ClinicName[])
    await tx.messageTemplate.createMany({
      data: Object.entries(TEMPLATES).map(([key, { pool, name, en, es }]) => ({
        id: demoId('MessageTemplate', `${clinic}/${key}`),
        clinicId: CLINICS[clinic].id,
        pool,
        name,
        bodies: { en, es },
        updatedAt: at,
      })),
      skipDuplicates: true,
    });
}
