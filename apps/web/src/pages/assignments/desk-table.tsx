import type { HandedOverLine, PeriodDesks, VerifierDesk } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { EmptyState } from '../../parts/empty-state';
import '../../styles/table.css';
import { useFormat } from '../../use-format';
import { HandOverButton } from './hand-over-button';
import { LimitButton } from './limit-button';
import { messages } from './messages';

interface Props {
  readonly id: string;
  readonly view: PeriodDesks;
  readonly mayAct: boolean;
  readonly onChanged: (view: PeriodDesks) => void;
  readonly onMoved: (items: readonly HandedOverLine[]) => void;
}

const useLimitWords = (): ((desk: VerifierDesk) => string) => {
  const t = useTextOf(messages);
  const format = useFormat();
  return ({ limits: { maxItems, kinds, regions, languages } }) => {
    const words = [
      ...(maxItems === null ? [] : [t('upTo', { count: format.count(maxItems) })]),
      ...(kinds === null ? [] : [t('kinds', { kinds: kinds.map((kind) => t(`kind.${kind}`)).join(', ') })]),
      ...(regions === null ? [] : [t('regions', { regions: regions.join(', ') })]),
      ...(languages ? [t('languages', { languages: languages.join(', ') })] : []),
    ];
    return words.length === 0 ? t('noLimits') : words.join('; ');
  };
};

/** Every verifier with load and limits. */
export function DeskTable({ id, view, mayAct, onChanged, onMoved }: Props) {
  const t = useTextOf(messages);
  const format = useFormat();
  const say = useLimitWords();
  if (view.verifiers.length === 0) return <EmptyState title={t('noVerifiers')}>{t('noVerifiersAdvice')}</EmptyState>;
  return (
    <section>
      <h2 id="desks">{t('desks')}</h2>
      <div class="table-scroll as-cards">
        <table class="table" aria-labelledby="desks">
          <thead>
            <tr>
              <th scope="col">{t('verifier')}</th>
              <th scope="col" class="right">
                {t('load')}
              </th>
              <th scope="col">{t('limits')}</th>
              {mayAct && <th scope="col">{t('acts')}</th>}
            </tr>
          </thead>
          <tbody>
            {view.verifiers.map((desk) => (
              <tr key={desk.id}>
                <th scope="row">{desk.name}</th>
                <td class="right" data-label={t('load')}>
                  {format.count(desk.load)}
                </td>
                <td data-label={t('limits')}>{say(desk)}</td>
                {mayAct && (
                  <td>
                    <span class="actions">
                      <LimitButton id={id} desk={desk} onChanged={onChanged} />
                      {desk.load > 0 && <HandOverButton id={id} desk={desk} view={view} onMoved={onMoved} />}
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
