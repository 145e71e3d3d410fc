const lineHeight = 13.5;

/**
 * Height in points for a row with wrapped texts, given each text's column width in characters; undefined where one line
 * does, which leaves the height to the program. Viewers do not all measure wrapped rows themselves.
 */
export const rowHeight = (...cells: readonly (readonly [text: string, width: number])[]): number | undefined => {
  const lines = Math.max(...cells.map(([text, width]) => Math.ceil(text.length / (width * 0.92))));
  return lines > 1 ? lines * lineHeight : undefined;
};
