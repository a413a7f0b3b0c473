/** What is done with messages, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const messagesActivity = {
  area: { code: 'messages', name: { en: 'Messages', es: 'Mensajes' } },
  segments: ['messages'],
  sentences: {
    'messages.viewed': { en: 'Looked at messages', es: 'Vio los mensajes' },
    'messages.sent': { en: 'Sent a message', es: 'Envió un mensaje' },
    'messages.sorted': { en: 'Worked on a conversation', es: 'Trabajó en una conversación' },
    'messages.moved': { en: 'Passed a conversation on to another team', es: 'Pasó una conversación a otro equipo' },
    'messages.written': { en: 'Wrote a message', es: 'Escribió un mensaje' },
    'messages.taken-back': { en: 'Canceled a message before it was sent', es: 'Canceló un mensaje antes de enviarlo' },
    'messages.converted': { en: 'Made a request or a comment of a message', es: 'Convirtió un mensaje en una solicitud o un comentario' },
    'messages.templates': { en: 'Changed a message template', es: 'Cambió una plantilla de mensaje' },
    'messages.absence': { en: 'Changed who covers for them', es: 'Cambió quién responde en su ausencia' },
    'messages.batch': { en: 'Sent a message to several patients', es: 'Envió un mensaje a varios pacientes' },
    'messages.exported': { en: 'Saved a copy of a conversation', es: 'Guardó una copia de una conversación' },
    'messages.kept': { en: 'Sorted their own messages', es: 'Ordenó sus propios mensajes' },
    'messages.changed': { en: 'Changed a message', es: 'Cambió un mensaje' },
  },
  rules: [
    { method: 'GET', address: '^messages/threads/[^/]+/export$', what: 'messages.exported' },
    // What somebody reads, moves and sorts for themselves changes nothing that others see.
    { method: 'PUT', address: '^messages/(places|marks)$', what: 'messages.kept' },
    { address: '^messages/folders/[^/]+$', what: 'messages.kept' },
    { method: 'PUT', address: '^messages/threads/[^/]+/read$', what: 'messages.viewed' },
    { method: 'POST', address: '^messages/(threads/[^/]+/replies|drafts/[^/]+/send)$', what: 'messages.sent' },
    { method: 'POST', address: '^messages/drafts/[^/]+/undo$', what: 'messages.taken-back' },
    { address: '^messages/drafts(/|$)', what: 'messages.written' },
    // That a note was written is not told: it is work like any other.
    { address: '^messages/threads/[^/]+/(owner|state|notes)$', what: 'messages.sorted' },
    { method: 'PUT', address: '^messages/threads/[^/]+/presence$', what: 'messages.viewed' },
    { method: 'POST', address: '^messages/threads/[^/]+/conversions$', what: 'messages.converted' },
    { method: 'PUT', address: '^messages/templates/[^/]+$', what: 'messages.templates' },
    { address: '^messages/absence$', what: 'messages.absence' },
    { method: 'POST', address: '^messages/recipients$', what: 'messages.viewed' },
    { method: 'PUT', address: '^messages/batches/[^/]+$', what: 'messages.batch' },
    { method: 'PUT', address: '^messages/threads/[^/]+/pool$', what: 'messages.moved' },
  ],
} as const satisfies FeatureActivity;
