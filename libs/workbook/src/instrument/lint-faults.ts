import { checkInstrument, type Violation } from '@app/instrument';
import type { FaultBook } from './fault-book';
import { pointedAt, type FileGround } from './lint-places';

/** What may only follow from a row that could not be read. */
const followsFromStandIn = new Set([
  'condition.unknownChoice',
  'condition.unknownElement',
  'condition.notNumber',
  'condition.contradictory',
  'condition.always',
  'condition.cycle',
  'item.unreachable',
]);

/** Runs the linter on what was read and tells its findings at their cells, without repeating or guessing. */
export const tellLint = (ground: FileGround, book: FaultBook): void => {
  if (book.isFull) return;
  const isWhole = book.faults.length === 0;
  const hasStandIn = [...ground.origins.values()].some(({ isStandIn }) => isStandIn);
  for (const violation of checkInstrument(ground.instrument)) {
    const { place, origin } = pointedAt(violation.path, ground);
    if (origin?.isStandIn && violation.severity === 'warning') continue;
    if (hasStandIn && followsFromStandIn.has(violation.code)) continue;
    if (!isWhole && (book.has(place) || isDoubtfulSum(violation, book))) continue;
    if (violation.severity === 'warning') book.warn(place, violation.code, violation.message);
    else book.fault(place, violation.code, violation.message);
  }
};

/** Weights cannot be summed while one of them is unreadable. */
const isDoubtfulSum = ({ code }: Violation, book: FaultBook): boolean =>
  code === 'weights.sum' && book.faults.some((fault) => sumFaults.has(fault.code));

const sumFaults = new Set([
  'weight.missing',
  'number.malformed',
  'group.unclosed',
  'group.unopened',
  'cell.date',
  'cell.error',
]);
