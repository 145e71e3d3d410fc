import { countWaits } from './waiting-counts';

test('what the server refused is not called waiting for signal, and what lies with the organiser is neither', () => {
  const all = (['signal', 'person', 'person', 'organiser', 'nothing'] as const).map((waits) => ({ waits }));
  expect(countWaits(all)).toEqual({ toSend: 1, toDecide: 2 });
});
