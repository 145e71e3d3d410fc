/** Codes of choices and elements, and kinds of body, compare without regard to case (RULINGS 8): `ya` is `YA`. */
export const isSameCode = (a: string, b: string): boolean => a === b || a.toUpperCase() === b.toUpperCase();
