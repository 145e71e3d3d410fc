interface Named {
  readonly itemCode: string;
  readonly reason: string;
}

/** Lines of `A01: why` as items; null where one lacks its reason or there is none. */
export const readItems = (text: string): readonly Named[] | null => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const items = lines.flatMap((line): Named[] => {
    const at = line.indexOf(':');
    const [itemCode, reason] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return at > 0 && itemCode && reason ? [{ itemCode, reason }] : [];
  });
  return lines.length > 0 && items.length === lines.length ? items : null;
};
