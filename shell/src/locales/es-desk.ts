/** Spanish of what the desks of all features have in common. `${0}` is the first value of the English text. */
import { str } from '@lit/localize';

export const deskTemplates = {
  'shell.desk.already': 'Alguien ya respondió esta solicitud. Cargue la página de nuevo para ver la respuesta.',
  'shell.desk.answer': '¿Qué le quiere decir a la persona?',
  'shell.desk.answer-hint': 'Se envía por correo electrónico; no escriba nada sobre la salud de la persona.',
  'shell.desk.answer-sent': 'La respuesta está en camino.',
  'shell.desk.approve': 'Aprobar',
  'shell.desk.birth-date': 'Fecha de nacimiento',
  'shell.desk.choose': 'Elegir',
  'shell.desk.decline': 'Rechazar',
  'shell.desk.family-name': 'Apellido',
  'shell.desk.find': 'Buscar al paciente',
  'shell.desk.found': 'Pacientes que coinciden',
  'shell.desk.nameless': 'Sin nombre',
  'shell.desk.none': 'Ningún paciente de esta clínica coincide. Revise el número, o el nombre y la fecha de nacimiento.',
  'shell.desk.own': 'Esta solicitud es suya. Debe responderla otra persona de su equipo.',
  'shell.desk.patient-number': 'Número de paciente',
  'shell.desk.reason-short': 'Escriba un poco más.',
  'shell.desk.search-by-missing': 'Elija cómo buscar.',
  'shell.desk.search-by': 'Buscar por',
  'shell.desk.waiting': str`Espera hace ${0}`,
  'shell.desk.search-by-name': 'Apellido y fecha de nacimiento',
};
