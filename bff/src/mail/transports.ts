/** The ways to send that the settings name. What there is no way for, outside the demo, waits in the outbox. */
import { textGateway } from '../notifications/text-gateway.ts';
import { webPushTransport } from '../notifications/web-push.ts';
import type { Portal } from '../portal.ts';
import { smtpMail } from './smtp.ts';
import { capturedMail } from './transport.ts';
import type { Transports } from './transport.ts';

export function openTransports(portal: Pick<Portal, 'config' | 'db' | 'log' | 'now'>): Transports {
  const { smtpUrl, textGateway: gateway, pushKeys, demo } = portal.config;
  if (!smtpUrl && !demo) portal.log.warn('SMTP_URL is not set: mail is kept and not sent');
  const captured = demo ? capturedMail : undefined;
  const email = smtpUrl ? smtpMail(smtpUrl) : captured;
  const text = gateway ? textGateway(gateway) : captured;
  return {
    ...(email && { email }),
    ...(text && { text }),
    ...(pushKeys && { push: webPushTransport(portal, pushKeys) }),
  };
}
