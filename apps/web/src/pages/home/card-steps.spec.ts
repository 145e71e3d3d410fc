import type { AssessmentCard } from '../../api/types';
import { cardSteps } from './card-steps';

const steps = (state: AssessmentCard['state'], allowed: AssessmentCard['allowed']): readonly string[] => {
  const { step, actions } = cardSteps({ id: 'a', state, allowed });
  return [step, ...actions.map(({ key }) => key)];
};

describe('the next step of a body', () => {
  test.each([
    ['an invited body starts', 'invited', ['register'], ['invited', 'start']],
    ['an invited body gives its data first', 'invited', ['completeRegistration'], ['invited', 'register']],
    ['or starts at once', 'invited', ['completeRegistration', 'register'], ['invited', 'register', 'start']],
    ['a registered body starts, here or in a workbook', 'registered', ['answer'], ['filling', 'start', 'workbook']],
    ['a body goes on filling', 'filling', ['answer'], ['filling', 'continue', 'check', 'workbook']],
    [
      'also where it may hand in with a signed letter',
      'filling',
      ['answer', 'submit'],
      ['letter', 'continue', 'check', 'workbook'],
    ],
    ['it mends what was returned', 'returned', ['answer'], ['returned', 'mend', 'check', 'workbook']],
    ['also with a signed letter', 'returned', ['answer', 'submit'], ['returned', 'mend', 'check', 'workbook']],
    ['a superior signs what was mended', 'returned', ['submit'], ['returned', 'sign', 'read']],
    ['a superior signs', 'filling', ['submit'], ['sign', 'sign', 'read']],
    ['after the window nothing is asked', 'filling', [], ['closed', 'read']],
    ['what is handed in can be read', 'submitted', [], ['submitted', 'read', 'receipt']],
    ['a closed verification shows nothing before it is opened', 'provisional', [], ['provisional', 'read', 'receipt']],
    [
      'an opened score can be appealed',
      'appealing',
      [],
      ['appealing', 'appeal', 'sheet', 'followUp', 'read', 'receipt'],
    ],
    ['what is verified has a sheet', 'verified', [], ['verified', 'sheet', 'followUp', 'read', 'receipt']],
  ] as const)('%s', (_, state, allowed, expected) => {
    expect(steps(state, allowed)).toEqual(expected);
  });

  test.each([
    ['verified', '7', ['determined', 'sheet', 'followUp', 'read', 'receipt']],
    ['registered', null, ['determined', 'sheet', 'followUp', 'read']],
    ['returned', '7', ['determined', 'sheet', 'followUp', 'read', 'receipt']],
    ['invited', null, ['closed', 'read']],
    ['withdrawn', null, ['withdrawn', 'read']],
  ] as const)('once the plenary determined, a body that was %s reads its result', (state, receiptNumber, expected) => {
    const facts = { id: 'a', state, allowed: [], isDetermined: true, receiptNumber } as const;
    const { step, actions } = cardSteps(facts);
    expect([step, ...actions.map(({ key }) => key)]).toEqual(expected);
  });

  test('where only a letter confirms, both people of the body are told so from the start', () => {
    const facts = { id: 'a', state: 'filling', confirm: 'letter' } as const;
    const superior = cardSteps({ ...facts, allowed: ['submit'] });
    expect([superior.step, superior.actions[0]?.key]).toEqual(['signLetter', 'send']);
    expect(cardSteps({ ...facts, allowed: ['answer', 'submit'] }).step).toBe('letterOnly');
    expect(cardSteps({ ...facts, confirm: 'either', allowed: ['submit'] }).step).toBe('sign');
  });

  test.each([
    ['the officer reads that it waits', 'filling', ['answer'], null, ['asked', 'continue', 'check', 'workbook']],
    ['also while single items are mended', 'returned', ['answer'], null, ['asked', 'mend', 'check', 'workbook']],
    ['the superior reads who asks', 'filling', ['submit'], null, ['signAsked', 'sign', 'read']],
    [
      'the officer reads that it came back',
      'filling',
      ['answer'],
      'A4',
      ['givenBack', 'continue', 'check', 'workbook'],
    ],
    ['the superior reads what was given back', 'filling', ['submit'], 'A4', ['signGivenBack', 'sign', 'read']],
    ['after the window nobody can sign', 'filling', [], null, ['closed', 'read']],
  ] as const)('a signature that was asked for: %s', (_, state, allowed, reason, expected) => {
    const at = '2026-11-12T09:00:00.000Z';
    const givenBack = reason && { by: 'Pak Camat', at, reason };
    const signing = { askedBy: 'Dewi', askedAt: at, superiors: ['Pak Camat'], givenBack };
    const { step, actions } = cardSteps({ id: 'a', state, allowed: [...allowed], signing });
    expect([step, ...actions.map(({ key }) => key)]).toEqual(expected);
  });

  test.each([
    ['draft', ['invited', 'register']],
    ['submitted', ['dataWaits', 'readData']],
    ['returned', ['dataReturned', 'mendData']],
  ] as const)('data that is %s is said to be so', (state, expected) => {
    const first = { isRenewal: false, isOfficerGone: false };
    const registration = { state, reason: state === 'returned' ? 'SK belum ditandatangani.' : null, ...first };
    const facts = { id: 'a', state: 'invited', allowed: ['completeRegistration'], registration } as const;
    const { step, actions } = cardSteps(facts);
    expect([step, ...actions.map(({ key }) => key)]).toEqual(expected);
  });

  test('after the deadline the card says what follows from it, and what was once handed in keeps its receipt', () => {
    const facts = { id: 'a', allowed: [], receiptNumber: null } as const;
    expect(cardSteps({ ...facts, state: 'filling', ending: 'unsubmittedZero' }).step).toBe('ended');
    const returned = { ...facts, state: 'returned', receiptNumber: 'TT-1' } as const;
    const lapsed = cardSteps({ ...returned, ending: 'notReturned' });
    expect([lapsed.step, ...lapsed.actions.map(({ key }) => key)]).toEqual(['ended', 'read', 'receipt']);
    const open = cardSteps({ ...returned, allowed: ['answer'] });
    expect(open.actions.map(({ key }) => key)).toEqual(['mend', 'check', 'workbook', 'receipt']);
  });

  test('a superior reads that nobody has begun, while there is time', () => {
    const facts = { id: 'a', state: 'registered', allowed: [] } as const;
    expect(cardSteps({ ...facts, isOpen: true }).step).toBe('waits');
    expect(cardSteps({ ...facts, isOpen: false }).step).toBe('closed');
  });
});
