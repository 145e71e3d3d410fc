export * from './filling';
export * from './judging';
