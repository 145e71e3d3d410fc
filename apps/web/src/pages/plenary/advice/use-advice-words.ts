import type { AdviceBody, AdviceDocument, Standings } from '../../../api/results-types';
import { useTextOf } from '../../../i18n/use-text';
import { useFormat } from '../../../use-format';
import { adviceMessages } from './advice-messages';

export interface AdviceWords {
  /** What calls for a second look at one body. */
  readonly marks: (body: AdviceBody) => readonly string[];
  /** What each juror's leaving would change for it. */
  readonly moves: (body: AdviceBody, panels: AdviceDocument['panels']) => readonly string[];
  /** A figure with two decimals, or in words that there is none. */
  readonly figure: (value: number | null) => string;
}

type Rules = Pick<Standings, 'stages' | 'bands'>;

/** Figures in sentences; floats are rounded here, for the eye only. */
export const useAdviceWords = ({ stages, bands }: Rules): AdviceWords => {
  const t = useTextOf(adviceMessages);
  const format = useFormat();
  const figure = (value: number | null): string => (value === null ? t('undefined') : format.decimal(value.toFixed(2)));
  const stageOf = (code: string): string => stages.find((stage) => stage.code === code)?.label ?? code;
  const bandOf = (code: string | null): string => bands.find((band) => band.code === code)?.label ?? '–';
  const edgeWords = ({ band, gateTo, distance, byRounding, item }: AdviceBody['edges'][number]): string => {
    const points = figure(Math.abs(distance));
    const first =
      gateTo === null
        ? t('nearBand', { distance: points, band: bandOf(band) })
        : t('nearGate', { distance: points, stage: stageOf(gateTo) });
    return [first, ...(byRounding ? [t('byRounding')] : []), ...(item === null ? [] : [t('byItem', { item })])].join(
      ' ',
    );
  };
  return {
    figure,
    marks: (body) => [
      ...body.edges.map(edgeWords),
      ...body.fewJurors.map(({ stage, jurors, most }) => t('fewJurors', { stage: stageOf(stage), jurors, most })),
      ...(body.unread > 0 ? [t('unread', { count: body.unread })] : []),
      ...(body.differing > 0 ? [t('differing', { count: body.differing })] : []),
    ],
    moves: (body, panels) =>
      body.moves.map((move) => {
        const panel = panels.find(({ stage }) => stage === move.stage);
        const juror = panel?.jurors.find(({ code }) => code === move.juror)?.name ?? move.juror;
        return t(move.band === move.bandWithout ? 'withoutPlace' : 'without', {
          juror,
          stage: stageOf(move.stage),
          place: move.place ?? '–',
          placeWithout: move.placeWithout ?? '–',
          band: bandOf(move.band),
          bandWithout: bandOf(move.bandWithout),
        });
      }),
  };
};
