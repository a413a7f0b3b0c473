/** What the shell knows of messages before it loads any of their code. */
import type { FeatureManifest } from '@portal/shell/contract';

export const manifest: Omit<FeatureManifest, 'version'> = {
  name: 'mf-messages',
  contract: 1,
  title: { en: 'Messages', es: 'Mensajes' },
  routes: [
    {
      path: '/messages',
      page: 'inbox',
      title: { en: 'Messages', es: 'Mensajes' },
      theirs: { en: '{person}’s messages', es: 'Mensajes de {person}' },
      audience: 'patient',
      scope: 'messages:read',
    },
    // Before a conversation, whose address they would be too.
    {
      path: '/messages/new',
      page: 'compose',
      title: { en: 'New message', es: 'Mensaje nuevo' },
      theirs: { en: 'New message for {person}', es: 'Mensaje nuevo para {person}' },
      audience: 'patient',
      scope: 'messages:write',
    },
    {
      path: '/messages/drafts',
      page: 'drafts',
      title: { en: 'Drafts', es: 'Borradores' },
      theirs: { en: 'Drafts about {person}', es: 'Borradores sobre {person}' },
      audience: 'patient',
      scope: 'messages:write',
    },
    {
      path: '/messages/:threadId',
      page: 'thread',
      title: { en: 'Conversation', es: 'Conversación' },
      audience: 'patient',
      scope: 'messages:read',
      list: '/messages',
    },
    { path: '/messages', page: 'desk-inbox', title: { en: 'Patient messages', es: 'Mensajes de pacientes' }, audience: 'clinic', scope: 'messages:read' },
    {
      path: '/messages/:threadId',
      page: 'desk-thread',
      title: { en: 'Conversation', es: 'Conversación' },
      audience: 'clinic',
      scope: 'messages:read',
      list: '/messages',
    },
    {
      path: '/messages/desk/templates',
      page: 'desk-templates',
      title: { en: 'Message templates', es: 'Plantillas de mensajes' },
      audience: 'clinic',
      scope: 'messages:read',
    },
    { path: '/messages/desk/away', page: 'desk-away', title: { en: 'Out of office', es: 'Fuera de la oficina' }, audience: 'clinic', scope: 'messages:read' },
    {
      path: '/messages/desk/start',
      page: 'desk-start',
      title: { en: 'Write to patients', es: 'Escribir a pacientes' },
      audience: 'clinic',
      scope: 'messages:write',
    },
    {
      path: '/messages/desk/sent/:batchId',
      page: 'desk-sent',
      title: { en: 'Message to patients', es: 'Mensaje a pacientes' },
      audience: 'clinic',
      scope: 'messages:write',
    },
  ],
  nav: [
    { path: '/messages', label: { en: 'Messages', es: 'Mensajes' }, icon: 'mail', order: 30, audience: 'patient', scope: 'messages:read' },
    { path: '/messages', label: { en: 'Patient messages', es: 'Mensajes de pacientes' }, icon: 'mail', order: 10, audience: 'clinic', scope: 'messages:read' },
  ],
  cards: [{ id: 'messages', title: { en: 'Messages', es: 'Mensajes' }, order: 30, scope: 'messages:read' }],
  attention: {
    'messages.unread': {
      other: { en: '{author} wrote: {subject}', es: '{author} escribió: {subject}' },
      theirs: { other: { en: '{author} wrote about {person}: {subject}', es: '{author} escribió sobre {person}: {subject}' } },
    },
    'messages.more-unread': {
      one: { en: 'One more conversation has something new', es: 'Otra conversación tiene algo nuevo' },
      other: { en: '{count} more conversations have something new', es: '{count} conversaciones más tienen algo nuevo' },
    },
  },
  waiting: {
    one: { en: '1 unread conversation', es: '1 conversación sin leer' },
    other: { en: '{count} unread conversations', es: '{count} conversaciones sin leer' },
  },
  widgets: [],
};
