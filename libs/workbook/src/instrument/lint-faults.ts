import { checkInstrument, type Instrument, type InstrumentNode, type Item, type Violation } from '@app/instrument';
import type { FaultBook } from './fault-book';
import { pointedAt, type FileGround, type Pointed } from './lint-places';
import { standInReach } from './stand-in-reach';

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
  const found = checkInstrument(ground.instrument).map((violation) => ({
    ...pointedAt(violation.path, ground),
    violation,
  }));
  const isWhole = book.faults.length === 0;
  const isSure = isWhole ? () => true : surenessIn(ground, book);
  const told = isWhole ? found : found.filter(isSure).filter(({ place }) => !book.has(place));
  for (const { place, violation } of onePerChoice(told)) {
    const message = `${violation.message}${violation.code === 'weights.sum' ? summands(violation, ground) : ''}`;
    if (violation.severity === 'warning') book.warn(place, violation.code, message);
    else book.fault(place, violation.code, message);
  }
  if (!isWhole && hasDoubt(ground, book)) book.warn(ground.survey, 'lint.partial', later);
};

const later =
  'Sebagian pemeriksaan (jumlah bobot, syarat yang bertentangan, tingkat) belum dapat dilakukan; pemeriksaan itu menyusul setelah kesalahan yang ditunjukkan diperbaiki.';

interface Finding extends Pointed {
  readonly violation: Violation;
}

/** Whether a finding stands although parts of the file could not be read. */
const surenessIn = (ground: FileGround, book: FaultBook): ((finding: Finding) => boolean) => {
  const leadsToStandIn = standInReach(ground.instrument, ground.origins, book);
  return ({ violation, part, origin }) => {
    if (origin?.isStandIn && violation.severity === 'warning') return false;
    if (violation.code === 'weights.sum') return !isDoubtfulSum(part, ground, book);
    return !followsFromStandIn.has(violation.code) || !('type' in part) || !leadsToStandIn(part);
  };
};

/** Where rows are missing from a group, or are in it by mistake. */
const nestingFaults = new Set(['group.unclosed', 'group.unopened']);

const isNestingDoubtful = (book: FaultBook): boolean => book.faults.some(({ code }) => nestingFaults.has(code));

/** Weights cannot be summed while one of them, or what it counts for, is unreadable. */
const isDoubtfulSum = (part: Instrument | InstrumentNode | Item, ground: FileGround, book: FaultBook): boolean => {
  if (isNestingDoubtful(book)) return true;
  const parts = 'children' in part ? [part, ...part.children] : [part];
  return parts.some((one) => {
    const row = 'type' in one ? ground.origins.get(one)?.row : undefined;
    return (
      row !== undefined && (['weight', 'bonus', 'aggregate'] as const).some((field) => book.has(row.placeOf(field)))
    );
  });
};

const hasDoubt = ({ origins }: FileGround, book: FaultBook): boolean =>
  isNestingDoubtful(book) ||
  [...origins.values()].some(
    ({ isStandIn, row }) => isStandIn || (['weight', 'relevant', 'name'] as const).some((field) => book.has(row.placeOf(field))), // prettier-ignore
  );

/** A choice of a list that many items share is told once, with their codes. */
const onePerChoice = (findings: readonly Finding[]): readonly Finding[] => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { place, origin, violation } = finding;
    const isOfChoice = origin !== null && place.sheet !== origin.row.placeOf('type').sheet;
    const key = isOfChoice ? `${place.cell} ${violation.code}` : `${groups.size}. ${violation.path}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (!first || rest.length === 0) return first ?? [];
    const codes = [first, ...rest].flatMap(({ part }) => ('type' in part ? [part.code] : []));
    const named = [...new Set(codes)].slice(0, mostNamed).join(', ');
    const message = `${first.violation.message} Daftar ini dipakai butir ${named}${codes.length > mostNamed ? ', …' : ''}.`;
    return { ...first, violation: { ...first.violation, message } };
  });
};

const mostNamed = 12;

/** The cells of the weights that were added up. */
const summands = ({ path }: Violation, ground: FileGround): string => {
  const { part } = pointedAt(path, ground);
  const counted = 'children' in part ? part.children.filter((child) => child.type === 'node' || isCounted(child)) : [];
  const cells = counted.flatMap((child) => ground.origins.get(child)?.row.placeOf('weight').cell ?? []);
  const written = cells.slice(0, mostNamed).join(', ');
  return written === '' ? '' : ` Sel bobotnya: ${written}${cells.length > mostNamed ? ', …' : ''}.`;
};

const isCounted = ({ bonus, kind, weight }: Item): boolean =>
  bonus !== true && kind !== 'text' && !weight.startsWith('-');
