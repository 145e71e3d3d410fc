import { asSentence } from './as-sentence';

test.each([
  ['Diketik sesudah batas', 'Diketik sesudah batas.'],
  [' Sudah lewat. ', 'Sudah lewat.'],
  ['Mengapa?', 'Mengapa?'],
  ['Lihat “SK lama.”', 'Lihat “SK lama.”'],
  ['', ''],
])('%p can be followed by another sentence', (text, sentence) => expect(asSentence(text)).toBe(sentence));
