import type { ComponentChildren } from 'preact';
import type { PeriodView } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { useSession } from '../../session';
import { useFormat } from '../../use-format';
import { appealMessages } from './appeal-messages';
import { closingMessages } from './closing-messages';
import { messages } from './messages';
import { MovedWindow } from './moved-window';

type Span = PeriodView['windows'][string];

const named = ['saq', 'verifikasi'] as const;

const isNamed = (code: string): code is (typeof named)[number] => (named as readonly string[]).includes(code);

/** A window by its name: a fixed one's, or that of the stage whose code it has. */
export const useWindowName = (stages: PeriodView['stages']): ((code: string) => string) => {
  const t = useTextOf(messages);
  const appealing = useTextOf(appealMessages);
  return (code) => {
    if (code === 'sanggah') return appealing('window');
    return isNamed(code) ? t(`window.${code}`) : (stages.find((stage) => stage.code === code)?.label ?? code);
  };
};

const phaseOf = ({ from, until }: Span): 'before' | 'now' | 'after' => {
  const now = Date.now();
  if (now < Date.parse(from)) return 'before';
  return now < Date.parse(until) ? 'now' : 'after';
};

interface Props {
  readonly name: string;
  readonly span: Span;
  /** Bodies that go on in it with an extension. */
  readonly extended: number;
  /** Until when all go on by an extension; null: none does. */
  readonly extendedUntil: string | null;
  /** The cell with what can be done. */
  readonly children: ComponentChildren;
}

/** One window of a period: from when, until when, and whether it runs. */
export function WindowRow({ name, span, extended, extendedUntil, children }: Props) {
  const t = useTextOf(messages);
  const closing = useTextOf(closingMessages);
  const format = useFormat();
  const zone = useSession().session?.organiser?.timeZone ?? 'Asia/Jakarta';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('from')}>{format.dateTime(span.from)}</td>
      <td data-label={t('until')}>
        <span>
          {format.end(span.until)} <MovedWindow span={span} zone={zone} />
          {extendedUntil && <span class="window-moved">{t('extendedTo', { at: format.end(extendedUntil) })}</span>}
        </span>
      </td>
      <td data-label={t('state')}>
        {extended > 0 && phaseOf(span) === 'after'
          ? closing('stillFilling', { count: format.count(extended) })
          : t(`window.${phaseOf(span)}`)}
      </td>
      {children}
    </tr>
  );
}
