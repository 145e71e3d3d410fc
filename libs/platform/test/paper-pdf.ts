/** A PDF of one small page that opens, other with every mark; where it is cut in two, `middle` may be put between. */
export const paperPdf = (mark = '', middle = Buffer.alloc(0)): Buffer =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n%${mark}\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n` +
        '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n',
    ),
    middle,
    Buffer.from('\ntrailer\n<</Root 1 0 R>>\n%%EOF\n'),
  ]);
