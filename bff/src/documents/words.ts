/** What stands around every document. */
import type { ByLanguage } from '../words.ts';

interface DocumentWords {
  readonly patient: string;
  readonly birthDate: string;
  readonly patientNumber: string;
  readonly savedOn: string;
  readonly page: (number: number, of: number) => string;
}

export const documentWords: ByLanguage<DocumentWords> = {
  en: {
    patient: 'Patient',
    birthDate: 'Birth date',
    patientNumber: 'Patient number',
    savedOn: 'Saved on',
    page: (number, of) => `Page ${number} of ${of}`,
  },
  es: {
    patient: 'Paciente',
    birthDate: 'Fecha de nacimiento',
    patientNumber: 'Número de paciente',
    savedOn: 'Guardado el',
    page: (number, of) => `Página ${number} de ${of}`,
  },
};
