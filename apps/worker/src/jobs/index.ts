import { RenderReportJob } from './render-report.job';

/** One class for each kind of job. */
export const jobClasses = [RenderReportJob];
