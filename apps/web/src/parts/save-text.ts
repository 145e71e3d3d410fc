/** Gives the person a text as a file. */
export const saveText = (name: string, mediaType: string, text: string): void =>
  saveBlob(name, new Blob([text], { type: `${mediaType};charset=utf-8` }));

/** Gives the person a file. */
export const saveBlob = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
