/** A stretch of a text; `changed` where the other text does not have it. */
export interface Part {
  readonly text: string;
  readonly changed: boolean;
}

export interface WordDiff {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

/** Above this many comparisons what differs is shown as one piece; nobody reads word by word through that. */
const mostComparisons = 400_000;
/** Below this share of common letters two texts are different texts, not one that was edited. */
const leastCommon = 0.3;

/** Words, numbers with their decimals, gaps, and single signs. */
const tokensOf = (text: string): readonly string[] =>
  text.match(/\d+(?:[.,]\d+)*|[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/** Which words of two texts differ, by the longest run of words that both have in order. */
export const wordDiff = (before: string, after: string): WordDiff => {
  const [old, next] = [tokensOf(before), tokensOf(after)];
  const kept = keptTokens(old, next);
  const common = old.reduce((sum, token, at) => (kept.before.has(at) && token.trim() ? sum + token.length : sum), 0);
  const isEdited = common >= leastCommon * Math.min(before.length, after.length);
  const whole = (text: string): readonly Part[] => (text ? [{ text, changed: true }] : []);
  return isEdited
    ? { before: partsOf(old, kept.before), after: partsOf(next, kept.after) }
    : { before: whole(before), after: whole(after) };
};

interface Kept {
  /** Positions of the tokens that stay. */
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

const keptTokens = (old: readonly string[], next: readonly string[]): Kept => {
  const shortest = Math.min(old.length, next.length);
  let head = 0;
  while (head < shortest && old[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  const before = new Set<number>();
  const after = new Set<number>();
  const keep = (from: number, to: number): void => {
    before.add(from);
    after.add(to);
  };
  for (let at = 0; at < head; at += 1) keep(at, at);
  for (let at = 1; at <= tail; at += 1) keep(old.length - at, next.length - at);
  const inside = [old.slice(head, old.length - tail), next.slice(head, next.length - tail)] as const;
  for (const [from, to] of longestCommon(...inside)) keep(head + from, head + to);
  return { before, after };
};

/** Pairs of positions of the longest common subsequence. */
const longestCommon = (old: readonly string[], next: readonly string[]): readonly (readonly [number, number])[] => {
  const width = next.length + 1;
  if (old.length * next.length > mostComparisons) return [];
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = next.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        old[row] === next[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  for (let [row, column] = [0, 0]; row < old.length && column < next.length;) {
    if (old[row] === next[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
};

/** Tokens joined into stretches; a gap between two changed words counts as changed with them. */
const partsOf = (tokens: readonly string[], kept: ReadonlySet<number>): readonly Part[] => {
  const isChanged = (at: number): boolean => at >= 0 && at < tokens.length && !kept.has(at);
  const isGap = (at: number): boolean => tokens[at]?.trim() === '' && isChanged(at - 1) && isChanged(at + 1);
  const parts: Part[] = [];
  tokens.forEach((text, at) => {
    const changed = isChanged(at) || isGap(at);
    const last = parts.at(-1);
    if (last && last.changed === changed) parts[parts.length - 1] = { text: last.text + text, changed };
    else parts.push({ text, changed });
  });
  return parts;
};
