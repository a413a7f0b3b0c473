/** Spanish for the list of files in `ds-file-upload`. */
import type { UploadListTexts } from './upload-list-texts.ts';

export const UPLOAD_LIST_ES: UploadListTexts = {
  files: 'Archivos',
  uploading: (percent) => `Subiendo, ${percent}`,
  uploaded: 'Subido',
  removing: 'Quitando',
  notRemoved: 'No se pudo quitar. Inténtelo de nuevo, por favor.',
  wrongKind: (list) => `No se agregó: este tipo de archivo no se puede usar. Elija ${list}, por favor.`,
  tooLarge: (size) => `No se agregó: el archivo es demasiado grande. El máximo es ${size}.`,
  empty: 'No se agregó: el archivo está vacío. Revíselo, por favor.',
  tooMany: (count) =>
    count === 1 ? 'No se agregó: solo se permite un archivo. Quite primero el otro.' : `No se agregó: solo se permiten ${count} archivos. Quite uno primero.`,
  alreadyThere: 'No se agregó: este archivo ya está en la lista.',
  cancelFile: (name) => `Cancelar: ${name}`,
  retry: 'Intentar de nuevo',
  retryFile: (name) => `Intentar de nuevo: ${name}`,
  remove: 'Quitar',
  removeFile: (name) => `Quitar: ${name}`,
  wait: 'Todavía se está subiendo un archivo. Espere un momento, por favor.',
  fixFailed: (name) => `${name} no se subió. Inténtelo de nuevo o quítelo.`,
  saidAdded: (names) => `Agregado: ${names}.`,
  saidUploaded: (name) => `${name} se subió.`,
  saidRemoved: (name) => `${name} se quitó.`,
  saidCanceled: (name) => `Cancelado: ${name}.`,
};
