/** The bank's file of a day: CSV with a line for each deposit, `date,reference,amount` below a head of those names. */
import type { BankDeposit } from './gateway-objects.ts';

const HEAD = 'date,reference,amount';
const LINE = /^(?<on>\d{4}-\d{2}-\d{2}),(?<reference>[^",\r\n]{1,100}),(?<amount>-?\d{1,9}\.\d{2})$/;

/** A file that can't be read, with the number of the line. */
export class BankFileProblem extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`bank file: line ${line} is not date,reference,amount`);
    this.name = 'BankFileProblem';
    this.line = line;
  }
}

/** @throws {BankFileProblem} at the first line that is something else: half a file would balance nothing */
export function readBankFile(text: string): BankDeposit[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  if (lines[0]?.trim().toLowerCase() !== HEAD) throw new BankFileProblem(1);
  return lines.slice(1).map((line, index) => {
    const { on, reference, amount } = LINE.exec(line.trim())?.groups ?? {};
    if (on === undefined || reference === undefined || amount === undefined) throw new BankFileProblem(index + 2);
    return { on, reference: reference.trim(), amountCents: Number(amount.replace('.', '')) };
  });
}

export function writeBankFile(deposits: readonly BankDeposit[]): string {
  const line = ({ on, reference, amountCents }: BankDeposit): string => {
    const digits = String(Math.abs(amountCents)).padStart(3, '0');
    return `${on},${reference},${amountCents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };
  return [HEAD, ...deposits.map(line), ''].join('\n');
}
