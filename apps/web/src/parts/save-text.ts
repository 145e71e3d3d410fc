/** Gives the person a text as a file. */
export const saveText = (name: string, mediaType: string, text: string): void =>
  saveBlob(name, new Blob([text], { type: `${mediaType};charset=utf-8` }));

/** Gives the person a file. */
export const saveBlob = (name: string, content: Blob): void => follow(content, (link) => (link.download = name));

/** Shows the person a file in a tab of its own. */
export const showBlob = (content: Blob): void => follow(content, (link) => (link.target = '_blank'));

const follow = (content: Blob, prepare: (link: HTMLAnchorElement) => void): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  prepare(link);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
