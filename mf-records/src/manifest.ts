/** What the shell knows of records before it loads any of its code. */
import type { FeatureManifest } from '@portal/shell/contract';

const AREA = { audience: 'patient', scope: 'records:read' } as const;
/** What a parent of a teenager still sees. */
const BASIC = { audience: 'patient', scope: 'records:basic' } as const;

/** Who treats patients answers what they ask for. */
const DESK = { audience: 'clinic', scope: 'records:read' } as const;

const REVIEWS = { en: 'Results to review', es: 'Resultados por revisar' };

export const manifest: Omit<FeatureManifest, 'version'> = {
  name: 'mf-records',
  contract: 1,
  title: { en: 'Health record', es: 'Expediente médico' },
  routes: [
    {
      path: '/records',
      page: 'results',
      title: { en: 'Test results', es: 'Resultados de pruebas' },
      theirs: { en: '{person}’s test results', es: 'Resultados de pruebas de {person}' },
      ...AREA,
    },
    { path: '/records/results/:reportId', page: 'result', title: { en: 'Test result', es: 'Resultado de prueba' }, list: '/records', ...AREA },
    {
      path: '/records/visits/:visitId',
      page: 'after-visit',
      title: { en: 'After-visit summary', es: 'Resumen de la cita' },
      ...AREA,
    },
    { path: '/records/summary', page: 'summary', title: { en: 'Summary', es: 'Resumen' }, ...AREA, atWork: true },
    {
      path: '/records/measurements',
      page: 'measurements',
      title: { en: 'Measurements', es: 'Mediciones' },
      theirs: { en: '{person}’s measurements', es: 'Mediciones de {person}' },
      ...AREA,
    },
    {
      path: '/records/conditions',
      page: 'conditions',
      title: { en: 'Health conditions', es: 'Problemas de salud' },
      theirs: { en: '{person}’s health conditions', es: 'Problemas de salud de {person}' },
      ...AREA,
    },
    {
      path: '/records/medications',
      page: 'medications',
      title: { en: 'Medicines', es: 'Medicamentos' },
      theirs: { en: '{person}’s medicines', es: 'Medicamentos de {person}' },
      ...AREA,
    },
    {
      path: '/records/refills',
      page: 'refills',
      title: { en: 'Refills', es: 'Resurtidos' },
      theirs: { en: 'Refills for {person}', es: 'Resurtidos para {person}' },
      ...AREA,
    },
    // Before a refill, whose address they would be too.
    { path: '/records/refills/history', page: 'refill-history', title: { en: 'What you asked for', es: 'Lo que pidió' }, ...AREA },
    { path: '/records/refills/pharmacy', page: 'pharmacy', title: { en: 'Your pharmacy', es: 'Su farmacia' }, ...AREA },
    { path: '/records/refills/for/:medicineId', page: 'refills', title: { en: 'Refills', es: 'Resurtidos' }, ...AREA },
    { path: '/records/refills/:refillId', page: 'refill', title: { en: 'Refill', es: 'Resurtido' }, ...AREA },
    { path: '/results', page: 'desk-reviews', title: { en: 'Results to review', es: 'Resultados por revisar' }, ...DESK },
    { path: '/results/:reportId', page: 'desk-review', title: { en: 'Test result', es: 'Resultado de prueba' }, list: '/results', ...DESK },
    { path: '/refills', page: 'desk-refills', title: { en: 'Refills', es: 'Resurtidos' }, ...DESK },
    { path: '/refills/failed', page: 'desk-refills-failed', title: { en: 'Refills that failed', es: 'Resurtidos con problemas' }, ...DESK },
    { path: '/refills/decided', page: 'desk-refills-decided', title: { en: 'Answered refills', es: 'Resurtidos respondidos' }, ...DESK },
    { path: '/refills/:refillId', page: 'desk-refill', title: { en: 'Refill', es: 'Resurtido' }, ...DESK },
    {
      path: '/records/allergies',
      page: 'allergies',
      title: { en: 'Allergies', es: 'Alergias' },
      theirs: { en: '{person}’s allergies', es: 'Alergias de {person}' },
      ...BASIC,
    },
    {
      path: '/records/immunizations',
      page: 'immunizations',
      title: { en: 'Vaccines', es: 'Vacunas' },
      theirs: { en: '{person}’s vaccines', es: 'Vacunas de {person}' },
      ...BASIC,
    },
  ],
  nav: [
    { path: '/records', label: { en: 'Health record', es: 'Expediente' }, icon: 'flask', order: 20, ...AREA },
    {
      path: '/records/immunizations',
      label: { en: 'Vaccines and allergies', es: 'Vacunas y alergias' },
      icon: 'syringe',
      order: 20,
      unless: 'records:read',
      ...BASIC,
    },
    // A physician's day begins with them; a nurse, who has the account desk too, begins with what patients write.
    { path: '/results', label: REVIEWS, icon: 'flask', order: 9, unless: 'desk:read', ...DESK },
    { path: '/results', label: REVIEWS, icon: 'flask', order: 11, with: 'desk:read', ...DESK },
    { path: '/refills', label: { en: 'Refills', es: 'Resurtidos' }, icon: 'pill', order: 11, ...DESK },
  ],
  cards: [{ id: 'records', title: { en: 'My health', es: 'Mi salud' }, order: 20, scope: 'records:read' }],
  attention: {
    'records.abnormal-unseen': {
      other: { en: 'A result is outside the usual range: {name}', es: 'Un resultado está fuera del rango habitual: {name}' },
    },
    'records.result-new': {
      other: { en: 'New test result: {name}', es: 'Resultado nuevo: {name}' },
    },
    'records.results-new': {
      one: { en: 'One new test result', es: 'Un resultado nuevo' },
      other: { en: '{count} new test results', es: '{count} resultados nuevos' },
    },
    'records.refill-ready': {
      other: { en: 'A refill is ready at your pharmacy', es: 'Un resurtido está listo en su farmacia' },
      theirs: { other: { en: 'A refill for {person} is ready at the pharmacy', es: 'Un resurtido para {person} está listo en la farmacia' } },
    },
    'records.refills-ready': {
      one: { en: 'One refill is ready at your pharmacy', es: 'Un resurtido está listo en su farmacia' },
      other: { en: '{count} refills are ready at your pharmacy', es: '{count} resurtidos están listos en su farmacia' },
      theirs: {
        one: { en: 'One refill for {person} is ready at the pharmacy', es: 'Un resurtido para {person} está listo en la farmacia' },
        other: { en: '{count} refills for {person} are ready at the pharmacy', es: '{count} resurtidos para {person} están listos en la farmacia' },
      },
    },
    'records.refill-late': {
      other: { en: 'A refill is taking longer than planned. See what to do', es: 'Un resurtido está tardando más de lo previsto. Vea qué hacer' },
      theirs: {
        other: {
          en: 'A refill for {person} is taking longer than planned. See what to do',
          es: 'Un resurtido para {person} está tardando más de lo previsto. Vea qué hacer',
        },
      },
    },
    'records.refill-failed': {
      other: { en: 'We couldn’t fill a refill. See what to do', es: 'No se pudo surtir un medicamento. Vea qué hacer' },
      theirs: { other: { en: 'We couldn’t fill a refill for {person}. See what to do', es: 'No se pudo surtir un medicamento para {person}. Vea qué hacer' } },
    },
    'records.refill-refused': {
      other: { en: 'Your care team answered a request for a refill', es: 'Su equipo médico respondió a una solicitud de resurtido' },
      theirs: {
        other: {
          en: 'The care team answered a request for a refill for {person}',
          es: 'El equipo médico respondió a una solicitud de resurtido para {person}',
        },
      },
    },
  },
  waiting: { one: { en: '1 new result', es: '1 resultado nuevo' }, other: { en: '{count} new results', es: '{count} resultados nuevos' } },
  widgets: [],
};
