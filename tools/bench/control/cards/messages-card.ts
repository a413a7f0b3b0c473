import { ControlRows } from '../control-parts.ts';

class ControlMessages extends ControlRows {
  protected override readonly heading: string = 'Messages';
}

customElements.define('control-messages', ControlMessages);
