export * from './graph.ts';
export { type GraphProblem, type GraphProblemCode, graphProblemCodes, problemsOf } from './problems.ts';
export {
  allowedOutcomes,
  begun,
  type Hindrance,
  hindranceOf,
  type Opinions,
  type RunState,
  take,
} from './run.ts';
