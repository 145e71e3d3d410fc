import { openAskerSteps, openDeskSteps, type ConsultationStanding } from './consultation-step';

const asked: ConsultationStanding = { state: 'waiting', firstAnsweredAt: null, rating: null, hasSlot: false };
const answered: ConsultationStanding = { ...asked, state: 'answered', firstAnsweredAt: '2026-11-30T02:00:00.000Z' };

test('a waiting question is answered first; nothing is published that nobody answered', () => {
  expect(openDeskSteps(asked)[0]).toBe('reply');
  expect(openDeskSteps(asked)).not.toContain('publish');
  expect(openDeskSteps(answered)).toContain('publish');
});

test('a closed one is opened again by the desk, or by the asker’s next word', () => {
  expect(openDeskSteps({ ...answered, state: 'closed' })).toEqual(['reopen', 'note', 'publish']);
  expect(openAskerSteps({ ...answered, state: 'closed' })).toEqual(['followUp', 'rate']);
});

test('one rating, after an answer; one time at the desk', () => {
  expect(openAskerSteps(asked)).toEqual(['followUp', 'book']);
  expect(openAskerSteps({ ...answered, rating: 4, hasSlot: true })).toEqual(['followUp', 'unbook']);
});
