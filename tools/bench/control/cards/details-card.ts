import { ControlRows } from '../control-parts.ts';

class ControlDetails extends ControlRows {
  protected override readonly heading: string = 'My details';
}

customElements.define('control-details', ControlDetails);
