import { faultOf, settled, type ListingContent } from './listing-content';

const content: ListingContent = {
  ...{ class: 'exempt', requirement: null, title: 'Berkas', summary: '', unit: 'Sekretariat', official: '' },
  ...{ madeWhen: '2026', madeWhere: '', form: 'hard', retention: '', link: 'https://lumajang.example/a' },
  ...{ ground: 'UU 14/2008', testedOn: '2026-03-02', testSummary: 'Membuka data pribadi.', testLink: null },
  exemptUntil: '2031-03-02',
};

test('what is exempt has no link, and what is public has no exemption', () => {
  expect(settled(content)).toMatchObject({ link: null, ground: 'UU 14/2008', exemptUntil: '2031-03-02' });
  expect(settled({ ...content, class: 'periodic' })).toMatchObject({
    ...{ link: 'https://lumajang.example/a', ground: null, testedOn: null, testSummary: null, exemptUntil: null },
  });
});

test('an exemption needs its ground, and does not end before it was tested', () => {
  expect(faultOf(content)).toBeNull();
  expect(faultOf({ ...content, ground: ' ' })).toBe('ground');
  expect(faultOf({ ...content, exemptUntil: '2026-03-01' })).toBe('period');
  expect(faultOf({ ...content, class: 'onDemand', ground: null })).toBeNull();
});
