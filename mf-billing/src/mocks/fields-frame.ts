/** The gateway's fields in tests: no gateway runs there, so what its page would say is said in its place. */
import { queryDeep, waitUntil } from '@portal/design-system/testing';

const frameOf = async (root: ParentNode): Promise<HTMLIFrameElement> => {
  await waitUntil(() => queryDeep(root, 'iframe') !== null);
  return queryDeep(root, 'iframe') as HTMLIFrameElement;
};

export async function frameSays(root: ParentNode, data: object, origin = location.origin): Promise<void> {
  const { contentWindow: source } = await frameOf(root);
  dispatchEvent(new MessageEvent('message', { data, origin, source }));
}

/** The fields are there, and answer the next time they are read with a card; `null` for something wrong in them. */
export async function readyFields(root: ParentNode, token: string | null): Promise<void> {
  const frame = await frameOf(root);
  await frameSays(root, { type: 'fields-ready' });
  const { contentWindow } = frame;
  if (!contentWindow) return;
  contentWindow.postMessage = ({ id }: { readonly id: string }) => {
    const wrong = { type: 'fields-wrong', id };
    const right = { type: 'fields-token', id, token, kind: 'card', brand: 'visa', last4: '4242', expires: { month: 12, year: 2030 } };
    void frameSays(root, token === null ? wrong : right);
  };
}
