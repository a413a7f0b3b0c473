import { ControlRows } from '../control-parts.ts';

class ControlResults extends ControlRows {
  protected override readonly heading: string = 'Test results';
}

customElements.define('control-results', ControlResults);
