/**
 * Which medicines are controlled substances, by the schedules of the United
 * States (21 CFR 1308): by the words of their names, since prescriptions carry no
 * class. Of several the strictest counts. What is not here is taken for none.
 */
import type { ControlledClass } from './schema.ts';

const words = (text: string): readonly string[] => text.split(' ');

const NAMES: Readonly<Record<ControlledClass, readonly string[]>> = {
  II: words(
    'oxycodone oxycontin percocet hydrocodone norco vicodin morphine fentanyl hydromorphone dilaudid methadone oxymorphone meperidine tapentadol ' +
      'nucynta levorphanol codeine amphetamine dextroamphetamine adderall methamphetamine lisdexamfetamine vyvanse methylphenidate ritalin concerta ' +
      'dexmethylphenidate focalin nabilone',
  ),
  III: words('buprenorphine suboxone testosterone ketamine oxandrolone dronabinol butalbital benzphetamine phendimetrazine'),
  IV: words(
    'alprazolam xanax lorazepam ativan clonazepam klonopin diazepam valium temazepam chlordiazepoxide oxazepam triazolam clobazam zolpidem ambien ' +
      'eszopiclone lunesta zaleplon suvorexant lemborexant tramadol ultram carisoprodol phenobarbital phentermine modafinil armodafinil solriamfetol ' +
      'butorphanol pentazocine',
  ),
  V: words('pregabalin lyrica lacosamide brivaracetam cenobamate diphenoxylate difelikefalin'),
};

/** Codeine with one of these is class III (21 CFR 1308.13(e)). */
const WITH_CODEINE = ['acetaminophen', 'aspirin', 'ibuprofen'];

const CLASS_OF_WORD: ReadonlyMap<string, ControlledClass> = new Map(
  (['V', 'IV', 'III', 'II'] as const).flatMap((one) => NAMES[one].map((name) => [name, one] as const)),
);
const STRICTEST = ['II', 'III', 'IV', 'V'] as const;

/** The class of a medicine by its name; null for one that is not controlled. */
export function controlledClassOf(name: string): ControlledClass | null {
  const said = new Set(name.toLowerCase().split(/[^\p{L}]+/u));
  const isMixed = said.has('codeine') && WITH_CODEINE.some((one) => said.has(one));
  const classes = [...said].flatMap((word) => (isMixed && word === 'codeine' ? 'III' : (CLASS_OF_WORD.get(word) ?? [])));
  return STRICTEST.find((one) => classes.includes(one)) ?? null;
}
