/** What the shell knows of messages before it loads any of its code. */
import type { FeatureManifest } from '@portal/shell/contract';

export const manifest: Omit<FeatureManifest, 'version'> = {
  name: 'mf-messages',
  contract: 1,
  title: { en: 'Messages', es: 'Mensajes' },
  routes: [
    { path: '/messages', page: 'inbox', title: { en: 'Messages', es: 'Mensajes' }, audience: 'patient', scope: 'messages:read' },
    { path: '/messages/:threadId', page: 'thread', title: { en: 'Message', es: 'Mensaje' }, audience: 'patient', scope: 'messages:read' },
    { path: '/messages', page: 'inbox', title: { en: 'Patient messages', es: 'Mensajes de pacientes' }, audience: 'clinic', scope: 'messages:read' },
    { path: '/messages/:threadId', page: 'thread', title: { en: 'Patient message', es: 'Mensaje de paciente' }, audience: 'clinic', scope: 'messages:read' },
  ],
  nav: [
    { path: '/messages', label: { en: 'Messages', es: 'Mensajes' }, icon: 'mail', order: 30, audience: 'patient', scope: 'messages:read' },
    { path: '/messages', label: { en: 'Patient messages', es: 'Mensajes de pacientes' }, icon: 'mail', order: 10, audience: 'clinic', scope: 'messages:read' },
  ],
  cards: [{ id: 'messages', title: { en: 'Messages', es: 'Mensajes' }, order: 30, scope: 'messages:read' }],
  attention: {
    'messages.unread': {
      one: { en: 'You have a message you have not read', es: 'Tiene un mensaje sin leer' },
      other: { en: 'You have {count} conversations with unread messages', es: 'Tiene {count} conversaciones con mensajes sin leer' },
    },
  },
  widgets: [],
};
