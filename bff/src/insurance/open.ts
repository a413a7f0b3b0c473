/** The insurers that the settings name. */
import type { Config } from '../config.ts';
import type { EligibilityPayer } from './payer.ts';
import { readPayers } from './payers.ts';
import type { Payers } from './payers.ts';
import { standInTransport } from './stand-in.ts';
import { httpTransport, x12Payer } from './x12-payer.ts';

const DEMO_PAYERS = new URL('./demo-payers.json', import.meta.url);
/** Nobody's: the last digit is the check digit of the others. */
const DEMO_NPI = '1234567893';

interface Opened {
  readonly config: Pick<Config, 'demo' | 'eligibility' | 'name' | 'payerDirectory' | 'production'>;
  readonly now: () => Date;
}

export function openPayers(opened: Opened): Payers {
  const { demo, payerDirectory } = opened.config;
  const file = payerDirectory ?? (demo ? DEMO_PAYERS : undefined);
  return { list: file === undefined ? [] : readPayers(file), eligibility: eligibilityOf(opened) };
}

function eligibilityOf({ config, now }: Opened): EligibilityPayer | undefined {
  const { demo, eligibility, name, production } = config;
  if (eligibility) return x12Payer({ ...eligibility, name, isTest: !production }, httpTransport(eligibility.url));
  return demo ? x12Payer({ sender: 'PORTAL', receiver: 'STANDIN', name, npi: DEMO_NPI, isTest: true }, standInTransport(now)) : undefined;
}
