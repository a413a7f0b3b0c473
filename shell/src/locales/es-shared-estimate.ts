/** Spanish of the page that shows a shared estimate. */
import { str } from '@lit/localize';

export const sharedEstimateTemplates = {
  'shell.shared-estimate.heading': 'Estimación de costo',
  'shell.shared-estimate.lead': 'Alguien le muestra cuánto puede costar un servicio.',
  'shell.shared-estimate.loading': 'Cargando la estimación',
  'shell.shared-estimate.range': str`De ${0} a ${1}`,
  'shell.shared-estimate.clinic': 'Clínica',
  'shell.shared-estimate.full': 'Precio completo',
  'shell.shared-estimate.counts': 'Precio que cuenta, como máximo',
  'shell.shared-estimate.insurance': 'De él, paga el seguro',
  'shell.shared-estimate.made': 'Hecha el',
  'shell.shared-estimate.only': 'Es una estimación, no una factura. Lo que se facture puede ser distinto.',
  'shell.shared-estimate.until': str`Este enlace funciona hasta el ${0}.`,
  'shell.shared-estimate.ended': 'Este enlace ya terminó, o no está completo. Pida uno nuevo.',
};
