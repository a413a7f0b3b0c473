/** Vaccines by what they protect from. */
import { expect } from '@open-wc/testing';
import type { ImmunizationEntry } from '@portal/bff/contract/records';
import { groupVaccines } from './vaccine-groups.ts';

const vaccine = (name: string, cvx: string | null, on: string | null): ImmunizationEntry => ({
  id: `${name} ${on}`,
  name,
  cvx,
  given: true,
  on,
  onTold: null,
  reason: null,
  subpotent: false,
  place: null,
  dose: null,
});
const grouped = (...entries: ImmunizationEntry[]) => groupVaccines(entries).map(({ name, entries: found }) => [name, ...found.map(({ on }) => on)]);

describe('vaccines by group', () => {
  it('puts names of one vaccine together, oldest first', () => {
    expect(grouped(vaccine('Tdap', '115', '2020-06-01'), vaccine('DTaP', '20', '2010-01-05'), vaccine('Td', '09', '2015-03-01'))).to.deep.equal([
      ['Diphtheria, tetanus, whooping cough (DTaP, Tdap, Td)', '2010-01-05', '2015-03-01', '2020-06-01'],
    ]);
  });

  it('counts a vaccine against several illnesses for each of them', () => {
    expect(grouped(vaccine('DTaP-Hep B-IPV', '110', '2019-02-01'))).to.deep.equal([
      ['Hepatitis B', '2019-02-01'],
      ['Diphtheria, tetanus, whooping cough (DTaP, Tdap, Td)', '2019-02-01'],
      ['Polio', '2019-02-01'],
    ]);
  });

  it('knows a code with and without its zero', () => {
    expect(grouped(vaccine('MMR', '03', '2019-02-01'), vaccine('MMR', '3', '2023-02-01'))).to.deep.equal([
      ['Measles, mumps, rubella (MMR)', '2019-02-01', '2023-02-01'],
    ]);
  });

  it('leaves nothing out: what it does not know stands by its own name, after those it knows', () => {
    expect(
      grouped(vaccine('Yellow fever', '37', '2001'), vaccine('A shot', null, '1999-04'), vaccine('Flu', '140', '2024-10-01'), vaccine('A shot', null, '1980')),
    ).to.deep.equal([
      ['Flu', '2024-10-01'],
      ['A shot', '1980', '1999-04'],
      ['Yellow fever', '2001'],
    ]);
  });

  it('puts what has no date last', () => {
    expect(grouped(vaccine('Polio', '10', null), vaccine('Polio', '10', '1984'))).to.deep.equal([['Polio', '1984', null]]);
  });
});
