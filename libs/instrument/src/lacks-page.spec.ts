import { lacksPage, type PagedPiece } from './lacks-page';

const asking = { evidence: { anyOf: ['file', 'photo', 'link'], minimum: 1, page: true } } as const;
const pdf: PagedPiece = { page: null, mediaType: 'application/pdf' };
const photo: PagedPiece = { page: null, mediaType: 'image/jpeg' };
const link: PagedPiece = { page: null, mediaType: null };

test.each([
  ['a document without its page', asking, [pdf], true],
  ['a link without it: it may lead to a document', asking, [link], true],
  ['a document beside a picture', asking, [photo, pdf], true],
  ['a document of which another piece names the page', asking, [pdf, { ...pdf, page: 3 }], false],
  ['a picture alone has no pages', asking, [photo], false],
  ['no evidence at all is another matter', asking, [], false],
  ['an item that asks for no page', { evidence: { anyOf: ['file'], minimum: 1 } } as const, [pdf], false],
  ['an item without evidence', {}, [pdf], false],
])('%s', (_, item, pieces, expected) => expect(lacksPage(item, pieces)).toBe(expected));
