import { spellDecimal, type Violation } from '@app/instrument';
import { pointerStep } from '@app/platform';

type Members = Record<string, unknown>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** Turns the JSON numbers of one subject into text, as `spellDecimals` does; spelt out, since a document holds a million of these. */
export const spellSubjectDecimals = (subject: Members, pointer: string): Violation[] => {
  const found: Violation[] = [];
  const stages = subject['stages'];
  if (!isMembers(stages)) return found;
  for (const [code, facts] of Object.entries(stages)) {
    if (!isMembers(facts)) continue;
    const here = `${pointer}/stages${pointerStep(code)}`;
    if (typeof facts['score'] === 'number') found.push(...spellDecimal(facts, 'score', `${here}/score`));
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
    found.push(...spellDecimal(value, 'number', `${pointer}${pointerStep(code)}/number`));
  }
  return found;
};

const spellJurors = (jurors: unknown, pointer: string): Violation[] => {
  if (!isMembers(jurors)) return [];
  return Object.entries(jurors).flatMap(([juror, scores]) => {
    if (!isMembers(scores)) return [];
    return Object.keys(scores).flatMap((criterion) =>
      typeof scores[criterion] === 'number'
        ? spellDecimal(scores, criterion, `${pointer}${pointerStep(juror)}${pointerStep(criterion)}`)
        : [],
    );
  });
};
