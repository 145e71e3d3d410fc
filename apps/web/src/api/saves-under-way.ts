const underWay = new Set<Promise<unknown>>();

/** Remembers a save until its fate is known. */
export const followSave = <T>(save: Promise<T>): Promise<T> => {
  underWay.add(save);
  const forget = (): void => {
    underWay.delete(save);
  };
  save.then(forget, forget);
  return save;
};

/** Waits for every save that was sent, so that what is read next shows it. Failed ones are waited for as well. */
export const savesSettled = async (): Promise<void> => {
  await Promise.allSettled([...underWay]);
};
