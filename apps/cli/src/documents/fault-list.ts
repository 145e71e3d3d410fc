import type { Violation } from '@app/instrument';

/** How many faults are spelt out; of a document with a million wrong values nobody reads more. */
export const shownFaults = 200;

/** Faults found so far: the first ones in words, all of them counted. */
export class FaultList {
  readonly shown: Violation[] = [];
  total = 0;

  add(...violations: readonly Violation[]): void {
    this.total += violations.length;
    this.shown.push(...violations.slice(0, Math.max(0, shownFaults - this.shown.length)));
  }
}

/** A document that cannot be used, with every reason. The one thing the commands throw on purpose: exit status 2. */
export class WrongDocument extends Error {
  constructor(
    readonly file: string,
    readonly faults: FaultList,
    readonly warnings: readonly Violation[] = [],
  ) {
    super(`${file}: ${faults.total} faults`);
    this.name = 'WrongDocument';
  }
}

/** The whole complaint, as printed: one line for each fault, its place first; then what else to look at. */
export const explainWrongDocument = ({ file, faults, warnings }: WrongDocument): string => {
  const rest = faults.total - faults.shown.length;
  return [
    `${file} tidak dapat dipakai; ada ${faults.total} kesalahan:`,
    ...faults.shown.map(line),
    ...(rest > 0 ? [`  … dan ${rest} kesalahan lain.`] : []),
    ...(warnings.length > 0 ? [`Juga ${warnings.length} peringatan:`, ...warnings.map(line)] : []),
  ].join('\n');
};

const line = ({ path, message }: Violation): string => `  ${path === '' ? '(dokumen)' : path}: ${message}`;
