import type { EvidenceKind, Item } from '@app/instrument';
import type { GivenItem, GivenLink } from '@app/workbook';
import type { EvidenceView } from '../assessments/assessment-form';
import { compareLinks } from './compare-links';

const asking = (...anyOf: EvidenceKind[]): Item => ({ type: 'item', kind: 'yesNo', code: 'A1', text: { id: 'Ada?' }, weight: '1', law: [], evidence: { anyOf, minimum: 1 } }); // prettier-ignore
const link = (url: string): GivenLink => ({ url, page: null, cell: 'E2', fault: null });
const given = (item: Item, ...links: GivenLink[]): GivenItem => ({ item, sheet: 'Isian', cell: 'C2', answer: { kind: 'blank' }, note: null, noteCell: '', links }); // prettier-ignore
const nothing = { evidence: {}, editableItems: null };

test('a link is left out where only files count, and taken where it counts as something else', () => {
  const url = 'https://desa.example/a';
  expect(compareLinks([given(asking('file'), link(url))], nothing)).toMatchObject([
    { status: 'skipped', message: expect.stringContaining('hanya menerima bukti berupa berkas') },
  ]);
  expect(compareLinks([given(asking('file', 'photo'), link(url))], nothing)).toMatchObject([{ status: 'new' }]);
});

test('links beyond what one item holds stay behind; those before them are taken', () => {
  const present = Array.from({ length: 19 }, (_, index) => ({ url: `https://desa.example/${index}` }) as EvidenceView);
  const ground = { ...nothing, evidence: { A1: present } };
  const links = compareLinks([given(asking('link'), link('https://a.example/1'), link('https://a.example/2'))], ground);
  expect(links.map(({ status }) => status)).toEqual(['new', 'skipped']);
});
