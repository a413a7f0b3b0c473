/**
 * Sends text messages through an HTTP gateway that speaks as Twilio's Messages
 * API does: a form with To, From and Body, posted with basic auth.
 */
import { MailTransportError } from '../mail/transport.ts';
import type { TextMessage, Transport } from '../mail/transport.ts';
import { post } from './http-post.ts';

export interface TextGateway {
  /** `https://ACCOUNT:TOKEN@api.twilio.com`; a path goes before that of the API. */
  readonly url: string;
  /** The number, or the name, texts are from. */
  readonly from: string;
}

export function textGateway({ url, from }: TextGateway): Transport<TextMessage> {
  const { username, password, protocol, host, pathname } = new URL(url);
  const [account, token] = [decodeURIComponent(username), decodeURIComponent(password)];
  const address = `${protocol}//${host}${pathname.replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`;
  const headers = {
    authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
  };
  return {
    async send({ id, to, text }, handOver) {
      const body = Buffer.from(new URLSearchParams({ To: to, From: from, Body: text }).toString());
      const status = await post({ url: address, headers: { ...headers, 'idempotency-key': id }, body }, handOver);
      if (status >= 200 && status < 300) return;
      // 400 is about this text: no such number, or its owner wants no texts. The others are settings of ours, or a bad hour of the gateway.
      throw new MailTransportError({ code: String(status), refused: true, permanent: status === 400 });
    },
  };
}
