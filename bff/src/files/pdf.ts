/** Whether a PDF can do no more than be read, judged as it streams by. */

/** What lets a PDF do more than be read; what follows the name is looked at too, so that no longer name is taken for it. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?=[^A-Za-z])/;
/** How far from the end its end is marked; much longer than any name, so that one which lies across two chunks is seen whole. */
const TAIL = 1_024;

/** What stands in compressed parts is not seen here; a download is never opened by the browser itself. */
export async function isPassivePdf(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const window = Buffer.concat([tail, chunk]);
    if (isActive(window)) return false;
    tail = window.subarray(-TAIL);
  }
  return tail.includes('%%EOF') && !isActive(Buffer.concat([tail, Buffer.from(' ')]));
}

function isActive(bytes: Buffer): boolean {
  // Any letter of a name can be written by its number.
  return ACTIVE.test(bytes.toString('latin1').replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
}
