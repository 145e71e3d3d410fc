/** `Survey ` and `survey` are one sheet to those who write them. */
export const sheetKey = (name: string): string => name.trim().toLowerCase();
