import { ControlRows } from '../control-parts.ts';

class ControlVisits extends ControlRows {
  protected override readonly heading: string = 'Appointments';
}

customElements.define('control-visits', ControlVisits);
