import type { Instrument } from '@app/instrument';
import { useState } from 'preact/hooks';
import { useTextOf } from '../../i18n/use-text';
import { ProblemNote } from '../../parts/problem-note';
import { Icon } from '../../parts/icon';
import { templateHref } from './download-hrefs';
import { fileMessages } from './file-messages';
import { FilePreview } from './file-preview';
import { InstrumentDrop } from './instrument-drop';
import type { InstrumentCard } from '../../api/types';
import { isNamed, NameFields, otherThanName, type InstrumentName } from './name-fields';
import { newMessages } from './new-messages';
import { ReadingReport } from './reading-report';
import { codeForCopy } from './suggest-code';
import { takenCodes } from './taken-codes';
import { titleOfName } from './title-of-name';
import { useCreating } from './use-creating';
import { useReading } from './use-reading';

/** Reads a file until it has no faults, shows what it holds, and makes an instrument of it. */
export function FileWay({ known }: { readonly known: readonly InstrumentCard[] }) {
  const t = useTextOf(fileMessages);
  const reading = useReading(null);
  const content = reading.report?.content;
  return (
    <>
      <section class="card">
        <p>{t('steps')}</p>
        <p class="actions">
          <a class="button" href={templateHref} download>
            <Icon name="download" /> {t('template')}
          </a>
        </p>
        <InstrumentDrop reading={reading} />
      </section>
      <ReadingReport reading={reading}>
        {content && (
          <>
            <MakeFromFile content={content} taken={takenCodes(known)} />
            <FilePreview instrument={content} />
          </>
        )}
      </ReadingReport>
    </>
  );
}

interface MakeProps {
  readonly content: Instrument;
  readonly taken: ReadonlySet<string>;
}

function MakeFromFile({ content, taken }: MakeProps) {
  const t = useTextOf(newMessages);
  const words = useTextOf(fileMessages);
  const [name, setName] = useState<InstrumentName>(() => ({
    title: content.title.id,
    english: content.title.en ?? '',
    code: codeForCopy(content.code, taken, false),
  }));
  const [tried, setTried] = useState(false);
  const { busy, problem, create } = useCreating();
  const other = otherThanName(problem);
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isNamed(name)) return;
        create({ code: name.code.trim(), title: titleOfName(name, content.title), from: { kind: 'content', content } });
      }}
    >
      <h2>{words('nameTitle')}</h2>
      <NameFields name={name} onName={setName} tried={tried} problem={problem} source={content.title} />
      {other && <ProblemNote problem={other} />}
      <p class="actions">
        <button type="submit" class="button primary" disabled={busy}>
          {busy ? t('making') : t('make')}
        </button>
      </p>
    </form>
  );
}
