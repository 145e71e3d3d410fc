import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import { useInstrumentText, useTextOf } from '../../i18n/use-text';
import { paths } from '../../paths';
import { useTitle } from '../../use-title';
import { LazyPart } from '../../parts/lazy-part';
import { FormBar } from './form-bar';
import { FormHead } from './form-head';
import { type FormSection, sectionOf } from './form-sections';
import { ItemCard } from './item-card';
import { nextOpenItem } from './item-mark';
import { keepFocus } from './keep-focus';
import { loadCorrectionNotice, loadReturned, sayCorrected } from './later';
import { messages } from './messages';
import { openCodes } from './open-reviews';
import { Outline } from './outline';
import { SectionTurns } from './section-turns';
import { togetherMessages } from './together-messages';
import { useClosing } from './use-closing';
import { useFocusOnCorrected } from './use-focus-on-corrected';
import type { FormPair, Refresh } from './use-form-pair';
import { useGradually } from './use-gradually';
import { type QuestionnaireState, useQuestionnaire } from './use-questionnaire';

/** One indicator at a time, with the outline beside it (behind a button on a phone). */
export function Questionnaire({ pair, refresh }: { readonly pair: FormPair; readonly refresh: Refresh }) {
  const t = useTextOf(messages);
  const { form } = pair;
  useTitle(`${t('title')} ${form.assessment.body.name}`);
  const state = useQuestionnaire({ pair, refresh, onCorrected: sayCorrected });
  const asked = new URLSearchParams(useSearch()).get('butir');
  const [firstOpen] = useState(() => [...openCodes(state), ...(form.editableItems ?? [])][0] ?? null);
  const section = sectionOf(state.sections, asked ?? firstOpen);
  const goTo = useGoTo(form.assessment.id);
  const [outlined, setOutlined] = useState(false);
  const showAsked = useShowAsked(section, asked);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => (page.current ? keepFocus(page.current) : undefined), []);
  useFocusOnCorrected(state, goTo);
  useClosing(state);
  if (!section) return null;
  const open = openCodes(state);
  const nextEmpty = nextOpenItem(state.items, asked, (item) => open.has(item.code));
  return (
    <div ref={page} class="form">
      <FormHead state={state} onGo={goTo} />
      {form.editableItems && <LazyPart load={loadReturned} props={{ form, onGo: goTo }} meanwhile={null} />}
      {form.corrections.length > 0 && (
        <LazyPart load={loadCorrectionNotice} props={{ state, onGo: goTo }} meanwhile={null} />
      )}
      <div class="form-columns">
        <Outline state={state} current={section} onGo={goTo} open={outlined} onOpen={setOutlined} />
        <div class="form-main">
          <SectionView state={state} section={section} asked={asked} />
          <SectionTurns state={state} current={section} onGo={goTo} />
        </div>
      </div>
      <FormBar
        state={state}
        onNextEmpty={() => {
          if (!nextEmpty) return;
          goTo(nextEmpty.code);
          if (nextEmpty.code === asked) showAsked();
        }}
        onGo={goTo}
        onOutline={() => setOutlined(true)}
      />
    </div>
  );
}

const useGoTo = (assessmentId: string): ((itemCode: string) => void) => {
  const [, go] = useLocation();
  return useCallback((itemCode) => go(paths.form(assessmentId, itemCode)), [assessmentId, go]);
};

/** Brings the item of the address into view and gives it the focus; the first of a section shows the section's head. */
const useShowAsked = (section: FormSection | undefined, asked: string | null): (() => void) => {
  const first = useRef(true);
  const show = useCallback(() => {
    const isHead = asked === null || section?.items[0]?.code === asked;
    const target = document.getElementById(isHead ? 'section-head' : `butir-${asked}`);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }, [section, asked]);
  useEffect(() => {
    const opened = first.current;
    first.current = false;
    if (!opened || asked) show();
  }, [asked, section?.code]);
  return show;
};

interface SectionProps {
  readonly state: QuestionnaireState;
  readonly section: FormSection;
  /** The item of the address, which is drawn before anything waits. */
  readonly asked?: string | null;
}

function SectionView({ state, section, asked }: SectionProps) {
  const t = useTextOf(messages);
  const read = useInstrumentText();
  const codes = section.items.map(({ code }) => code);
  const drawn = codes.slice(0, useGradually(section.code, codes.length, codes.indexOf(asked ?? '') + 1));
  return (
    <section aria-labelledby="section-head">
      <h2 id="section-head" tabIndex={-1}>
        {section.indicator && <span class="section-part">{t('partOf', { indicator: read(section.indicator) })}</span>}
        {section.code}. {read(section.title)}
      </h2>
      <CopySection state={state} section={section} />
      {section.groups.map((group) => (
        <div key={group.items[0]?.code} class="stack">
          {group.title && (
            <h3 class="group-title">
              {group.code}. {read(group.title)}
            </h3>
          )}
          {group.items
            .filter(({ code }) => drawn.includes(code))
            .map((item) => (
              <ItemCard key={item.code} state={state} item={item} />
            ))}
        </div>
      ))}
    </section>
  );
}

/** Copying last year's answers of what is on screen, where there are any to copy. */
function CopySection({ state, section }: SectionProps) {
  const t = useTextOf(togetherMessages);
  const codes = state.readOnly ? [] : state.year.copyable(section.items.map(({ code }) => code));
  if (codes.length === 0) return null;
  return (
    <p class="actions">
      <button type="button" class="button" onClick={() => state.year.copy(codes)}>
        {t('copySection', { count: codes.length })}
      </button>
    </p>
  );
}
