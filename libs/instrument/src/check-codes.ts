import type { Violation } from './instrument';
import type { PlacedChild } from './placed-children';
import { strangeSign } from './strange-sign';
import { fault } from './violation';

/** What a code may look like: it names a column, a line of a score sheet and part of an address. */
const codePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** Whether a code can be used as it is written, and if not, what it may look like. */
export const checkCode = (code: string, pointer: string): readonly Violation[] => {
  if (codePattern.test(code)) return [];
  const sign = strangeSign(code);
  if (sign !== null) return [fault(pointer, 'code.malformed', `Kode "${code}" tidak dapat dipakai: ${sign}.`)];
  const message = `Kode "${code}" tidak dapat dipakai; gunakan huruf, angka, titik, garis bawah, atau tanda hubung, paling panjang 40 tanda.`;
  return [fault(pointer, 'code.malformed', message)];
};

/** Nodes and items share one list of codes, since a score sheet names its lines by them. */
export const checkCodes = (places: readonly PlacedChild[]): readonly Violation[] => {
  const first = new Map<string, string>();
  return places.flatMap(({ child: { code, text }, pointer }) => {
    const at = `${pointer}/code`;
    const malformed = checkCode(code, at);
    if (malformed.length > 0) return malformed;
    const key = code.toUpperCase();
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, text.id);
      return [];
    }
    return [fault(at, 'code.duplicate', `Kode "${code}" sudah dipakai oleh "${earlier}"; beri kode lain.`)];
  });
};
