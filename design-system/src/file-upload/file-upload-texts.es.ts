/** Spanish of `file-upload-texts.ts`. */
import type { FileUploadTexts } from './file-upload-texts.ts';

export const FILE_UPLOAD_ES: FileUploadTexts = {
  choose: (many) => (many ? 'Elegir archivos' : 'Elegir un archivo'),
  orDrop: 'o arrástrelos o péguelos aquí',
  dropNow: 'Suelte para agregar',
  kinds: (list) => `${list}.`,
  largest: (size) => `Hasta ${size} cada uno.`,
  most: (count) => (count === 1 ? 'Un archivo.' : `Hasta ${count} archivos.`),
  images: 'imágenes',
  videos: 'videos',
  sounds: 'archivos de sonido',
  texts: 'archivos de texto',
  failed: 'No se pudo subir. Inténtelo de nuevo, por favor.',
};
