import { Link } from 'wouter-preact';
import type { ChecklistLine } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { messages } from './messages';
import { PageCounts } from './page-counts';
import { useProblemWords } from './problem-words';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly lines: readonly ChecklistLine[];
}

/** Findings, each with the way to its item; a long list starts closed. */
export function ChecklistLines({ id, title, intro, lines }: Props) {
  const t = useTextOf(messages);
  const say = useProblemWords();
  if (lines.length === 0) return null;
  return (
    <details class="card findings" open={lines.length <= 12}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {intro && <p class="soft">{intro}</p>}
      <ul>
        {lines.map(({ itemCode, text, problem, message, pdfs }) => (
          <li key={itemCode + problem}>
            <Link href={paths.form(id, itemCode)} aria-label={`${t('open', { code: itemCode })}: ${text}`}>
              {itemCode}
            </Link>
            <span>
              {text}
              <br />
              <span class="soft small">{say({ itemCode, problem, message })}</span> {pdfs && <PageCounts pdfs={pdfs} />}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
