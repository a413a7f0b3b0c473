/** What is done with access, in the list of activity. */
import type { ActivityArea, FeatureActivity } from '../../audit/feature-activity.ts';

/** Shared with the list of activity itself. */
export const ACCESS_AREA: ActivityArea = { code: 'access', name: { en: 'Who has access', es: 'Quién tiene acceso' } };

export const sharingActivity = {
  area: ACCESS_AREA,
  segments: ['sharing'],
  sentences: {
    'access.viewed': { en: 'Looked at who has access', es: 'Vio quién tiene acceso' },
    'access.invited': { en: 'Invited someone', es: 'Invitó a alguien' },
    'access.withdrawn': { en: 'Canceled an invitation', es: 'Canceló una invitación' },
    'access.changed': { en: 'Changed what someone can do', es: 'Cambió lo que alguien puede hacer' },
    'access.ended': { en: 'Ended someone’s access', es: 'Terminó el acceso de alguien' },
    'access.accepted': { en: 'Accepted an invitation', es: 'Aceptó una invitación' },
    'access.emergency': { en: 'Used emergency access', es: 'Usó el acceso de emergencia' },
    'access.offer-viewed': { en: 'Opened an invitation', es: 'Abrió una invitación' },
  },
  rules: [
    { action: 'grant', what: 'access.accepted' },
    { action: 'emergency-access', what: 'access.emergency' },
    { action: 'legal-access', what: 'access.changed' },
    { address: '^/api/proxy-invitations/offer$', what: 'access.offer-viewed' },
    { method: 'POST', address: '^sharing/invitations$', what: 'access.invited' },
    { method: 'DELETE', address: '^sharing/invitations/[^/]+$', what: 'access.withdrawn' },
    { method: 'PUT', address: '^sharing/people/[^/]+$', what: 'access.changed' },
    { method: 'DELETE', address: '^sharing/people/[^/]+$', what: 'access.ended' },
  ],
} as const satisfies FeatureActivity;
