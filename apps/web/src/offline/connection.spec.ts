import { connection } from './connection';

test('a question from the dead time that fails after a later one was answered does not say that the line is gone', () => {
  const said: boolean[] = [];
  connection.subscribe(() => said.push(connection.isGone()));
  connection.unheard(1_000);
  connection.heard(20_000);
  connection.unheard(5_000);
  expect([connection.isGone(), said]).toEqual([false, [true, false]]);
  connection.unheard(20_000);
  expect(connection.isGone()).toBe(true);
});
