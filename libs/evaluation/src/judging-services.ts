/** Services of judging: verdicts, presentations, results, publication, reports. */
export const judgingServices = [] as const;
