/** What a service on a bill is, in plain words. */
import { msg } from '@lit/localize';
import type { StatementLine } from '@portal/bff/contract/billing';

/** Nothing for what no list of codes tells. */
export function serviceWords({ kind }: Pick<StatementLine, 'kind'>): string {
  switch (kind) {
    case 'office-visit':
      return msg('Time with your doctor or nurse', { id: 'billing.kind.office-visit' });
    case 'emergency':
      return msg('Care in the emergency room', { id: 'billing.kind.emergency' });
    case 'hospital':
      return msg('Your stay in the hospital', { id: 'billing.kind.hospital' });
    case 'wellness':
      return msg('A yearly checkup to keep you well', { id: 'billing.kind.wellness' });
    case 'video-visit':
      return msg('A visit by video or phone', { id: 'billing.kind.video-visit' });
    case 'lab':
      return msg('A lab test', { id: 'billing.kind.lab' });
    case 'blood-sugar':
      return msg('A blood sugar test', { id: 'billing.kind.blood-sugar' });
    case 'imaging':
      return msg('A picture of the inside of your body, like an X-ray', { id: 'billing.kind.imaging' });
    case 'vaccine':
      return msg('A vaccine and giving it', { id: 'billing.kind.vaccine' });
    case 'injection':
      return msg('A medicine given by needle', { id: 'billing.kind.injection' });
    case 'surgery':
      return msg('A procedure or an operation', { id: 'billing.kind.surgery' });
    case 'anesthesia':
      return msg('Medicine so that a procedure doesn’t hurt', { id: 'billing.kind.anesthesia' });
    case 'therapy':
      return msg('Physical or other therapy', { id: 'billing.kind.therapy' });
    case 'mental-health':
      return msg('Mental health care', { id: 'billing.kind.mental-health' });
    case 'eye':
      return msg('Eye care', { id: 'billing.kind.eye' });
    case 'heart':
      return msg('A heart test or treatment', { id: 'billing.kind.heart' });
    case 'equipment':
      return msg('Supplies to use or take home', { id: 'billing.kind.equipment' });
    case 'medicine':
      return msg('A medicine you got at the clinic', { id: 'billing.kind.medicine' });
    case 'ambulance':
      return msg('An ambulance ride', { id: 'billing.kind.ambulance' });
    case 'other':
      return '';
  }
}
