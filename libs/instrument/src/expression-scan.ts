import { isDecimal } from './compare-decimal';
import { refuse } from './expression-fault';
import { unseenName } from './strange-sign';

/** Longest condition that is read, in characters; longer ones are better split over several items. */
export const longestExpression = 2000;

/** Brackets inside brackets beyond which nobody understands a condition; also keeps the parser off the end of its stack. */
const deepest = 30;

/** Text in straight or typographic quotes (word processors put these in unasked); a straight quote inside is doubled. */
const quotedPattern = /'(?:[^']|'')*'|"(?:[^"]|"")*"|[‘’][^‘’]*[‘’]|[“”][^“”]*[“”]/y;
const itemPattern = /\$\{[^{}]*\}/y;
/** A comma before one or two digits can only be a decimal's; before three it may part thousands. */
const numberPattern = /\d+,\d{1,2}(?![\p{L}\p{N}_.,])|(?:\d|\.\d)[\p{L}\p{N}_.]*/uy;
const wordPattern = /[\p{L}_][\p{L}\p{N}_.-]*/uy;
const operatorPattern = /<=|>=|!=|[=<>+*≤≥≠×÷−–-]/y;

const quotes = `'"‘’“”`;

/** What a token stands for: an item by its code, a text, or a number; null where it is none of these. */
export type Leaf = { readonly item: string } | { readonly text: string } | { readonly number: string };

/** The leaf that begins at a place of a scanned text, and where it ends. */
export const leafAt = (text: string, at: number): { readonly leaf: Leaf; readonly end: number } | null => {
  const place = { text, at };
  const item = matchAt(itemPattern, place);
  if (item !== null) return { leaf: { item: itemCodeIn(item) }, end: at + item.length };
  const quoted = matchAt(quotedPattern, place);
  if (quoted !== null) return { leaf: { text: unquoted(quoted) }, end: at + quoted.length };
  const number = matchAt(numberPattern, place);
  return number === null ? null : { leaf: { number: number.replace(',', '.') }, end: at + number.length };
};

const itemCodeIn = (token: string): string => token.slice(2, -1).trim();

const unquoted = (token: string): string => {
  const quote = token[0] as string; // a quoted text has two of them
  return token.slice(1, -1).replaceAll(quote + quote, quote);
};

/** What people write who know another language, and what stands for it here. */
const foreignOperators = [
  ['===', 'tulis "=" satu kali saja'],
  ['==', 'tulis "=" satu kali saja'],
  ['=>', 'tulis ">="'],
  ['=<', 'tulis "<="'],
  ['<>', 'tulis "!="'],
  ['&', 'tulis "and"'],
  ['|', 'tulis "or"'],
  ['!', 'tulis "not(...)"'],
  ['**', 'pangkat tidak tersedia'],
  ['/', 'untuk pembagian tulis "div"'],
  ['%', 'sisa bagi tidak tersedia'],
  ['^', 'pangkat tidak tersedia'],
  ['?', 'tulis syarat dengan "and" dan "or", tanpa tanda tanya'],
  ['[', 'kurung siku tidak dipakai di sini'],
  [']', 'kurung siku tidak dipakai di sini'],
  ['{', 'kode butir ditulis ${KODE}, dengan tanda $ di depan kurung'],
  ['}', 'kode butir ditulis ${KODE}'],
  ['$', 'kode butir ditulis ${KODE}'],
] as const;

const foreignWords: Readonly<Record<string, string>> = {
  dan: 'tulis "and"',
  atau: 'tulis "or"',
  bukan: 'tulis "not(...)"',
  tidak: 'tulis "not(...)"',
  not: 'tulis "not(...)" dengan tanda kurung',
  selected: 'tulis "selected(${KODE}, \'unsur\')"',
  mod: 'sisa bagi tidak tersedia',
  xor: 'tulis dengan "and", "or", dan "not(...)"',
};

export const isWordOperator = (word: string): boolean => ['and', 'or', 'div'].includes(word.toLowerCase());

const functions: ReadonlySet<string> = new Set(['selected', 'not']);

interface Scan {
  readonly text: string;
  readonly open: number[];
  at: number;
}

/**
 * Refuses, in words, all that a condition never holds, so that the parser sees nothing but items, texts, numbers, brackets,
 * our operators and our functions. Throws `UnreadableExpression`.
 */
export const scanExpression = (text: string): void => {
  if (text.trim() === '') refuse(0, 'Syarat belum ditulis.');
  if (text.length > longestExpression) {
    refuse(longestExpression, `Syarat terlalu panjang; paling banyak ${longestExpression} huruf. Bagilah ke beberapa butir.`); // prettier-ignore
  }
  const scan: Scan = { text, open: [], at: 0 };
  while (scan.at < text.length) step(scan);
  const unclosed = scan.open.at(-1);
  if (unclosed !== undefined) refuse(unclosed, 'Tanda kurung ini belum ditutup; tambahkan ")".');
};

const step = (scan: Scan): void => {
  const { text, at } = scan;
  const char = text[at] as string; // inside the text
  if (/\s/.test(char)) scan.at += 1;
  else if (char === ',') scanComma(scan);
  else if (char === '(' || char === ')') scanBracket(scan, char);
  else if (quotes.includes(char)) scanQuoted(scan);
  else if (text.startsWith('${', at)) scanItem(scan);
  else scanRest(scan);
};

const scanBracket = (scan: Scan, char: '(' | ')'): void => {
  if (char === '(') scan.open.push(scan.at);
  else if (scan.open.pop() === undefined) refuse(scan.at, 'Tanda kurung tutup ini tidak punya pasangan; hapuslah.');
  if (scan.open.length > deepest) refuse(scan.at, `Tanda kurung bertingkat lebih dari ${deepest}; sederhanakan syaratnya.`); // prettier-ignore
  scan.at += 1;
};

/** The parser would pass over a stray comma. */
const scanComma = (scan: Scan): void => {
  if (!isBetweenArguments(scan)) refuse(scan.at, 'Koma hanya dipakai di dalam selected(...); untuk syarat lain tulis "and" atau "or".'); // prettier-ignore
  scan.at += 1;
};

const isBetweenArguments = ({ text, open }: Scan): boolean => {
  const last = open.at(-1);
  return last !== undefined && /selected\s*$/i.test(text.slice(0, last));
};

const scanQuoted = (scan: Scan): void => {
  const quoted = matchAt(quotedPattern, scan);
  if (quoted === null) refuse(scan.at, 'Tanda kutip ini belum ditutup; tambahkan tanda kutip sesudah tulisannya.');
  else scan.at += quoted.length;
};

const scanItem = (scan: Scan): void => {
  const item = matchAt(itemPattern, scan);
  if (item === null) refuse(scan.at, 'Kode butir belum ditutup; tulis seperti ${A01}.');
  else if (itemCodeIn(item) === '') refuse(scan.at, 'Kode butir belum ditulis; isi di antara ${ dan }.');
  else scan.at += item.length;
};

const scanRest = (scan: Scan): void => {
  const number = matchAt(numberPattern, scan);
  if (number !== null) return scanNumber(scan, number);
  const word = matchAt(wordPattern, scan);
  if (word !== null) return scanWord(scan, word);
  refuseForeign(scan);
  const operator = matchAt(operatorPattern, scan);
  if (operator === null) return refuseSign(scan);
  if (/^-\s*-\s*-/.test(scan.text.slice(scan.at))) refuse(scan.at, 'Tanda kurang berulang; tulis satu kali saja.');
  scan.at += operator.length;
};

const refuseSign = ({ text, at }: Scan): never => {
  const sign = String.fromCodePoint(text.codePointAt(at) as number);
  const name = unseenName(sign);
  return refuse(at, name === null ? `Tanda "${sign}" tidak dikenal; hapuslah.` : `Tanda tidak terlihat (${name}) di sini; hapuslah, atau ketik ulang syaratnya.`); // prettier-ignore
};

const scanNumber = (scan: Scan, number: string): void => {
  const after = scan.at + number.length;
  const comma = number.indexOf(',');
  if (comma !== -1 && isBetweenArguments(scan)) refuse(scan.at + comma, 'Desimal ditulis dengan titik, misalnya 12.5.');
  if (/^,\d/.test(scan.text.slice(after))) refuse(after, 'Desimal ditulis dengan titik, misalnya 12.5.');
  if (!isDecimal(number.replace(',', '.'))) refuse(scan.at, `"${number}" bukan angka; tulis seperti 12 atau 12.5.`);
  scan.at = after;
};

const scanWord = (scan: Scan, word: string): void => {
  const isCall = /^\s*\(/.test(scan.text.slice(scan.at + word.length));
  const key = word.toLowerCase();
  if (!isWordOperator(word) && !(isCall && functions.has(key))) {
    const remedy = foreignWords[key];
    if (remedy) refuse(scan.at, `"${word}" tidak dapat dipakai begitu; ${remedy}.`);
    if (isCall) refuse(scan.at, `Fungsi "${word}" tidak dikenal; yang tersedia hanya selected(...) dan not(...).`);
    refuse(scan.at, `"${word}" tidak dikenal. Bila ini kode butir, tulis \${${word}}; bila pilihan, tulis '${word}'.`);
  }
  scan.at += word.length;
};

const refuseForeign = ({ text, at }: Scan): void => {
  const foreign = foreignOperators.find(([sign]) => text.startsWith(sign, at) && !text.startsWith('!=', at));
  if (foreign) refuse(at, `Tanda "${foreign[0]}" tidak dikenal; ${foreign[1]}.`);
};

const matchAt = (pattern: RegExp, { text, at }: Pick<Scan, 'text' | 'at'>): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};
