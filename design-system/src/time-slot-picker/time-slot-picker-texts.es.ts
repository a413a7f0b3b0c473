/** The time slot picker's texts in Spanish. */
import type { TimeSlotPickerTexts } from './time-slot-picker-texts.ts';

export const TIME_SLOT_PICKER_ES: TimeSlotPickerTexts = {
  earlier: 'Días anteriores',
  later: 'Días siguientes',
  zone: (name) => `Las horas están en: ${name}.`,
  viewerZone: (name) => `Su dispositivo usa otra hora (${name}), así que ve también esa.`,
  yourTime: (time) => `${time} en su hora`,
  full: 'Ocupada',
  chosen: (time) => `Elegida: ${time}`,
  empty: 'No hay horas disponibles en estos días.',
  nextAvailable: (date) => `Ir al próximo día disponible: ${date}`,
  loading: 'Cargando las horas',
  count: (times, first, last) => `${times === 1 ? '1 hora' : `${times} horas`}, ${first === last ? first : `de ${first} a ${last}`}`,
};
