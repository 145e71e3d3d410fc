import { decimalPattern, type Violation } from '@app/instrument';
import { pointerStep } from './json-pointer';

type Members = Record<string, unknown>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** Where decimals stand in each part of the formats. Everything else that is a number is a count and stays one. */
const decimalKeys = new Set(['weight', 'fraction', 'min', 'max', 'zeroAt', 'fullAt', 'from', 'scale', 'atLeast', 'moreThan', 'number', 'score']); // prettier-ignore

/**
 * Turns the JSON numbers of policy and instruments into text by their shortest decimal form (RULINGS 9), in place: the
 * document was just read and belongs to nobody else. Numbers such as 1e21, whose shortest form is no plain decimal, are faults.
 */
export const spellDecimals = (value: unknown, pointer: string): Violation[] => {
  if (!isMembers(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const member = value[key];
    const here = pointer + pointerStep(key);
    if (typeof member === 'number' && decimalKeys.has(key)) return spell(value, key, here);
    // A quota's keys are names of groups, whatever they look like, and its numbers are counts.
    return key === 'each' ? [] : spellDecimals(member, here);
  });
};

const spell = (holder: Members, key: string, pointer: string): Violation[] => {
  const text = String(holder[key]);
  if (!decimalPattern.test(text)) {
    const message = `Angka ${text} harus ditulis sebagai teks desimal biasa, misalnya "12.5".`;
    return [{ path: pointer, code: 'number.notPlain', message }];
  }
  holder[key] = text;
  return [];
};

/** The same for one subject; spelt out, since a document holds a million of these values. */
export const spellSubjectDecimals = (subject: Members, pointer: string): Violation[] => {
  const found: Violation[] = [];
  const stages = subject['stages'];
  if (!isMembers(stages)) return found;
  for (const [code, facts] of Object.entries(stages)) {
    if (!isMembers(facts)) continue;
    const here = `${pointer}/stages${pointerStep(code)}`;
    if (typeof facts['score'] === 'number') found.push(...spell(facts, 'score', `${here}/score`));
    found.push(...spellValues(facts['verdicts'], `${here}/verdicts`));
    found.push(...spellValues(facts['answers'], `${here}/answers`));
    found.push(...spellJurors(facts['jurors'], `${here}/jurors`));
  }
  return found;
};

const spellValues = (values: unknown, pointer: string): Violation[] => {
  if (!isMembers(values)) return [];
  const found: Violation[] = [];
  for (const code of Object.keys(values)) {
    const value = values[code];
    if (!isMembers(value) || typeof value['number'] !== 'number') continue;
    found.push(...spell(value, 'number', `${pointer}${pointerStep(code)}/number`));
  }
  return found;
};

const spellJurors = (jurors: unknown, pointer: string): Violation[] => {
  if (!isMembers(jurors)) return [];
  return Object.entries(jurors).flatMap(([juror, scores]) => {
    if (!isMembers(scores)) return [];
    return Object.keys(scores).flatMap((criterion) =>
      typeof scores[criterion] === 'number'
        ? spell(scores, criterion, `${pointer}${pointerStep(juror)}${pointerStep(criterion)}`)
        : [],
    );
  });
};
