/**
 * The instrument in force under a code of a period, as a row to join: the highest version counts, whatever was corrected
 * in between. Both arguments are columns of the query it stands in; it is joined `lateral … on true`.
 */
export const latestInstrument = (period: string, code: string): string =>
  `(select pi.code, pi.version, pi.sha256, pi.made_at from period_instruments pi
     where pi.period_id = ${period} and pi.code = ${code} order by pi.version desc limit 1)`;
