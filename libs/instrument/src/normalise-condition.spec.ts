import { soundInstrument } from '../test/sample';
import type { Condition } from './instrument';
import { normaliseCondition } from './normalise-condition';
import { parseCondition } from './parse-condition';

const read = (text: string): Condition => {
  const parsed = parseCondition(text);
  if ('fault' in parsed) throw new Error(parsed.fault.message);
  return parsed.condition;
};

test.each([
  ["selected(${A01}, 'YA')", "${A01} = 'YA'"],
  ["not(selected(${A02}, 'b')) and ${B01} > 2", "${A02} != 'b' and ${B01} > 2"],
  ["selected(${A03}, 'a') or selected(${GHOST}, 'a')", "selected(${A03}, 'a') or selected(${GHOST}, 'a')"],
])('%s is meant as %s', (written, meant) =>
  expect(normaliseCondition(read(written), soundInstrument)).toEqual(read(meant)),
);
