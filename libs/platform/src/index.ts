export * from './browser';
export * from './clock';
export * from './config';
export * from './jobs';
export * from './log';
export * from './storage';
export * from './sha256';
