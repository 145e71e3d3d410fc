import type { WorkbookLine, WorkbookPreview } from '../../api/types';
import { choiceOf } from './choice-of';

const line = (itemCode: string, status: WorkbookLine['status']): WorkbookLine => ({
  itemCode,
  status,
  text: itemCode,
  cell: 'Isian!C2',
  message: null,
  value: { choice: 'YA' },
  note: null,
  current: null,
  key: `kunci-${itemCode}`,
});

const preview: WorkbookPreview = {
  verdict: 'ready',
  seal: 'intact',
  notices: [],
  otherAssessmentId: null,
  madeAt: null,
  instrumentSha256: null,
  lines: [line('A', 'new'), line('B', 'changed'), line('C', 'newer'), line('D', 'newer'), line('E', 'corrected'), line('F', 'invalid')], // prettier-ignore
  links: [],
};

test('what is newer on the server is applied only where a person picked the file', () => {
  const { answers } = choiceOf(preview, { C: 'file', D: 'server' });
  expect(answers.map(({ itemCode }) => itemCode)).toEqual(['A', 'B', 'C']);
});
