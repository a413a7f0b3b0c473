import { ControlRows } from '../control-parts.ts';

class ControlBills extends ControlRows {
  protected override readonly heading: string = 'Bills';
}

customElements.define('control-bills', ControlBills);
