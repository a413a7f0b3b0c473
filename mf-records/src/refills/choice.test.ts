import { expect } from '@open-wc/testing';
import { LOW, MAIN_STREET, NEARLY_OUT, NONE_LEFT, RIVERSIDE } from '../mocks/refills-mocks.ts';
import { asked, choiceText, NOTHING_CHOSEN, onlyChosen, parseChoice, pharmacyChoice, pharmacyFor, withChange, withChosen } from './choice.ts';

const LIST = [LOW, NEARLY_OUT, NONE_LEFT];
const BOTH = withChosen(NOTHING_CHOSEN, [LOW.medicineId, NEARLY_OUT.medicineId]);

describe('what somebody chose to ask for', () => {
  it('is each medicine once, and keeps what was said about it', () => {
    const noted = withChange(BOTH, LOW.medicineId, { note: 'Two weeks' });
    expect(withChosen(noted, [LOW.medicineId, NONE_LEFT.medicineId]).chosen.map(({ note }) => note)).to.deep.equal(['Two weeks', '', '']);
    expect(onlyChosen(noted, (id) => id === NEARLY_OUT.medicineId).chosen).to.have.length(1);
  });

  it('goes where was chosen for it, else for all, else where it usually does', () => {
    const [own, all] = [pharmacyChoice(RIVERSIDE), { id: 'other', name: 'Other', where: 'Elsewhere' }];
    const choice = withChange({ ...BOTH, pharmacy: all }, LOW.medicineId, { pharmacy: own });
    expect(pharmacyFor(choice, LOW)?.id).to.equal('riverside');
    expect(pharmacyFor(choice, NEARLY_OUT)?.id).to.equal('other');
    expect(pharmacyFor(BOTH, LOW)?.id).to.equal(MAIN_STREET.id);
    // One that takes no requests is none to be asked.
    expect(pharmacyFor(BOTH, { ...LOW, refusal: { code: 'pharmacy-closed' } })).to.equal(null);
  });

  it('is sent as a new prescription where no refill is left, and without what is no longer on the list', () => {
    const choice = withChosen(NOTHING_CHOSEN, [NONE_LEFT.medicineId, LOW.medicineId, '0192f0c1-2d3e-7a4b-8c5d-000000000999']);
    expect(asked(withChange(choice, LOW.medicineId, { note: ' Thanks ' }), LIST).items).to.deep.equal([
      { medicineId: NONE_LEFT.medicineId, kind: 'renewal', pharmacyId: 'main-street', note: '' },
      { medicineId: LOW.medicineId, kind: 'refill', pharmacyId: 'main-street', note: 'Thanks' },
    ]);
  });

  it('is read again as it was kept, and is nothing where that can’t be read', () => {
    const choice = withChange({ ...BOTH, pharmacy: pharmacyChoice(RIVERSIDE) }, LOW.medicineId, { note: 'x' });
    expect(parseChoice(choiceText(choice))).to.deep.equal(choice);
    expect(choiceText(NOTHING_CHOSEN)).to.equal('');
    for (const text of [null, '', '{', 'null', '{"chosen":3}', '{"chosen":[null,{"medicineId":4}]}']) expect(parseChoice(text)).to.deep.equal(NOTHING_CHOSEN);
  });
});
