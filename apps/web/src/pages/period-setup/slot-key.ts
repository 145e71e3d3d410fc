/** Names a place of the rules where an instrument stands: a stage, and a category where the stage has one for each. */
export const slotKey = (stage: string, category?: string): string =>
  category === undefined ? stage : `${stage}/${category}`;
