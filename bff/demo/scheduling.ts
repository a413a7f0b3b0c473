/** What the demo's clinics offer: kinds of visit, where they are done otherwise, and the questions that lead to them. */
import type { Tx } from '../src/database/database.ts';
import type { Prisma, VisitNeed } from '../src/database/generated/client.ts';
import type { DecisionContent } from '../src/features/scheduling/schema.ts';
import { CLINICS, PRACTITIONER_IDS } from './ids.ts';

type Words = { en: string; es: string };
const words = (en: string, es: string): Words => ({ en, es });

const VISIT_TYPES: readonly (Prisma.VisitTypeCreateManyInput & { need: VisitNeed })[] = [
  {
    code: 'follow-up',
    need: 'follow_up',
    names: words('Follow-up visit', 'Cita de seguimiento'),
    instructions: words('Bring all your medicines, or a list of them.', 'Traiga todos sus medicamentos o una lista de ellos.'),
    minutes: 30,
    modalities: ['in_person', 'video'],
  },
  {
    code: 'new-problem',
    need: 'new_problem',
    names: words('Visit for a new problem', 'Cita por un problema nuevo'),
    instructions: words('Write down when it began and what makes it better or worse.', 'Anote cuándo empezó y qué lo mejora o lo empeora.'),
    minutes: 30,
    modalities: ['in_person', 'video'],
    daysAhead: 30,
  },
  {
    code: 'check-up',
    need: 'check_up',
    names: words('Yearly check-up', 'Chequeo anual'),
    instructions: words('Eat and drink as usual. Bring your questions.', 'Coma y beba como siempre. Traiga sus preguntas.'),
    minutes: 30,
    modalities: ['in_person'],
    minAge: 18,
  },
  {
    code: 'child-check-up',
    need: 'check_up',
    names: words('Well-child visit', 'Control de niño sano'),
    instructions: words('Bring the vaccine card and any school forms.', 'Traiga la cartilla de vacunas y los formularios de la escuela.'),
    minutes: 30,
    modalities: ['in_person'],
    maxAge: 17,
  },
  {
    code: 'vaccination',
    need: 'vaccination',
    names: words('Vaccine visit', 'Cita para vacunas'),
    instructions: words('Wear a top with sleeves that roll up.', 'Use ropa con mangas que se puedan subir.'),
    minutes: 15,
    modalities: ['in_person'],
  },
  {
    code: 'lab',
    need: 'lab',
    names: words('Lab test', 'Análisis de laboratorio'),
    instructions: words('Do not eat for 8 hours before. Water is fine.', 'No coma durante las 8 horas anteriores. Puede beber agua.'),
    minutes: 15,
    modalities: ['in_person'],
    needsOrder: true,
  },
  {
    code: 'eye-exam',
    need: 'ordered',
    names: words('Eye exam for diabetes', 'Examen de los ojos por diabetes'),
    instructions: words(
      'Your eyes will be wide open for hours: someone else should drive.',
      'Tendrá las pupilas dilatadas por horas: que maneje otra persona.',
    ),
    minutes: 30,
    modalities: ['in_person'],
    needsOrder: true,
  },
  {
    code: 'minor-surgery',
    need: 'ordered',
    names: words('Minor surgery', 'Cirugía menor'),
    minutes: 60,
    modalities: ['in_person'],
    needsOrder: true,
    booking: 'phone',
  },
  {
    code: 'travel-advice',
    need: 'vaccination',
    names: words('Travel advice and vaccines', 'Consejos y vacunas para viajes'),
    minutes: 30,
    modalities: ['in_person'],
    booking: 'request',
  },
];

const yesNo = (
  yes: DecisionContent['questions'][number]['answers'][number]['next'],
  no: DecisionContent['questions'][number]['answers'][number]['next'],
): DecisionContent['questions'][number]['answers'] => [
  { id: 'yes', words: words('Yes', 'Sí'), next: yes },
  { id: 'no', words: words('No', 'No'), next: no },
];

/** The first version of the questions. */
export const DEMO_DECISION: DecisionContent = {
  start: { new_problem: 'danger', vaccination: 'travel' },
  questions: [
    {
      id: 'danger',
      words: words('Is any of this happening now?', '¿Le está pasando algo de esto ahora?'),
      hint: words(
        'Chest pain or pressure. Trouble breathing. A face that droops, a weak arm, or trouble speaking. Heavy bleeding. Thoughts of ending your life.',
        'Dolor o presión en el pecho. Dificultad para respirar. Cara caída, un brazo débil o dificultad para hablar. Sangrado fuerte. Ideas de quitarse la vida.',
      ),
      answers: yesNo({ outcome: 'call-911' }, { question: 'worse' }),
    },
    {
      id: 'worse',
      words: words('How is it now?', '¿Cómo está ahora?'),
      answers: [
        {
          id: 'fast',
          words: words('It is getting worse fast, or the pain is very strong', 'Empeora rápido, o el dolor es muy fuerte'),
          next: { outcome: 'call-now' },
        },
        { id: 'today', words: words('I would like help today', 'Quisiera ayuda hoy'), next: { question: 'small' } },
        { id: 'wait', words: words('It can wait some days', 'Puede esperar unos días'), next: { outcome: 'book', visitType: 'new-problem' } },
      ],
    },
    {
      id: 'small',
      words: words('Is it one of these?', '¿Es una de estas cosas?'),
      hint: words(
        'A cold, sore throat, pink eye, a rash, a bladder infection, or a small cut.',
        'Resfriado, dolor de garganta, ojo rojo, sarpullido, infección de orina o una herida pequeña.',
      ),
      answers: yesNo({ outcome: 'express-care' }, { outcome: 'book', visitType: 'new-problem' }),
    },
    {
      id: 'travel',
      words: words('Is it for a trip to another country?', '¿Es para un viaje a otro país?'),
      answers: yesNo({ outcome: 'request', visitType: 'travel-advice' }, { outcome: 'book', visitType: 'vaccination' }),
    },
  ],
};

/** Writes it once; what is there stays as it is. */
export async function seedScheduling(tx: Tx, now: Date): Promise<void> {
  if ((await tx.visitType.count()) > 0) return;
  await tx.visitType.createMany({ data: [...VISIT_TYPES] });
  const checkUp = await tx.visitType.findUniqueOrThrow({ where: { code: 'child-check-up' } });
  const vaccination = await tx.visitType.findUniqueOrThrow({ where: { code: 'vaccination' } });
  await tx.clinicVisitType.createMany({
    data: [
      { clinicId: CLINICS.summit.id, visitTypeId: checkUp.id, booking: null },
      { clinicId: CLINICS.summit.id, visitTypeId: vaccination.id, booking: 'phone' },
    ],
  });
  for (const [id, latitude, longitude, arrival] of PLACES) {
    await tx.clinic.update({ where: { id }, data: { latitude, longitude, arrival, lateCancelNotice: LATE } });
  }
  await tx.scheduleTemplate.createMany({ data: weeklyHours(new Date(now.toISOString().slice(0, 10))) });
  await tx.decisionVersion.create({ data: { version: 1, state: 'live', content: DEMO_DECISION, createdAt: now, updatedAt: now, liveAt: now } });
}

const LUNCH = [{ from: '12:00', until: '13:00' }];
const FOR_ADULTS = ['follow-up', 'new-problem', 'check-up', 'vaccination'];

/** Hours of clinicians whose times no source sends: the portal makes them. */
function weeklyHours(firstDay: Date): Prisma.ScheduleTemplateCreateManyInput[] {
  const lakeside = { clinicId: CLINICS.lakeside.id, firstDay, slotMinutes: 30, breaks: LUNCH } as const;
  const summit = { ...lakeside, clinicId: CLINICS.summit.id } as const;
  return [
    { ...lakeside, practitionerId: PRACTITIONER_IDS.tanaka, weekdays: [1, 3, 5], fromTime: '08:00', untilTime: '16:00', visitTypes: FOR_ADULTS },
    // Vaccines on Saturdays, for three people at a time.
    {
      ...lakeside,
      practitionerId: PRACTITIONER_IDS.tanaka,
      weekdays: [6],
      fromTime: '09:00',
      untilTime: '12:00',
      breaks: [],
      slotMinutes: 15,
      capacity: 3,
      visitTypes: ['vaccination'],
    },
    {
      ...lakeside,
      practitionerId: PRACTITIONER_IDS.okafor,
      weekdays: [2, 4],
      fromTime: '09:00',
      untilTime: '17:00',
      visitTypes: ['child-check-up'],
    },
    { ...lakeside, practitionerId: PRACTITIONER_IDS.haddad, weekdays: [2], everyWeeks: 2, fromTime: '08:00', untilTime: '15:00', visitTypes: ['eye-exam'] },
    { ...summit, practitionerId: PRACTITIONER_IDS.marin, weekdays: [1, 2, 4], fromTime: '10:00', untilTime: '18:00', visitTypes: FOR_ADULTS },
    {
      ...summit,
      practitionerId: PRACTITIONER_IDS.marin,
      weekdays: [3],
      fromTime: '08:00',
      untilTime: '12:00',
      breaks: [],
      modality: 'video',
      visitTypes: ['follow-up', 'new-problem'],
    },
  ];
}

const LATE = words(
  'Your visit is in less than 24 hours. Please call us, so that someone else can have the time. Missing it may cost you a fee.',
  'Su cita es en menos de 24 horas. Llámenos, por favor, para que otra persona use ese horario. Si falta, es posible que se le cobre un cargo.',
);

const PLACES: readonly (readonly [string, number, number, Words])[] = [
  [
    CLINICS.lakeside.id,
    42.4467,
    -87.8312,
    words(
      'Park in the lot on Harbor Street; the first 2 hours are free. Use the east door.',
      'Estacione en Harbor Street; las primeras 2 horas son gratis. Entre por la puerta este.',
    ),
  ],
  [
    CLINICS.summit.id,
    39.9142,
    -105.0467,
    words('The garage is under the building. Take the elevator to floor 2.', 'El estacionamiento está debajo del edificio. Tome el ascensor al piso 2.'),
  ],
];
