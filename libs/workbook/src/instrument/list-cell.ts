const bullet = '- ';
const indent = '  ';

/**
 * Several texts in one cell: `a, b`, or a line with `- ` for each where one of them holds a separator itself. Lines that
 * go on are indented. {@link splitList} gives the same parts back.
 */
export const joinList = (parts: readonly string[], between: string, separators: RegExp): string =>
  parts.some((part) => separators.test(part) || part.startsWith(bullet))
    ? parts.map((part) => `${bullet}${part.replaceAll('\n', `\n${indent}`)}`).join('\n')
    : parts.join(between);

/** The parts of a cell; `separators` between them, or one `- ` line each. Blank parts are left out. */
export const splitList = (text: string, separators: RegExp): readonly string[] => {
  if (text.startsWith(bullet)) return bulleted(text);
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
};

const bulleted = (text: string): readonly string[] => {
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith(bullet)) parts.push(line.slice(bullet.length));
    else parts.push(`${parts.pop() ?? ''}\n${line.startsWith(indent) ? line.slice(indent.length) : line}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};
