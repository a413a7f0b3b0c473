import { expect } from '@open-wc/testing';
import * as requests from '@portal/bff/contract/schemas/requests';
import { ApiError } from './api-error.ts';
import type { ApiTransport } from './contexts.ts';
import { sendResumably } from './resumable-upload.ts';

const PATH = '/api/care-requests/documents';
const KEY = '7a0c1d2e-3a4b-4c5d-8e6f-708192a3b4c5';
const KILOBYTE = 1024;

/** What goes wrong with a request that brings a part: nothing of it arrives, half of it, or all but the answer does. */
type Fault = 'lost' | 'half' | 'answer-lost' | Response;

/** A server of files at the other end of the transport. */
function server(faults: Record<number, Fault> = {}) {
  const got: Uint8Array[] = [];
  const seen: string[] = [];
  let parts = 0;
  const received = () => got.reduce((size, { length }) => size + length, 0);
  const answer = (status: number) => new Response(null, { status, headers: { location: `${PATH}/${KEY}`, 'upload-offset': String(received()) } });
  async function append(init: RequestInit): Promise<Response> {
    const fault = faults[parts++];
    const offset = Number(new Headers(init.headers).get('upload-offset'));
    const bytes = new Uint8Array(await (init.body as Blob).arrayBuffer());
    seen.push(`${offset}+${bytes.length}`);
    if (fault instanceof Response) return fault;
    if (offset !== received()) return problem(409, 'upload/wrong-offset');
    if (fault !== 'lost') got.push(fault === 'half' ? bytes.subarray(0, bytes.length / 2) : bytes);
    if (fault !== undefined) throw new TypeError('Failed to fetch');
    return answer(204);
  }
  const api: ApiTransport = {
    async request(input, init = {}) {
      const headers = new Headers(init.headers);
      if (init.method === 'POST') {
        seen.push(`begin ${headers.get('upload-length')}`);
        expect(headers.get('upload-metadata')).to.equal(`key ${btoa(KEY)},filename ${btoa('José.pdf'.replace('é', 'Ã©'))}`);
        return answer(201);
      }
      expect(input).to.equal(`${PATH}/${KEY}`);
      if (init.method === 'PATCH') return append(init);
      const file = { id: KEY, type: 'application/pdf', size: received(), scan: 'unchecked' };
      return Response.json(requests.UploadState.parse({ received: received(), length: received(), file }));
    },
  };
  return { api, seen, got: () => new Blob(got as BlobPart[]) };
}

const problem = (status: number, code: string) => Response.json({ code }, { status });

const FILE = new File([Uint8Array.from({ length: 900 * KILOBYTE }, (_, index) => index % 251)], 'José.pdf');

async function send(api: ApiTransport, file = FILE, signal = new AbortController().signal) {
  const shares: number[] = [];
  const kept = await sendResumably(api, PATH, { key: KEY, file }, { signal, onProgress: (share) => shares.push(share) });
  return { kept, shares };
}

async function bytesOf(blob: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await blob.arrayBuffer());
}

describe('sending a file piece by piece', () => {
  it('sends it in pieces that grow, says how far it is, and gives what the server kept', async () => {
    const { api, seen, got } = server();
    const { kept, shares } = await send(api);
    expect(seen).to.deep.equal([
      `begin ${900 * KILOBYTE}`,
      `0+${256 * KILOBYTE}`,
      `${256 * KILOBYTE}+${512 * KILOBYTE}`,
      `${768 * KILOBYTE}+${132 * KILOBYTE}`,
    ]);
    expect(shares.at(-1)).to.equal(1);
    expect(shares).to.deep.equal(shares.toSorted((a, b) => a - b));
    expect(kept.size).to.equal(FILE.size);
    expect(await bytesOf(got())).to.equal(await bytesOf(FILE));
  });

  for (const fault of ['lost', 'half', 'answer-lost'] as const) {
    it(`goes on where the server is when the connection is gone (${fault})`, async () => {
      const { api, seen, got } = server({ 1: fault });
      await send(api);
      expect(await bytesOf(got())).to.equal(await bytesOf(FILE));
      expect(seen.filter((each) => each.startsWith('begin')).length).to.equal(2);
    });
  }

  it('goes on when the last answer was lost, without sending anything again', async () => {
    const { api, seen } = server({ 0: 'answer-lost' });
    const small = new File(['%PDF'], 'José.pdf');
    await send(api, small);
    expect(seen).to.deep.equal(['begin 4', '0+4', 'begin 4', '4+0']);
  });

  it('waits for a server that is on its way back', async () => {
    const { api, got } = server({ 0: problem(503, 'service/stopping') });
    await send(api);
    expect(await bytesOf(got())).to.equal(await bytesOf(FILE));
  });

  it('does not try again what is refused', async () => {
    const { api, seen } = server({ 0: problem(415, 'upload/wrong-kind') });
    const error: unknown = await send(api).catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(ApiError);
    expect((error as ApiError).code).to.equal('upload/wrong-kind');
    expect(seen.length).to.equal(2);
  });

  it('ends at once when it is cancelled, also while it waits', async () => {
    const abort = new AbortController();
    const { api } = server({ 0: 'lost' });
    const waits: ApiTransport = {
      async request(input, init) {
        if (init?.method === 'PATCH') setTimeout(() => abort.abort());
        return api.request(input, init);
      },
    };
    const error: unknown = await send(waits, FILE, abort.signal).catch((cause: unknown) => cause);
    expect(error).to.equal(abort.signal.reason);
  });
});
