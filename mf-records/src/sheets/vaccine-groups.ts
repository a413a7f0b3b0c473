/**
 * Vaccines by what they protect from, as forms of schools and camps ask for
 * them. A vaccine against several illnesses stands in each of their groups.
 * By CVX, the list of vaccines of the CDC (https://www2.cdc.gov/vaccines/iis/iisstandards/vaccines.asp?rpt=cvx).
 */
import { msg } from '@lit/localize';
import type { ImmunizationEntry } from '@portal/bff/contract/records';

/** Codes by group, in the order of the forms: what children get first comes first. */
const CODES = {
  'hepatitis-b': '8 42 43 44 45 51 102 104 110 132 146 189 193 198 220',
  rotavirus: '74 116 119 122',
  diphtheria: '1 9 20 22 28 50 102 106 107 110 113 115 120 130 132 138 139 146 170 195 196 198',
  hib: '17 22 46 47 48 49 50 51 102 120 132 146 148 170 198',
  pneumococcal: '33 100 109 133 152 177 215 216 327',
  polio: '2 10 89 110 120 130 132 146 170 178 179 182',
  mmr: '3 4 5 6 7 38 94',
  varicella: '21 94',
  'hepatitis-a': '31 52 83 84 85 104 169 193',
  meningococcal: '32 103 108 114 136 147 148 203 316 328',
  'meningococcal-b': '162 163 164 316 328',
  hpv: '62 118 137 165',
  flu: '15 16 88 111 123 125 126 127 128 135 140 141 144 149 150 151 153 155 158 160 161 166 168 171 185 186 194 197 200 201 202 205 231 320 323 333 337',
  covid: '207 208 210 211 212 213 217 218 219 221 225 226 227 228 229 230 300 301 302 308 309 310 311 312 313 334',
  zoster: '121 187 188',
  rsv: '303 304 305 314 315 326',
} as const;

type Group = keyof typeof CODES;

const GROUPS = new Map<string, Group[]>();
for (const [group, codes] of Object.entries(CODES) as [Group, string][]) {
  for (const code of codes.split(' ')) GROUPS.set(code, [...(GROUPS.get(code) ?? []), group]);
}

/** Vaccines that protect from the same, oldest first. */
export interface VaccineGroup {
  readonly name: string;
  readonly entries: readonly ImmunizationEntry[];
}

/** Given vaccines by group, in the order of the forms; what is in no group follows by its own name. Those without a date come last in theirs. */
export function groupVaccines(entries: readonly ImmunizationEntry[]): VaccineGroup[] {
  const known = new Map<string, ImmunizationEntry[]>(Object.keys(CODES).map((group) => [group, []]));
  const others = new Map<string, ImmunizationEntry[]>();
  for (const entry of entries.toSorted(byDate)) {
    // Written with and without a zero in front.
    const groups = GROUPS.get((entry.cvx ?? '').replace(/^0+/, ''));
    for (const group of groups ?? []) known.get(group)?.push(entry);
    if (!groups) others.set(entry.name, [...(others.get(entry.name) ?? []), entry]);
  }
  return [
    ...[...known].map(([group, found]) => ({ name: groupText(group as Group), entries: found })),
    ...[...others].map(([name, found]) => ({ name, entries: found })).toSorted((a, b) => a.name.localeCompare(b.name)),
  ].filter((group) => group.entries.length > 0);
}

/** Dates of different exactness compare as text: a year stands before its days. */
function byDate(a: ImmunizationEntry, b: ImmunizationEntry): number {
  return (a.on ?? '9999').localeCompare(b.on ?? '9999');
}

function groupText(group: Group): string {
  switch (group) {
    case 'hepatitis-b':
      return msg('Hepatitis B', { id: 'records.vaccine.hepatitis-b' });
    case 'rotavirus':
      return msg('Rotavirus', { id: 'records.vaccine.rotavirus' });
    case 'diphtheria':
      return msg('Diphtheria, tetanus, whooping cough (DTaP, Tdap, Td)', { id: 'records.vaccine.diphtheria' });
    case 'hib':
      return msg('Hib (Haemophilus influenzae type b)', { id: 'records.vaccine.hib' });
    case 'pneumococcal':
      return msg('Pneumococcal', { id: 'records.vaccine.pneumococcal' });
    case 'polio':
      return msg('Polio', { id: 'records.vaccine.polio' });
    case 'mmr':
      return msg('Measles, mumps, rubella (MMR)', { id: 'records.vaccine.mmr' });
    case 'varicella':
      return msg('Chickenpox (varicella)', { id: 'records.vaccine.varicella' });
    case 'hepatitis-a':
      return msg('Hepatitis A', { id: 'records.vaccine.hepatitis-a' });
    case 'meningococcal':
      return msg('Meningococcal (ACWY)', { id: 'records.vaccine.meningococcal' });
    case 'meningococcal-b':
      return msg('Meningococcal B', { id: 'records.vaccine.meningococcal-b' });
    case 'hpv':
      return msg('HPV', { id: 'records.vaccine.hpv' });
    case 'flu':
      return msg('Flu', { id: 'records.vaccine.flu' });
    case 'covid':
      return msg('COVID-19', { id: 'records.vaccine.covid' });
    case 'zoster':
      return msg('Shingles', { id: 'records.vaccine.zoster' });
    case 'rsv':
      return msg('RSV', { id: 'records.vaccine.rsv' });
  }
}
