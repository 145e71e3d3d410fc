import { type Instrument, itemsOf } from '@app/instrument';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { useFormat } from '../../use-format';
import { countNodes } from '../instrument-library/count-nodes';
import { InstrumentTree } from '../instrument-library/instrument-tree';
import { fileMessages } from './file-messages';
import { instrumentWords } from './instrument-words';

/** What a file holds, as a tree with weights and counts. */
export function FilePreview({ instrument }: { readonly instrument: Instrument }) {
  const t = useTextOf(fileMessages);
  const words = useTextOf(instrumentWords);
  const format = useFormat();
  const read = useInstrumentText();
  return (
    <section class="card">
      <h2>{t('previewTitle', { title: read(instrument.title) })}</h2>
      <p class="soft">
        {t('facts', {
          purpose: words(`purpose.${instrument.purpose}`),
          items: format.count(itemsOf(instrument).length),
          nodes: format.count(countNodes(instrument.children)),
        })}
      </p>
      <InstrumentTree instrument={instrument} />
    </section>
  );
}
