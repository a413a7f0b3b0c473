/** Sends notices to browsers through their push services (RFC 8030), encrypted for the browser alone (RFC 8291). */
import { createHmac } from 'node:crypto';
import webPush from 'web-push';
import { addressOf } from '../mail/smtp.ts';
import { MailTransportError } from '../mail/transport.ts';
import type { PushMessage, Transport } from '../mail/transport.ts';
import type { Portal } from '../portal.ts';
import { post } from './http-post.ts';
import { forgetPushDevice, isPushService, openPushDevice } from './push-devices.ts';
import type { PushKeys } from './push-keys.ts';

/** A browser that was off for longer gets nothing: by then the person has signed in or has an e-mail. */
const KEEP_SECONDS = 24 * 60 * 60;
const GONE = { code: 'gone', refused: true, permanent: true, gone: true } as const;

export function webPushTransport({ config, db, now }: Pick<Portal, 'config' | 'db' | 'now'>, keys: PushKeys): Transport<PushMessage> {
  const vapidDetails = { subject: `mailto:${addressOf(config.mailFrom)}`, publicKey: keys.publicKey, privateKey: keys.privateKey };
  return {
    async send({ deviceId, payload, topic }, handOver) {
      const device = await db.prisma.pushDevice.findUnique({ where: { id: deviceId } });
      const address = device && openPushDevice(config.secret, device);
      if (!address || !isPushService(config.pushServices, address.endpoint)) throw new MailTransportError(GONE);
      const { endpoint, headers, body } = webPush.generateRequestDetails(address, payload, {
        vapidDetails,
        TTL: KEEP_SECONDS,
        contentEncoding: 'aes128gcm',
        // While the browser is off a newer one takes the place of an older one (RFC 8030, 5.4).
        topic: collapseKey(config.secret, deviceId, topic),
      });
      const status = await post({ url: endpoint, headers: textHeaders(headers), body: body ?? Buffer.alloc(0) }, handOver);
      if (status === 404 || status === 410) {
        await forgetPushDevice(db, deviceId);
        throw new MailTransportError(GONE);
      }
      if (status < 200 || status >= 300) throw new MailTransportError({ code: String(status), refused: true, permanent: status === 400 || status === 413 });
      await db.prisma.pushDevice.updateMany({ where: { id: deviceId }, data: { lastUsedAt: now() } });
    },
  };
}

/** The same for one topic on one browser, of which the push service learns nothing: at most 32 characters of base64url. */
function collapseKey(secret: string, deviceId: string, topic: string): string {
  return createHmac('sha256', secret).update(`push topic ${deviceId} ${topic}`).digest('base64url').slice(0, 32);
}

function textHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
