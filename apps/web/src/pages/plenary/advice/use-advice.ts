import { useEffect } from 'preact/hooks';
import type { AdviceBody, PeriodAdvice } from '../../../api/results-types';
import type { PeriodView } from '../../../api/types';
import { type Resource, useResource } from '../../../use-resource';

/** Between two looks at figures that are being made. */
const LOOK_MS = 1_500;

/** The latest figures of one category; asked about again while they are being made. */
export const useAdvice = (period: PeriodView, category: string): Resource<PeriodAdvice> => {
  const path = `/api/periods/${period.id}/advice?category=${encodeURIComponent(category)}`;
  const resource = useResource<PeriodAdvice>(period.allowed.includes('advise') ? path : null);
  const { loading, reload } = resource;
  const latest = resource.value?.latest;
  const isMoving = latest?.state === 'queued' || latest?.state === 'running';
  useEffect(() => {
    if (loading || !isMoving) return;
    const timer = setTimeout(reload, LOOK_MS);
    return () => clearTimeout(timer);
  }, [loading, isMoving, reload]);
  return resource;
};

export const bodyAdvice = (advice: PeriodAdvice | null, subjectId: string): AdviceBody | null =>
  advice?.latest?.document?.bodies.find((body) => body.subjectId === subjectId) ?? null;
