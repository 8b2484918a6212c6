export * from './states.ts';
export * from './words.ts';
