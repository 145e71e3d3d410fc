import { createWorkbook, type Cell, type WorkbookFile } from '../workbook-file';
import { ChoiceLists } from './choice-lists';
import { writeCoverSheet } from './cover-sheet';
import { writeQuestionSheet } from './question-sheet';
import { identityMark, type SaqContent } from './saq-content';

/** Writes the questionnaire of one body as a workbook to fill in without network. */
export const writeSaqWorkbook = async (content: SaqContent, path: string): Promise<void> => {
  const { identity, head } = content;
  const title = `SAQ ${head.bodyName}`;
  const book = createWorkbook(path, { decimals: 2, createdAt: new Date(identity.madeAt), title, locked: true });
  const lists = new ChoiceLists(book);
  writeCoverSheet(book, head);
  writeQuestionSheet(book, content, lists);
  lists.write();
  writeIdentitySheet(book, content);
  await book.close();
};

const writeIdentitySheet = (book: WorkbookFile, { identity, seal }: SaqContent): void => {
  const sheet = book.addSheet({ key: 'identity', name: '_terbuka', widths: [24, 40, 28, 40, 40], landscape: true, paper: 'F4', footer: identityMark, hidden: true, locked: true }); // prettier-ignore
  const write = (...values: readonly (string | null)[]): number =>
    sheet.row(values.map((value): Cell => ({ value, style: 'typed' })));
  write(identityMark);
  write('assessmentId', identity.assessmentId);
  write('instrumentSha256', identity.instrumentSha256);
  write('madeAt', identity.madeAt);
  write('seal', seal);
  write('itemCode', 'revision', 'savedAt', 'value', 'note');
  for (const { itemCode, revision, savedAt, value, note } of identity.bases)
    write(itemCode, String(revision), savedAt, value === null ? null : JSON.stringify(value), note);
  sheet.close();
};
