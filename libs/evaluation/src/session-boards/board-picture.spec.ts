import { pictureOf, type BoardJuror, type KnownTurn } from './board-picture';

const session = { sessionName: 'Pagi', startsAt: '2026-10-12T01:00:00.000Z', room: 'Aula' };
const turn = (presentationId: string, ...states: readonly BoardJuror['state'][]): KnownTurn => ({
  presentationId,
  bodyName: presentationId,
  place: 1,
  startsAt: session.startsAt,
  jurors: states.map((state, at) => ({ name: `Juri ${at}`, state })),
  score: '88.00',
});
const scores = (turns: readonly KnownTurn[], showsScores: boolean): readonly (string | null)[] =>
  pictureOf(session, turns, { nowId: null, showsScores }).turns.map(({ score }) => score);

test('no score is shown until the organiser shows scores', () => {
  expect(scores([turn('a', 'signed', 'signed')], false)).toEqual([null]);
  expect(scores([turn('a', 'signed', 'signed')], true)).toEqual(['88.00']);
});

test('while somebody who heard the body still scores, nobody in the room sees what it has', () => {
  expect(scores([turn('a', 'signed', 'scoring'), turn('b', 'signed', 'away')], true)).toEqual([null, '88.00']);
});

test('one body is on, or none', () => {
  const turns = [turn('a', 'scoring'), turn('b', 'scoring')];
  expect(pictureOf(session, turns, { nowId: 'b', showsScores: false }).turns.map(({ isNow }) => isNow)).toEqual([
    false,
    true,
  ]);
  expect(pictureOf(session, turns, { nowId: null, showsScores: false }).turns.some(({ isNow }) => isNow)).toBe(false);
});
