/** What the gateway's fields in a frame say. They are another origin's: nothing is taken that does not look just so. */

/** A card or an account as the fields hand it over: a token, and what may be shown. */
export interface HandedOver {
  readonly token: string;
  readonly kind: 'card' | 'bank';
  readonly brand: string;
  readonly last4: string;
}

export type FieldsMessage =
  | { readonly type: 'fields-ready' }
  | { readonly type: 'fields-failed' }
  | { readonly type: 'fields-enter' }
  | { readonly type: 'fields-height'; readonly height: number }
  | { readonly type: 'fields-wrong'; readonly id: string }
  | ({ readonly type: 'fields-token'; readonly id: string } & HandedOver);

/** Taller than any fields are. */
const MOST_HEIGHT = 1_200;

export function readFieldsMessage(data: unknown): FieldsMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const text = (name: string): string => {
    const value: unknown = Reflect.get(data, name);
    return typeof value === 'string' ? value : '';
  };
  const type = text('type');
  if (type === 'fields-ready' || type === 'fields-failed' || type === 'fields-enter') return { type };
  if (type === 'fields-height') {
    const height: unknown = Reflect.get(data, 'height');
    return typeof height === 'number' && height > 0 && height <= MOST_HEIGHT ? { type, height } : undefined;
  }
  const id = text('id');
  if (type === 'fields-wrong') return { type, id };
  const kind = text('kind');
  if (type !== 'fields-token' || (kind !== 'card' && kind !== 'bank')) return undefined;
  // A token is a name; a number of a card would be no name.
  if (!/^[A-Za-z]\w{3,200}$/.test(text('token')) || !/^\d{2,4}$/.test(text('last4'))) return undefined;
  return { type, id, token: text('token'), kind, brand: text('brand').slice(0, 40), last4: text('last4') };
}
