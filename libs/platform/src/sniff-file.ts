/** What the first bytes of a file say it is; null where they say nothing. Media type, e.g. `application/pdf`. */
export const sniffFile = async (head: Uint8Array): Promise<string | null> => {
  // Published as an ES module only.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head);
  return found?.mime ?? null;
};
