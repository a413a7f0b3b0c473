/** Spanish of the page that takes an invitation. */
import { str } from '@lit/localize';

export const acceptTemplates = {
  'shell.accept.heading': 'Tiene una invitación',
  'shell.accept.lead': 'Alguien quiere que le ayude con su expediente médico.',
  'shell.accept.loading': 'Cargando la invitación',
  'shell.accept.from': str`${0} le invita. Usted podría:`,
  'shell.accept.until': str`Hasta el ${0}.`,
  'shell.accept.no-end': 'No hay fecha de fin.',
  'shell.accept.seen': 'La persona puede ver lo que usted hace y terminar su acceso en cualquier momento.',
  'shell.accept.sign-in-why': 'Para aceptar, inicie sesión en su propia cuenta. No use la cuenta de otra persona.',
  'shell.accept.sign-in': 'Iniciar sesión para aceptar',
  'shell.accept.no-account': '¿Aún no tiene cuenta? Primero cree una y después abra de nuevo el enlace del correo.',
  'shell.accept.register': 'Crear una cuenta',
  'shell.accept.as': str`Inició sesión como ${0}.`,
  'shell.accept.accept': 'Aceptar',
  'shell.accept.not-now': 'Ahora no',
  'shell.accept.not-valid': 'Esta invitación ya se usó, se canceló o venció. Pida una nueva a la persona que le invitó.',
  'shell.accept.appointments-see': 'Ver sus citas',
  'shell.accept.appointments-manage': 'Ver y cancelar sus citas',
  'shell.accept.records-see': 'Ver su expediente médico y sus resultados',
  'shell.accept.records-basic': 'Ver sus alergias y vacunas',
  'shell.accept.messages': 'Leer sus mensajes y escribir en su nombre',
  'shell.accept.billing': 'Ver y administrar sus facturas',
  'shell.accept.account': 'Ver y cambiar sus datos personales',
};
