/** The largest number that PostgreSQL keeps in an `integer`. */
export const largestInteger = 2_147_483_647;
