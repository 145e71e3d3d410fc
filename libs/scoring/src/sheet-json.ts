import { canonicalJson } from '@app/instrument';
import type { SheetLine } from './result';

/**
 * The canonical JSON (RFC 8785) of a score sheet, the same text as `canonicalJson` gives and several times as fast, since a
 * line's members are known beforehand. Items' lines are shared between bodies that gave the same value: each is written
 * once and kept in `known`.
 */
export const sheetJson = (line: SheetLine, known: Map<SheetLine, string>): string => {
  const pieces: string[] = [];
  write(line, known, pieces);
  return pieces.join('');
};

const write = (line: SheetLine, known: Map<SheetLine, string>, pieces: string[]): void => {
  const { children } = line;
  if (line.kind === 'item') {
    pieces.push(known.get(line) ?? remember(line, known));
    return;
  }
  pieces.push(children ? '{"children":[' : '{');
  children?.forEach((child, index) => {
    if (index > 0) pieces.push(',');
    write(child, known, pieces);
  });
  pieces.push(children ? '],' : '', ownMembers(line));
};

const remember = (line: SheetLine, known: Map<SheetLine, string>): string => {
  const text = ['{', ownMembers(line)].join('');
  known.set(line, text);
  return text;
};

/** All members but `children`, which comes before them, in order of their names; joined, so that the text lies flat. */
const ownMembers = ({
  code,
  contribution,
  excluded,
  input,
  kind,
  label,
  notes,
  rounded,
  rule,
  value,
  weight,
}: SheetLine) =>
  [
    `"code":${JSON.stringify(code)},"contribution":${JSON.stringify(contribution)}`,
    excluded === undefined ? '' : `,"excluded":${JSON.stringify(excluded)}`,
    input === undefined ? '' : `,"input":${canonicalJson(input)}`,
    `,"kind":"${kind}","label":${JSON.stringify(label)}`,
    notes === undefined ? '' : `,"notes":${JSON.stringify(notes)}`,
    `,"rounded":${JSON.stringify(rounded)},"rule":${JSON.stringify(rule)}`,
    `,"value":${JSON.stringify(value)},"weight":${JSON.stringify(weight)}}`,
  ].join('');
