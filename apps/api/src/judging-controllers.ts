/** Resources of judging: verdicts, presentations, results, publication, reports. */
export const judgingControllers = [] as const;
