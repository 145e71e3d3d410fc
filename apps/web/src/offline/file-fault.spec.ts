import { innerFault, outerFault } from './file-fault';

const file = (name: string, content: string): File => new File([content], name);

test.each([
  ['laporan.exe', 'MZ', 'kind'],
  ['tanpa-akhiran', 'isi', 'kind'],
  ['constructor', 'isi', 'kind'],
  ['SK.DOC', 'isi', 'oldOffice'],
  ['semua bukti.zip', 'PK', 'archive'],
  ['IMG_0012.HEIC', 'isi', 'phonePhoto'],
  ['kosong.pdf', '', 'empty'],
  ['terpotong.pdf', '%PDF-1.4 isi', 'cutOff'],
  ['utuh.PDF', '%PDF-1.4 isi %%EOF', null],
  ['bukan.pdf', '<html>', null],
  ['foto.jpeg', 'isi', null],
] as const)('%s', async (name, content, fault) => {
  const given = file(name, content);
  expect(outerFault(given) ?? (await innerFault(given))).toBe(fault);
});
