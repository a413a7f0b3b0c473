/** A place for files (tus 1.0), for stories and tests; answers pass the BFF's own schemas. */
import * as requests from '@portal/bff/contract/schemas/requests';
import type { KeptDocument } from '@portal/bff/contract/requests';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

export interface UploadMocks {
  /** A file came in whole. */
  readonly took: (file: KeptDocument, name: string) => void;
  /** Refuses a file at its end. */
  readonly refuses?: (() => Response | undefined) | undefined;
  /** How many requests with a part of a file lose their connection, half of it sent. */
  readonly breaks?: number;
}

interface Incoming {
  readonly length: number;
  readonly name: string;
  received: number;
  file: KeptDocument | null;
}

/** @param path - Where files go; each has its address below. */
export function uploadMocks(path: string, { took, refuses, breaks = 0 }: UploadMocks): RequestHandler[] {
  const uploads = new Map<string, Incoming>();
  let left = breaks;
  const state = ({ received, length }: Incoming) => ({ 'upload-offset': String(received), 'upload-length': String(length) });
  const find = (id: unknown): Incoming => {
    const found = uploads.get(String(id));
    if (!found) throw new TypeError('No such file was begun.');
    return found;
  };
  return [
    http.post(path, ({ request: { headers } }) => {
      const said = metadata(headers.get('upload-metadata') ?? '');
      const id = said['key'] ?? '';
      const known = uploads.get(id);
      const upload: Incoming = known ?? { length: Number(headers.get('upload-length')), name: said['filename'] ?? '', received: 0, file: null };
      uploads.set(id, upload);
      return new HttpResponse(null, { status: 201, headers: { location: `${path}/${id}`, ...state(upload) } });
    }),
    http.patch(`${path}/:paperId`, async ({ request, params }) => {
      const upload = find(params['paperId']);
      if (Number(request.headers.get('upload-offset')) !== upload.received) throw new TypeError('It goes on elsewhere.');
      const { byteLength } = await request.arrayBuffer();
      if (left > 0) {
        left -= 1;
        upload.received += Math.floor(byteLength / 2);
        return HttpResponse.error();
      }
      upload.received += byteLength;
      if (upload.received === upload.length) {
        const refused = refuses?.();
        if (refused) return refused;
        upload.file ??= requests.KeptDocument.parse({ id: params['paperId'], type: 'application/pdf', size: upload.length, scan: 'unchecked' });
        took(upload.file, upload.name);
      }
      return new HttpResponse(null, { status: 204, headers: state(upload) });
    }),
    http.get(`${path}/:paperId`, ({ params }) => {
      const { received, length, file } = find(params['paperId']);
      return HttpResponse.json(requests.UploadState.parse({ received, length, file }));
    }),
  ];
}

function metadata(header: string): Record<string, string> {
  return Object.fromEntries(
    header.split(',').map((pair) => {
      const [name = '', value = ''] = pair.split(' ');
      return [name, new TextDecoder().decode(Uint8Array.from(atob(value), (char) => char.codePointAt(0) ?? 0))];
    }),
  );
}
