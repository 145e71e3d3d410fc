import type { RegistrationContent } from '../api/registration-types';
import { begunWith, beingSent, overtaken, picked, savedAs, sendableOf, shownOf, typedInto } from './kept-registration';

const base: RegistrationContent = {
  officerName: 'Rini',
  officerPosition: '',
  officerNip: '',
  officerPhone: '',
  officerEmail: '',
  superiorName: '',
  superiorPosition: '',
  superiorEmail: '',
  decreeNumber: '',
  decreeDate: '',
  website: '',
  channels: '',
  officerActing: false,
  superiorActing: false,
  noDecree: false,
};
const begun = begunWith(base, 1);
const theirs = { content: { ...base, superiorEmail: 'b@x.id' }, revision: 2 };

test('another field changed by somebody else is taken over and told, ours goes on top', () => {
  const { kept, news } = overtaken(typedInto(begun, { officerNip: '12' }), theirs);
  expect(news).toEqual([{ field: 'superiorEmail', before: '', now: 'b@x.id' }]);
  expect(kept.torn).toEqual([]);
  expect([sendableOf(kept), shownOf(kept).superiorEmail, kept.revision]).toEqual([{ officerNip: '12' }, 'b@x.id', 2]);
});

test('the same field keeps both values and is not sent before a person picked', () => {
  const { kept, news } = overtaken(typedInto(begun, { superiorEmail: 'd@x.id', officerNip: '12' }), theirs);
  expect([kept.torn, news, sendableOf(kept)]).toEqual([['superiorEmail'], [], { officerNip: '12' }]);
  expect([shownOf(kept).superiorEmail, kept.base.superiorEmail]).toEqual(['d@x.id', 'b@x.id']);
  const mine = picked(kept, 'superiorEmail', 'mine');
  expect([mine.torn, sendableOf(mine).superiorEmail]).toEqual([[], 'd@x.id']);
  const other = picked(kept, 'superiorEmail', 'theirs');
  expect([other.torn, shownOf(other).superiorEmail]).toEqual([[], 'b@x.id']);
});

test('typing the same as they did, or what they changed to ours, decides it', () => {
  const { kept } = overtaken(typedInto(begun, { superiorEmail: 'd@x.id' }), theirs);
  expect(typedInto(kept, { superiorEmail: 'b@x.id' }).torn).toEqual([]);
  const agreed = overtaken(kept, { content: { ...base, superiorEmail: 'd@x.id' }, revision: 3 });
  expect([agreed.kept.torn, agreed.kept.typed]).toEqual([[], {}]);
});

test('a save whose reply was lost is no change by somebody else', () => {
  const sent = beingSent(typedInto(begun, { superiorEmail: 'b@x.id' }), { superiorEmail: 'b@x.id' });
  const { kept, news } = overtaken(typedInto(sent, { superiorEmail: 'b@x.id.y' }), theirs);
  expect([kept.torn, news, sendableOf(kept)]).toEqual([[], [], { superiorEmail: 'b@x.id.y' }]);
});

test('what was typed while a save was under way goes on waiting, also where it is as before', () => {
  const under = beingSent(typedInto(begun, { officerName: 'Sri' }), { officerName: 'Sri' });
  const kept = savedAs(typedInto(under, { officerName: 'Rini' }), { officerName: 'Sri' }, 2);
  expect([kept.base.officerName, sendableOf(kept), kept.sent]).toEqual(['Sri', { officerName: 'Rini' }, {}]);
  expect(savedAs(under, { officerName: 'Sri' }, 2).typed).toEqual({});
});

test('an older word of the server changes nothing', () => {
  expect(overtaken(begunWith(base, 3), theirs)).toEqual({ kept: begunWith(base, 3), news: [] });
});
