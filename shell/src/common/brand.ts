/** Whose portal this is: its name, the phone number people call and its address, written into each page's `<meta>` tags. */

export interface Brand {
  readonly name: string;
  /** As people read it: `(555) 555-0100`. */
  readonly phone: string;
  /** Where it is and gets its letters, in one line; empty where nobody said. */
  readonly address: string;
}

/** Reads the page's tags, so that name and phone are there even when no server answers. */
export function readBrand(): Brand {
  return {
    name: readMeta('portal-name') ?? 'Northfield Health',
    phone: readMeta('portal-phone') ?? '(555) 555-0100',
    address: readMeta('portal-address') ?? '',
  };
}

function readMeta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || undefined;
}
